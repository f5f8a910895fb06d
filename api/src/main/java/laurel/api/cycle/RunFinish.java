package laurel.api.cycle;

import java.util.List;
import java.util.Map;
import laurel.api.audit.Audit;
import laurel.api.cycle.PackageRows.PackageRow;
import laurel.calculation.PackageJson;
import laurel.run.Summary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The end of a run, all of whose parts are kept: what they come to together. */
@Component
class RunFinish {

    private static final JsonMapper JSON = PackageJson.mapper();

    private final Cycles cycles;
    private final Runs runs;
    private final PackageRows packages;
    private final Corrections corrections;
    private final CorrectionChain chain;
    private final TripleCheck check;
    private final Work work;
    private final Audit audit;

    RunFinish(
            Cycles cycles,
            Runs runs,
            PackageRows packages,
            Corrections corrections,
            CorrectionChain chain,
            TripleCheck check,
            Work work,
            Audit audit) {
        this.cycles = cycles;
        this.runs = runs;
        this.packages = packages;
        this.corrections = corrections;
        this.chain = chain;
        this.check = check;
        this.work = work;
        this.audit = audit;
    }

    /** Within the transaction of the job's last step. */
    void finish(RunWork done) {
        RunRow run = done.run();
        work.tell(run.id(), RunProgress.Phase.COMPARING);
        CycleRow cycle = cycles.lock(done.cycle().period().toString());
        if (runs.get(run.id()).state() != RunRow.State.STARTED) {
            throw new RunFailure("The run " + run.id() + " was given up meanwhile."
                    + " Maybe its cycle was opened again while it was being closed.");
        }
        int kept = runs.parts(run.id()).size();
        if (kept != done.count()) {
            throw new RunFailure("Of " + done.count() + " parts of the run " + run.id() + " " + kept
                    + " are kept. Maybe somebody changed the database by hand.");
        }
        Summary summary = done.parts().complete();
        String told = JSON.writeValueAsString(summary);
        if (run.kind() == RunRow.Kind.CLOSE) {
            addThoseWithoutAPackage(cycle, run);
            runs.finish(run, packages.count(run.id()), told);
            check.compare(cycle, run);
            cycles.turn(cycle, CycleState.CLOSED, run.id(), null);
        } else {
            RunRow before = runs.latest(cycle).orElseThrow();
            runs.finish(run, packages.count(run.id()), told);
            chain.goOn(cycle, before, run);
        }
        audit.record(
                run.startedBy(),
                run.kind() == RunRow.Kind.CLOSE ? "cycle.closed" : "cycle.corrected",
                cycle.period().toString(),
                Map.of(
                        "run", Integer.toString(run.number()),
                        "book", run.book(),
                        "facts", run.facts(),
                        "packages", Long.toString(packages.count(run.id()))));
    }

    /** Somebody may be owed a correction who has left since. */
    private void addThoseWithoutAPackage(CycleRow cycle, RunRow run) {
        corrections.left(cycle, run).forEach(due -> {
            PackageTree made = PackageTree.empty(
                            due.employee(), due.name(), cycle.period().toString(), run.book())
                    .with(due.lines());
            packages.insert(run.id(), List.of(new PackageRow(due.employee(), "", 0, made.json())));
        });
    }
}
