package laurel.api.cycle;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.api.audit.Audit;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.util.RawValue;

/** The runs of cycles. */
@Repository
class Runs {

    private static final RowMapper<RunRow> ROW = (row, number) -> new RunRow(
            row.getLong("id"),
            row.getLong("cycle_id"),
            row.getInt("number"),
            RunRow.Kind.valueOf(row.getString("kind")),
            RunRow.State.valueOf(row.getString("state")),
            row.getString("book_digest"),
            row.getString("facts_digest"),
            row.getString("started_by"));

    private static final RowMapper<ToldRun> TOLD = (row, number) -> {
        @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        @Nullable String summary = row.getString("summary");
        return new ToldRun(
                row.getInt("number"),
                RunRow.Kind.valueOf(row.getString("kind")),
                RunRow.State.valueOf(row.getString("state")),
                row.getString("book_digest"),
                row.getString("facts_digest"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                finished == null ? null : finished.toInstant(),
                row.getObject("packages", Long.class),
                summary == null ? null : new RawValue(summary));
    };

    private final JdbcClient database;
    private final Clock clock;
    private final Audit audit;

    Runs(JdbcClient database, Clock clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    RunRow start(CycleRow cycle, RunRow.Kind kind, String book, String facts, String actor) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql(
                        "insert into run (cycle_id, number, kind, state, book_digest, facts_digest, started_at, started_by)"
                                + " select ?, coalesce(max(number), 0) + 1, ?, 'STARTED', ?, ?, ?, ? from run where cycle_id = ?")
                .params(cycle.id(), kind.name(), book, facts, now(), actor, cycle.id())
                .update(key, "id");
        return get(Objects.requireNonNull(key.getKey()).longValue());
    }

    RunRow get(long id) {
        return database.sql("select * from run where id = ?")
                .param(id)
                .query(ROW)
                .single();
    }

    List<ToldRun> told(CycleRow cycle) {
        return database.sql("select * from run where cycle_id = ? order by number")
                .param(cycle.id())
                .query(TOLD)
                .list();
    }

    /**
     * The run of that number.
     *
     * @throws InputRefused if there is none
     */
    RunRow get(CycleRow cycle, int number) {
        return database.sql("select * from run where cycle_id = ? and number = ?")
                .params(cycle.id(), number)
                .query(ROW)
                .optional()
                .orElseThrow(() -> InputRefused.because(
                        HttpStatus.NOT_FOUND, "cycle.run.unknown", cycle.period(), Integer.toString(number)));
    }

    ToldRun told(RunRow run) {
        return database.sql("select * from run where id = ?")
                .param(run.id())
                .query(TOLD)
                .single();
    }

    /** The one that was begun and is neither finished nor discarded, whether or not anybody works on it. */
    Optional<RunRow> started(CycleRow cycle) {
        return database.sql("select * from run where cycle_id = ? and state = 'STARTED'")
                .param(cycle.id())
                .query(ROW)
                .optional();
    }

    /** Those that are finished, the newest first. */
    List<RunRow> finished(CycleRow cycle) {
        return database.sql("select * from run where cycle_id = ? and state = 'FINISHED' order by number desc")
                .param(cycle.id())
                .query(ROW)
                .list();
    }

    /** The newest that is finished. */
    Optional<RunRow> latest(CycleRow cycle) {
        return database.sql("select * from run where cycle_id = ? and state = 'FINISHED' order by number desc"
                        + " fetch first 1 rows only")
                .param(cycle.id())
                .query(ROW)
                .optional();
    }

    /** Whoever began a correction of the run's cycle until then, whatever became of it: late facts stay, and count later. */
    List<String> correctors(RunRow run) {
        return database.sql("select distinct started_by from run where cycle_id = ? and kind = 'CORRECTION'"
                        + " and number <= ?")
                .params(run.cycle(), run.number())
                .query(String.class)
                .list();
    }

    /** The last correction that was begun after that and given up, if none has been finished since. */
    Optional<RunRow> givenUp(CycleRow cycle) {
        return database.sql("select * from run where cycle_id = ? and kind = 'CORRECTION' and state = 'DISCARDED'"
                        + " and number > (select max(number) from run where cycle_id = ? and state = 'FINISHED')"
                        + " order by number desc fetch first 1 rows only")
                .params(cycle.id(), cycle.id())
                .query(ROW)
                .optional();
    }

    void finish(RunRow run, long packages, String summary) {
        int ended = database.sql("update run set state = 'FINISHED', finished_at = ?, packages = ?, summary = ?"
                        + " where id = ? and state = 'STARTED'")
                .params(now(), packages, summary, run.id())
                .update();
        if (ended != 1) {
            throw new IllegalStateException("The run " + run.id() + " is not under way");
        }
    }

    /** Ends a run of that cycle for good, unless it has ended, and forgets what it had come to. Whoever ends it, it is recorded. */
    void discard(CycleRow cycle, RunRow run, String actor) {
        discard(cycle, run, null, actor);
    }

    /** The same, with why. */
    void discard(CycleRow cycle, RunRow run, @Nullable String why, String actor) {
        int ended = database.sql("update run set state = 'DISCARDED', finished_at = ?, summary = ?"
                        + " where id = ? and state = 'STARTED'")
                .param(1, now())
                .param(2, why, Types.VARCHAR)
                .param(3, run.id())
                .update();
        if (ended == 0) {
            return;
        }
        for (String table : List.of("run_package", "run_part", "run_reject")) {
            database.sql("delete from " + table + " where run_id = ?")
                    .param(run.id())
                    .update();
        }
        audit.record(
                actor, "cycle.run.discard", cycle.period().toString(), Map.of("run", Integer.toString(run.number())));
    }

    void keepPart(long run, int part, String digest, String given) {
        database.sql("insert into run_part (run_id, part, digest, given) values (?, ?, ?, ?)")
                .params(run, part, digest, given)
                .update();
    }

    /** The digests of the parts that are kept, by their numbers. */
    Map<Integer, String> parts(long run) {
        Map<Integer, String> parts = new TreeMap<>();
        database.sql("select part, digest from run_part where run_id = ?")
                .param(run)
                .query(row -> {
                    parts.put(row.getInt("part"), row.getString("digest"));
                });
        return parts;
    }

    /** What the run gave, as a facts folder of a later period takes it, without headings: part by part, each in whole rows. */
    Stream<String> given(long run) {
        return parts(run).keySet().stream()
                .map(part -> database.sql("select given from run_part where run_id = ? and part = ?")
                        .params(run, part)
                        .query(String.class)
                        .single());
    }

    /** As fine as both databases keep it, so that what is answered now is what is read later. */
    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
