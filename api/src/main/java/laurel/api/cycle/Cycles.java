package laurel.api.cycle;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import laurel.api.problem.InputRefused;
import laurel.api.version.Version;
import laurel.fact.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All cycles. */
@Repository
public class Cycles {

    private static final Comparator<Cycle> NEWEST_FIRST = Comparator.<Cycle, Period>comparing(
                    cycle -> Period.parse(cycle.period()).orElseThrow())
            .reversed();

    private static final RowMapper<CycleRow> ROW = (row, number) -> new CycleRow(
            row.getLong("id"),
            Period.parse(row.getString("period")).orElseThrow(),
            CycleState.valueOf(row.getString("state")),
            row.getLong("version"),
            row.getObject("run_id", Long.class));

    private static final RowMapper<Cycle> TOLD = (row, number) -> {
        @Nullable OffsetDateTime closed = row.getObject("finished_at", OffsetDateTime.class);
        return new Cycle(
                row.getString("period"),
                CycleState.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getObject("number", Integer.class),
                row.getString("book_digest"),
                row.getString("facts_digest"),
                closed == null ? null : closed.toInstant(),
                row.getObject("packages", Long.class),
                row.getString("approved_by"));
    };

    private static final String TELLING = "select c.period, c.state, c.version, c.approved_by, r.number, r.book_digest,"
            + " r.facts_digest, r.finished_at, r.packages from cycle c left join run r on r.id = c.run_id";

    private final JdbcClient database;

    Cycles(JdbcClient database) {
        this.database = database;
    }

    /** All of them, the newest period first; of those that begin on the same day the shortest. */
    List<Cycle> all() {
        // Put in order here, for databases differ in how they order texts.
        return database.sql(TELLING).query(TOLD).list().stream()
                .sorted(NEWEST_FIRST)
                .toList();
    }

    Cycle tell(CycleRow cycle) {
        return database.sql(TELLING + " where c.id = ?")
                .param(cycle.id())
                .query(TOLD)
                .single();
    }

    /** The number by which the period's cycle is kept. */
    public Optional<Long> find(String period) {
        return row(period).map(CycleRow::id);
    }

    private Optional<CycleRow> row(String period) {
        // Only a period is asked for, since PostgreSQL fails at some texts where H2 finds nothing.
        return Period.parse(period)
                .flatMap(parsed -> database.sql("select * from cycle where period = ?")
                        .param(parsed.toString())
                        .query(ROW)
                        .optional());
    }

    /**
     * The cycle of that period, as it is now.
     *
     * @throws InputRefused if there is none
     */
    CycleRow get(String period) {
        return row(period).orElseThrow(() -> InputRefused.because(HttpStatus.NOT_FOUND, "cycle.unknown", period));
    }

    /** The same, which nobody else changes until the transaction ends. */
    CycleRow lock(String period) {
        return lock(period, null);
    }

    /**
     * The same.
     *
     * @param ifMatch the version that is meant, as {@link Version} reads it; null for any
     * @throws InputRefused if it has another
     */
    CycleRow lock(String period, @Nullable String ifMatch) {
        CycleRow found = get(period);
        CycleRow locked = database.sql("select * from cycle where id = ? for update")
                .param(found.id())
                .query(ROW)
                .single();
        new Version(locked.version()).requireMatch(ifMatch);
        return locked;
    }

    CycleRow byId(long id) {
        return database.sql("select * from cycle where id = ?")
                .param(id)
                .query(ROW)
                .single();
    }

    /** All of them, by their periods from the oldest. */
    List<CycleRow> rows() {
        return database.sql("select * from cycle").query(ROW).list().stream()
                .sorted(Comparator.comparing(CycleRow::period))
                .toList();
    }

    /** Those that were released for earlier periods, from the oldest. */
    List<CycleRow> releasedBefore(Period period) {
        return rows().stream()
                .filter(cycle -> cycle.state() == CycleState.RELEASED
                        && cycle.period().end().isBefore(period.start()))
                .toList();
    }

    CycleRow insert(Period period) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into cycle (period, state, version) values (?, 'OPEN', 1)")
                .param(period.toString())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        database.sql("insert into run_lock (cycle_id) values (?)").param(id).update();
        return byId(id);
    }

    /** Puts the cycle into that state, with the packages of that run. */
    void turn(CycleRow cycle, CycleState state, @Nullable Long run, @Nullable String approvedBy) {
        database.sql("update cycle set state = ?, run_id = ?, approved_by = ?, version = version + 1 where id = ?")
                .param(1, state.name())
                .param(2, run, Types.BIGINT)
                .param(3, approvedBy, Types.VARCHAR)
                .param(4, cycle.id())
                .update();
    }

    /** Counts a change of what belongs to the cycle. */
    void touch(CycleRow cycle) {
        database.sql("update cycle set version = version + 1 where id = ?")
                .param(cycle.id())
                .update();
    }
}
