package laurel.api.handover;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import laurel.api.problem.InputRefused;
import laurel.fact.Period;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cycles that were released to payroll. */
@Repository
class Handovers {

    private final JdbcClient database;

    Handovers(JdbcClient database) {
        this.database = database;
    }

    void add(long cycle, Instant released) {
        database.sql("insert into handover (cycle_id, released_at, book_digest) values (?, ?, '')")
                .params(cycle, OffsetDateTime.ofInstant(released, ZoneOffset.UTC))
                .update();
    }

    void setBook(long cycle, String digest) {
        database.sql("update handover set book_digest = ? where cycle_id = ?")
                .params(digest, cycle)
                .update();
    }

    /**
     * The period's.
     *
     * @throws InputRefused if there is no such cycle, or it is not released
     */
    Handover of(String period) {
        long cycle = cycle(period);
        return find(cycle)
                .orElseThrow(() -> InputRefused.because(HttpStatus.CONFLICT, "cycle.unreleased", normal(period)));
    }

    /** The number by which the period's cycle is kept. */
    long cycle(String period) {
        // Only a period is asked for, since PostgreSQL fails at some texts where H2 finds nothing.
        return Period.parse(period)
                .flatMap(parsed -> database.sql("select id from cycle where period = ?")
                        .param(parsed.toString())
                        .query(Long.class)
                        .optional())
                .orElseThrow(() -> InputRefused.because(HttpStatus.NOT_FOUND, "cycle.unknown", period));
    }

    Optional<Handover> find(long cycle) {
        return database.sql("select period, released_at, handover.book_digest from handover"
                        + " join cycle on cycle.id = handover.cycle_id where cycle_id = ?")
                .param(cycle)
                .query((row, number) -> new Handover(
                        cycle,
                        row.getString("period"),
                        row.getObject("released_at", OffsetDateTime.class).toInstant(),
                        row.getString("book_digest")))
                .optional();
    }

    /** Lets nobody else change payments of the cycle until the transaction ends. */
    void lock(Handover handover) {
        database.sql("select cycle_id from handover where cycle_id = ? for update")
                .param(handover.cycle())
                .query(Long.class)
                .single();
    }

    /** The employee's package, as it was calculated. */
    String packageOf(long cycle, String period, String employee) {
        return database.sql("select body from run_package join cycle on cycle.run_id = run_package.run_id"
                        + " where cycle.id = ? and employee_utf8 = ?")
                .params(cycle, employee.getBytes(StandardCharsets.UTF_8))
                .query(String.class)
                .optional()
                .orElseThrow(
                        () -> InputRefused.because(HttpStatus.NOT_FOUND, "cycle.package.unknown", period, employee));
    }

    private static String normal(String period) {
        return Period.parse(period).orElseThrow().toString();
    }
}
