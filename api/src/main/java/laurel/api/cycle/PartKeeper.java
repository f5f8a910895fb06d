package laurel.api.cycle;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import laurel.api.cycle.PackageRows.PackageRow;
import laurel.digest.Sha256;
import laurel.problem.Language;
import laurel.problem.Problem;
import laurel.run.MadePackage;
import laurel.run.PartedRun;
import laurel.run.Rejected;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps what parts of runs came to, each with the part that says so, within one transaction. */
@Component
class PartKeeper {

    private static final String REJECT =
            "insert into run_reject (run_id, part, number, employee, file, sheet, spot, code,"
                    + " what, fix, what_zh, fix_zh) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Runs runs;
    private final PackageRows packages;
    private final Corrections corrections;
    private final JdbcTemplate batches;
    private final MeterRegistry meters;
    private final Timer keeping;

    PartKeeper(Runs runs, PackageRows packages, Corrections corrections, JdbcTemplate batches, MeterRegistry meters) {
        this.runs = runs;
        this.packages = packages;
        this.corrections = corrections;
        this.batches = batches;
        this.meters = meters;
        this.keeping = Timer.builder("laurel.run.keeping")
                .description("The writing of parts of runs, until they are committed")
                .register(meters);
    }

    /**
     * Keeps that part of the run; if it was kept before the run was broken off, sees that it came to the same.
     *
     * @throws RunFailure if it did not
     */
    void keep(RunWork work, PartedRun.Outcome outcome) {
        long run = work.run().id();
        List<PackageRow> rows = rows(work, outcome);
        String digest = digest(rows, outcome);
        String before = work.kept(outcome.part()).orElse(null);
        if (before == null) {
            timeUntilCommit();
            packages.insert(run, rows);
            insertRejects(run, outcome);
            runs.keepPart(run, outcome.part(), digest, outcome.given());
        } else if (!before.equals(digest)) {
            throw new RunFailure(
                    "Part " + outcome.part() + " does not come to what it came to before the run was broken off."
                            + " Maybe another version of Laurel began it: reopen the cycle and close it again, or give the"
                            + " correction up.");
        }
    }

    private void timeUntilCommit() {
        Timer.Sample begun = Timer.start(meters);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                begun.stop(keeping);
            }
        });
    }

    /** The packages with what is due for earlier cycles. */
    private List<PackageRow> rows(RunWork work, PartedRun.Outcome outcome) {
        Map<String, Correction> due =
                work.run().kind() == RunRow.Kind.CLOSE ? corrections.due(work.cycle(), outcome.packages()) : Map.of();
        List<PackageRow> rows = new ArrayList<>();
        for (MadePackage made : outcome.packages()) {
            Correction correction = due.get(made.employee());
            String body = correction == null
                    ? made.json()
                    : PackageTree.of(made.json()).with(correction.lines()).json();
            rows.add(new PackageRow(made.employee(), made.team(), made.lines(), body));
        }
        return rows;
    }

    private static String digest(List<PackageRow> rows, PartedRun.Outcome outcome) {
        Sha256 digest = new Sha256();
        rows.forEach(row -> digest.add(row.body()).add("\n"));
        return digest.add(outcome.given()).hex();
    }

    private void insertRejects(long run, PartedRun.Outcome outcome) {
        List<Object[]> rows = new ArrayList<>();
        for (Rejected rejected : outcome.rejects()) {
            Problem problem = rejected.problem();
            rows.add(new Object[] {
                run,
                outcome.part(),
                rows.size(),
                rejected.employee(),
                problem.place().file(),
                problem.place().sheet(),
                problem.place().spot(),
                problem.code(),
                problem.what(Language.ENGLISH),
                problem.fix(Language.ENGLISH),
                problem.what(Language.CHINESE),
                problem.fix(Language.CHINESE)
            });
        }
        batches.batchUpdate(REJECT, rows);
    }
}
