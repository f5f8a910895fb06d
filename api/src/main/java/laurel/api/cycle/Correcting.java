package laurel.api.cycle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import laurel.api.audit.Audit;
import laurel.api.problem.InputRefused;
import laurel.policy.PolicyBook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The correction of released cycles by facts that came late. */
@Component
public class Correcting {

    /** What the audit log calls it. */
    static final String GIVE_UP = "cycle.correct.give-up";

    private final Cycles cycles;
    private final Runs runs;
    private final FactsImport imports;
    private final CorrectionChain chain;
    private final Running running;
    private final RunAttempt attempt;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Correcting(
            Cycles cycles,
            Runs runs,
            FactsImport imports,
            CorrectionChain chain,
            Running running,
            RunAttempt attempt,
            Audit audit,
            TransactionTemplate transaction) {
        this.cycles = cycles;
        this.runs = runs;
        this.imports = imports;
        this.chain = chain;
        this.running = running;
        this.attempt = attempt;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Takes in late rows of a released cycle, and begins to work out what they change. The difference is due in the first
     * cycle after it that is not released.
     *
     * @param sent a folder of files whose rows go before those that are there
     * @param ifMatch the version of the released cycle that is meant; null for any
     * @throws InputRefused if the cycle is not released, none after it is open, or the rows cannot be used
     */
    Imported start(String period, @Nullable String ifMatch, Path sent, String actor) throws IOException {
        Started started = begin(period, ifMatch, sent, actor);
        running.start(started.run());
        return started.imported();
    }

    /** What was taken in of late rows, and whether all that they change is worked out; if not, that can go on later. */
    public record Corrected(Imported imported, boolean isFinished) {}

    /** The same on this thread, with its progress. */
    public Corrected correct(String period, Path sent, String actor, Consumer<RunProgress> watcher) throws IOException {
        Started started = begin(period, null, sent, actor);
        return new Corrected(started.imported(), running.workOn(started.run(), watcher));
    }

    /**
     * Goes on with a correction that was broken off.
     *
     * @throws InputRefused if there is none
     */
    RunRow goOn(String period) {
        RunRow run = chain.unfinished().orElseThrow(() -> none(period));
        running.start(run);
        return run;
    }

    /**
     * Gives up a correction that was broken off and is not to go on, so that cycles can be closed again. What was sent stays
     * among the facts, and what it changes is given by the next correction of that cycle or of one before it.
     *
     * @param period of the cycle that was being calculated anew
     * @throws InputRefused if it is not, or somebody works on it
     */
    public ToldRun giveUp(String period, String actor) {
        int number =
                runs.started(cycles.get(period)).orElseThrow(() -> none(period)).number();
        return giveUp(period, number, null, actor);
    }

    /** The same, if the run has that number and the cycle the version that is meant. */
    ToldRun giveUp(String period, int number, @Nullable String ifMatch, String actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            CycleRow cycle = cycles.lock(period, ifMatch);
            RunRow run = runs.get(cycle, number);
            if (run.kind() != RunRow.Kind.CORRECTION || run.state() != RunRow.State.STARTED) {
                throw none(period);
            }
            if (!attempt.keepIdle(run)) {
                throw InputRefused.because(HttpStatus.CONFLICT, "cycle.correction.running", period);
            }
            runs.discard(cycle, run, actor);
            audit.record(actor, GIVE_UP, cycle.period().toString(), Map.of("run", Integer.toString(number)));
            return runs.told(run);
        }));
    }

    private static InputRefused none(String period) {
        return InputRefused.because(HttpStatus.CONFLICT, "cycle.correction.none", period);
    }

    private record Started(Imported imported, RunRow run) {}

    private Started begin(String period, @Nullable String ifMatch, Path sent, String actor) throws IOException {
        PolicyBook book = imports.book(period);
        Started started = transaction.execute(status -> {
            CycleRow cycle = cycles.lock(period, ifMatch);
            requireReleased(cycle);
            Imported imported = imports.takeLate(cycle, book, sent, actor);
            RunRow run = chain.begin(cycle, actor);
            audit.record(
                    actor,
                    "cycle.correct",
                    cycle.period().toString(),
                    Map.of("run", Integer.toString(run.number()), "facts", run.facts()));
            return new Started(imported, run);
        });
        if (started == null) {
            throw new IllegalStateException("A correction is always there");
        }
        return started;
    }

    private void requireReleased(CycleRow cycle) {
        cycle.require(CycleState.RELEASED);
        CycleRow into = chain.lockInto(cycle)
                .orElseThrow(
                        () -> InputRefused.because(HttpStatus.CONFLICT, "cycle.correction.nowhere", cycle.period()));
        into.require(CycleState.OPEN);
        if (runs.started(into).isPresent()) {
            throw InputRefused.because(HttpStatus.CONFLICT, "cycle.closing", into.period());
        }
        chain.unfinished().ifPresent(run -> {
            throw InputRefused.because(
                    HttpStatus.CONFLICT,
                    "cycle.correcting",
                    into.period(),
                    cycles.byId(run.cycle()).period(),
                    Integer.toString(run.number()));
        });
    }
}
