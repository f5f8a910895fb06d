package laurel.api.handover;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.api.KeptCycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Cycles with packages as they are kept, and their release. */
record Kept(JdbcClient database, PlatformTransactionManager transactions, Payments payments) {

    static final String BOOK = "ab".repeat(32);

    /** A package's JSON, with its lines' JSON. */
    static String given(String employee, String name, String period, String... lines) {
        return givenBy(BOOK, employee, name, period, lines);
    }

    static String givenBy(String book, String employee, String name, String period, String... lines) {
        return "{\"employee\":%s,\"name\":%s,\"period\":\"%s\",\"book\":\"%s\"%s,\"rejectedRows\":0}"
                .formatted(
                        quoted(employee),
                        quoted(name),
                        period,
                        book,
                        lines.length == 0 ? "" : ",\"lines\":[" + String.join(",", lines) + "]");
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    static String money(String award, String amount, String currency, String... more) {
        String rest = Stream.of(more).map(member -> "," + member).collect(Collectors.joining());
        return "{\"award\":%s,\"kind\":\"amount\",\"amount\":{\"amount\":\"%s\",\"currency\":\"%s\"}%s,%s}"
                .formatted(quoted(award), amount, currency, rest, reason());
    }

    static String other(String award, String kind) {
        return "{\"award\":\"%s\",\"kind\":\"%s\",%s}".formatted(award, kind, reason());
    }

    private static String reason() {
        return "\"reason\":{\"origin\":{\"table\":\"Performance bonus\",\"file\":\"tables.xlsx\",\"sheet\":\"Sheet0\",\"row\":5},"
                + "\"clause\":{\"english\":\"3.1 Over 100%\",\"chinese\":\"3.1 超过 100%\"},"
                + "\"conditions\":[{\"term\":\"level\",\"value\":\"P5\",\"byDefault\":false,\"test\":\"P5, P6\",\"cell\":\"A5\"}]}";
    }

    /** Keeps packages, in whatever order, and returns the cycle's number. */
    long keep(String period, List<String> packages) {
        KeptCycle.keep(database, period, packages);
        return database.sql("select id from cycle where period = ?")
                .param(period)
                .query(Long.class)
                .single();
    }

    PaymentBalance release(String period, String... packages) {
        return release(period, List.of(packages));
    }

    /** Keeps packages, and releases them in the order in which they are found. */
    PaymentBalance release(String period, List<String> packages) {
        long cycle = keep(period, packages);
        List<String> ordered = database.sql(
                        "select body from run_package join cycle on cycle.run_id = run_package.run_id"
                                + " where cycle.id = ? order by employee_utf8")
                .param(cycle)
                .query(String.class)
                .list();
        return hand(cycle, period, ordered);
    }

    PaymentBalance hand(long cycle, String period, List<String> ordered) {
        PaymentBalance balance = new TransactionTemplate(transactions)
                .execute(transaction -> payments.release(cycle, period, ordered.iterator()));
        return Objects.requireNonNull(balance);
    }
}
