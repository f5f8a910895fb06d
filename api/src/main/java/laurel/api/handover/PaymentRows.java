package laurel.api.handover;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import laurel.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payments of released cycles, in the order of their numbers. */
@Repository
class PaymentRows {

    private static final int BATCH = 500;

    private static final String SELECT =
            "select number, employee, name, line, award, pay_code, amount, currency, corrects,"
                    + " review, state, decided_at, decided_by, decided_because, acknowledged_at, acknowledged_by, reference, reason"
                    + " from payment where cycle_id = :cycle";

    private static final String INSERT =
            "insert into payment (cycle_id, number, employee, employee_utf8, name, line, award,"
                    + " pay_code, amount, currency, corrects, review, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PaymentRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** A payment that is not kept yet. */
    record NewPayment(
            long number,
            String employee,
            String name,
            int line,
            String award,
            @Nullable String payCode,
            Money amount,
            @Nullable String corrects,
            @Nullable String review) {}

    void insert(long cycle, List<NewPayment> payments) {
        batches.batchUpdate(
                INSERT, payments.stream().map(one -> values(cycle, one)).toList());
    }

    private static Object[] values(long cycle, NewPayment one) {
        PaymentState state = one.review() == null ? PaymentState.OUTSTANDING : PaymentState.HELD;
        return new Object[] {
            cycle,
            one.number(),
            one.employee(),
            one.employee().getBytes(StandardCharsets.UTF_8),
            one.name(),
            one.line(),
            one.award(),
            one.payCode(),
            one.amount().amount(),
            one.amount().currency().getCurrencyCode(),
            one.corrects(),
            one.review(),
            state.name()
        };
    }

    void insertTotals(long cycle, Map<String, Sum> totals) {
        totals.forEach((currency, sum) -> database.sql(
                        "insert into handover_total (cycle_id, currency, payments, amount) values (?, ?, ?, ?)")
                .params(cycle, currency, sum.payments(), sum.amount())
                .update());
    }

    /** What the release came to, by currency. */
    Map<String, Sum> totals(Handover handover) {
        Map<String, Sum> totals = new TreeMap<>();
        database.sql("select currency, payments, amount from handover_total where cycle_id = ?")
                .param(handover.cycle())
                .query(row -> {
                    totals.put(row.getString("currency"), sum(row));
                });
        return totals;
    }

    /** What payments come to now, by currency and state. */
    Map<String, Map<PaymentState, Sum>> sums(Handover handover) {
        Map<String, Map<PaymentState, Sum>> sums = new TreeMap<>();
        database.sql("select currency, state, count(*) as payments, sum(amount) as amount from payment"
                        + " where cycle_id = ? group by currency, state")
                .param(handover.cycle())
                .query(row -> {
                    sums.computeIfAbsent(row.getString("currency"), none -> new EnumMap<>(PaymentState.class))
                            .put(PaymentState.valueOf(row.getString("state")), sum(row));
                });
        return sums;
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return Sum.of(row.getLong("payments"), row.getBigDecimal("amount"), row.getString("currency"));
    }

    /** At most {@code limit} payments in one of those states, after the one with that number. */
    List<Payment> page(Handover handover, long after, Set<PaymentState> states, int limit) {
        return database.sql(
                        SELECT
                                + " and number > :after and state in (:states) order by cycle_id, number fetch first :limit rows only")
                .param("cycle", handover.cycle())
                .param("after", after)
                .param("states", states.stream().map(PaymentState::name).toList())
                .param("limit", limit)
                .query((row, index) -> payment(row, handover))
                .list();
    }

    /** All payments in one of those states, read some at a time. */
    void each(Handover handover, Set<PaymentState> states, Consumer<Payment> taker) {
        List<Payment> page = page(handover, 0, states, BATCH);
        while (!page.isEmpty()) {
            page.forEach(taker);
            String last = page.get(page.size() - 1).payment();
            long number = PaymentId.number(handover.period(), last).orElseThrow();
            page = page(handover, number, states, BATCH);
        }
    }

    /** Those of the numbers that there are. */
    List<Payment> withNumbers(Handover handover, List<Long> numbers) {
        return database.sql(SELECT + " and number in (:numbers)")
                .param("cycle", handover.cycle())
                .param("numbers", numbers)
                .query((row, index) -> payment(row, handover))
                .list();
    }

    private List<Payment> ofEmployee(Handover handover, String employee) {
        return database.sql(SELECT + " and employee_utf8 = :employee order by number")
                .param("cycle", handover.cycle())
                .param("employee", employee.getBytes(StandardCharsets.UTF_8))
                .query((row, index) -> payment(row, handover))
                .list();
    }

    /** By the package's lines' numbers, from 1. */
    Map<Integer, Payment> byLine(Handover handover, String employee) {
        Map<Integer, Payment> payments = new HashMap<>();
        ofEmployee(handover, employee).forEach(payment -> payments.put(payment.line(), payment));
        return payments;
    }

    /** Keeps what payroll said, in the stead of what it said before. */
    void acknowledge(Handover handover, List<Verdict> verdicts, String by, Instant at) {
        OffsetDateTime when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        batches.batchUpdate(
                "update payment set state = ?, acknowledged_at = ?, acknowledged_by = ?, reference = ?, reason = ?"
                        + " where cycle_id = ? and number = ?",
                verdicts.stream()
                        .map(one -> new Object[] {
                            one.state().name(),
                            when,
                            by,
                            one.reference(),
                            one.reason(),
                            handover.cycle(),
                            PaymentId.number(handover.period(), one.payment()).orElseThrow()
                        })
                        .toList());
    }

    /** Keeps what a person decided of a payment that was held. */
    void decide(Handover handover, long number, PaymentState state, Payment.Decision decision) {
        batches.update(
                "update payment set state = ?, decided_at = ?, decided_by = ?, decided_because = ?"
                        + " where cycle_id = ? and number = ?",
                state.name(),
                OffsetDateTime.ofInstant(decision.at(), ZoneOffset.UTC),
                decision.by(),
                decision.reason(),
                handover.cycle(),
                number);
    }

    private static Payment payment(ResultSet row, Handover handover) throws SQLException {
        Instant decided = instant(row, "decided_at");
        Instant acknowledged = instant(row, "acknowledged_at");
        return new Payment(
                PaymentId.of(handover.period(), row.getLong("number")),
                row.getString("employee"),
                row.getString("name"),
                row.getInt("line"),
                row.getString("award"),
                row.getString("pay_code"),
                Sum.money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("corrects"),
                row.getString("review"),
                PaymentState.valueOf(row.getString("state")),
                decided == null
                        ? null
                        : new Payment.Decision(row.getString("decided_by"), decided, row.getString("decided_because")),
                acknowledged == null
                        ? null
                        : new Payment.Acknowledgement(
                                row.getString("acknowledged_by"),
                                acknowledged,
                                row.getString("reference"),
                                row.getString("reason")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
