package laurel.api.cycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.api.audit.Audit;
import laurel.api.policy.Books;
import laurel.calculation.PackageJson;
import laurel.control.Controls;
import laurel.control.Flag;
import laurel.control.Paid;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The three looks at what a run came to before anybody is paid: a second evaluator's, a comparison with the cycle before by
 * tables of the book, and a second person's.
 */
@Component
class TripleCheck {

    private static final JsonMapper JSON = PackageJson.mapper();
    private static final int BATCH = 500;
    private static final String INSERT = "insert into run_flag (run_id, number, body) values (?, ?, ?)";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Cycles cycles;
    private final Runs runs;
    private final FactFiles files;
    private final PackageRows packages;
    private final Corrections corrections;
    private final Books books;
    private final Audit audit;

    TripleCheck(
            JdbcClient database,
            JdbcTemplate batches,
            Cycles cycles,
            Runs runs,
            FactFiles files,
            PackageRows packages,
            Corrections corrections,
            Books books,
            Audit audit) {
        this.database = database;
        this.batches = batches;
        this.cycles = cycles;
        this.runs = runs;
        this.files = files;
        this.packages = packages;
        this.corrections = corrections;
        this.books = books;
        this.audit = audit;
    }

    /** The cycle with which that one is compared: the last released before it that is as long. */
    Optional<CycleRow> before(CycleRow cycle) {
        return cycles.releasedBefore(cycle.period()).stream()
                .filter(earlier -> earlier.period().months() == cycle.period().months())
                .reduce((first, last) -> last);
    }

    /** Compares what the run came to with the cycle before, and keeps what is flagged; within a transaction. */
    void compare(CycleRow cycle, RunRow run) {
        Controls controls = Controls.of(books.of(run.book()).book());
        if (controls.isNone(cycle.period())) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        int[] count = {0};
        Long released = before(cycle).map(CycleRow::run).orElse(null);
        try (Stream<Paid> earlier = released == null ? Stream.empty() : paid(released);
                Stream<Paid> now = paid(run.id())) {
            Iterator<Paid> nobody = Collections.emptyIterator();
            controls.judge(
                    cycle.period(), released == null ? nobody : earlier.iterator(), now.iterator(), (Flag flag) -> {
                        rows.add(new Object[] {run.id(), count[0]++, JSON.writeValueAsString(flag)});
                        if (rows.size() == BATCH) {
                            batches.batchUpdate(INSERT, rows);
                            rows.clear();
                        }
                    });
        }
        batches.batchUpdate(INSERT, rows);
        database.sql("update run set compared = true where id = ?")
                .param(run.id())
                .update();
    }

    private Stream<Paid> paid(long run) {
        return packages.all(run).map(row -> Paid.of(PackageTree.JSON.readTree(row.body()), row.team()));
    }

    /** What the comparison flagged, each as JSON, some after the first {@code after}. */
    List<String> flags(RunRow run, int after, int limit) {
        return database.sql("select body from run_flag where run_id = ? and number >= ? order by run_id, number"
                        + " fetch first ? rows only")
                .params(run.id(), after, limit)
                .query(String.class)
                .list();
    }

    long flags(RunRow run) {
        return database.sql("select count(*) from run_flag where run_id = ?")
                .param(run.id())
                .query(Long.class)
                .single();
    }

    /** What the second evaluator came to. */
    JsonNode verification(RunRow run) {
        return summary(run).path("verification");
    }

    /** What the run came to. */
    JsonNode summary(RunRow run) {
        return PackageTree.JSON.readTree(database.sql("select summary from run where id = ?")
                .param(run.id())
                .query(String.class)
                .single());
    }

    boolean isCompared(RunRow run) {
        return database.sql("select compared from run where id = ?")
                .param(run.id())
                .query(Boolean.class)
                .single();
    }

    /** Who had a hand in what would be paid, and so does not approve it. */
    Set<String> makers(CycleRow cycle, RunRow run) {
        Set<String> makers = new TreeSet<>(files.importers(cycle.id()));
        makers.addAll(audit.actors("cycle.facts.remove", cycle.period().toString()));
        makers.add(run.startedBy());
        corrections.runs(cycle).forEach(id -> {
            RunRow correction = runs.get(id);
            makers.addAll(runs.correctors(correction));
            makers.addAll(audit.actors(
                    Correcting.GIVE_UP, cycles.byId(correction.cycle()).period().toString()));
        });
        return makers;
    }

    /** What keeps the run from being approved, whoever would approve it. */
    List<Problem> against(CycleRow cycle, RunRow run) {
        List<Problem> against = new ArrayList<>();
        addDifferences(cycle, run, against);
        corrections.runs(cycle).forEach(id -> {
            RunRow correction = runs.get(id);
            addDifferences(cycles.byId(correction.cycle()), correction, against);
        });
        if (!isCompared(run)) {
            against.add(problem("cycle.approval.uncompared", cycle.period()));
        }
        return against;
    }

    private void addDifferences(CycleRow cycle, RunRow run, List<Problem> against) {
        long differences = verification(run).path("differences").asLong(-1);
        if (differences != 0) {
            against.add(problem("cycle.approval.verification", cycle.period(), Long.toString(differences)));
        }
    }

    /** What keeps nobody from approving, and whoever approves should know. */
    List<Problem> remarks(CycleRow cycle) {
        return cycle.state() == CycleState.RELEASED
                ? List.of()
                : cycles.releasedBefore(cycle.period()).stream()
                        .flatMap(corrected -> runs.givenUp(corrected).stream()
                                .map(run -> Problem.warning(
                                        new Place.Pointer(""),
                                        "cycle.correction.given-up",
                                        corrected.period(),
                                        Integer.toString(run.number()),
                                        cycle.period())))
                        .toList();
    }

    static Problem problem(String code, Object... values) {
        return Problem.error(new Place.Pointer(""), code, values);
    }
}
