package laurel.api.cycle;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The correction of a released cycle and of those that were released after it, one after the other: what an earlier one gave
 * can change what a later one gives. Each is calculated anew with its own book and facts.
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

    /** Keeps what a run that is finished came to other than the one before, and begins with the next cycle. */
    void goOn(CycleRow corrected, RunRow before, RunRow run) {
        CycleRow into = into(corrected).orElseThrow(() -> new IllegalStateException("No cycle is open"));
        corrections.keep(before, run, corrected, into);
        List<CycleRow> later = cycles.rows().stream()
                .filter(cycle -> cycle.state() == CycleState.RELEASED
                        && corrected.period().end().isBefore(cycle.period().start()))
                .toList();
        if (!later.isEmpty()) {
            begin(later.get(0), run.startedBy());
        }
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
