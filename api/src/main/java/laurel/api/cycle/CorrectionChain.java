package laurel.api.cycle;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The correction of a released cycle and of those after it whose facts that changes, one after the other: what an earlier one
 * gave can change what a later one gives. Each is calculated anew with its own book and facts.
 */
@Component
class CorrectionChain {

    private final Cycles cycles;
    private final Runs runs;
    private final Corrections corrections;
    private final Snapshots snapshots;

    CorrectionChain(Cycles cycles, Runs runs, Corrections corrections, Snapshots snapshots) {
        this.cycles = cycles;
        this.runs = runs;
        this.corrections = corrections;
        this.snapshots = snapshots;
    }

    /** Begins with that cycle, and its facts as they are now. */
    RunRow begin(CycleRow corrected, String actor) {
        RunRow before = latest(corrected);
        Snapshot facts = snapshots.of(corrected);
        RunRow run = runs.start(corrected, RunRow.Kind.CORRECTION, before.book(), facts.digest(), actor);
        snapshots.pin(run, facts);
        return run;
    }

    /** The cycle in which corrections of that one are due: the first after it that is not released. */
    Optional<CycleRow> into(CycleRow corrected) {
        return cycles.rows().stream()
                .filter(cycle -> cycle.state() != CycleState.RELEASED
                        && corrected.period().end().isBefore(cycle.period().start()))
                .findFirst();
    }

    /** The same, which nobody begins to close until the transaction ends. */
    Optional<CycleRow> lockInto(CycleRow corrected) {
        return into(corrected).map(into -> cycles.lock(into.period().toString()));
    }

    /** Keeps what a run that is finished came to other than what was given, and begins with the next cycle. */
    void goOn(CycleRow corrected, RunRow before, RunRow run) {
        CycleRow into = lockInto(corrected)
                .filter(cycle ->
                        cycle.state() == CycleState.OPEN && runs.started(cycle).isEmpty())
                .orElseThrow(() -> new RunFailure("Corrections of " + corrected.period()
                        + " can be given in no cycle. Maybe reopen the one after it, and resume the correction."));
        corrections.keep(before, run, corrected, into);
        cycles.rows().stream()
                .filter(cycle -> cycle.state() == CycleState.RELEASED
                        && cycle.period().compareTo(corrected.period()) > 0
                        && isTouched(cycle))
                .findFirst()
                .ifPresent(later -> begin(later, run.startedBy()));
    }

    /** Whether what cycles before it gave is no longer what its latest run took them to have given. */
    private boolean isTouched(CycleRow cycle) {
        return !snapshots.of(cycle).digest().equals(latest(cycle).facts());
    }

    private RunRow latest(CycleRow cycle) {
        return runs.latest(cycle).orElseThrow(() -> new IllegalStateException("Nothing was released"));
    }

    /** A run of a correction that is not finished. */
    Optional<RunRow> unfinished() {
        return cycles.rows().stream()
                .flatMap(cycle -> runs.started(cycle).stream())
                .filter(run -> run.kind() == RunRow.Kind.CORRECTION)
                .findFirst();
    }
}
