package laurel.api.cycle;

import java.util.Map;
import java.util.function.Consumer;
import laurel.api.audit.Audit;
import laurel.api.policy.Books;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The closing of cycles: everything is pinned, then calculated. */
@Component
public class Closing {

    private final Cycles cycles;
    private final Runs runs;
    private final Snapshots snapshots;
    private final CorrectionChain chain;
    private final Books books;
    private final Running running;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Closing(
            Cycles cycles,
            Runs runs,
            Snapshots snapshots,
            CorrectionChain chain,
            Books books,
            Running running,
            Audit audit,
            TransactionTemplate transaction) {
        this.cycles = cycles;
        this.runs = runs;
        this.snapshots = snapshots;
        this.chain = chain;
        this.books = books;
        this.running = running;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Begins to close the cycle, or goes on where that was broken off; if it is being closed already, joins.
     *
     * @param ifMatch the version that is meant; null for any
     * @throws InputRefused if it is not open, or if something has to be done before
     */
    RunRow start(String period, @Nullable String ifMatch, String actor) {
        RunRow run = pinned(period, ifMatch, actor);
        running.start(run);
        return run;
    }

    /** The same on this thread, with its progress; whether it was finished. */
    public boolean close(String period, String actor, Consumer<RunProgress> watcher) {
        RunRow run = pinned(period, null, actor);
        return running.workOn(run, watcher);
    }

    private RunRow pinned(String period, @Nullable String ifMatch, String actor) {
        // Found before the transaction begins, for a book may have to be kept first.
        String book = books.inForce(cycles.get(period).period().end()).book().digest();
        RunRow run = transaction.execute(status -> pin(cycles.lock(period, ifMatch), book, actor));
        if (run == null) {
            throw new IllegalStateException("A run is always there");
        }
        return run;
    }

    private RunRow pin(CycleRow cycle, String book, String actor) {
        requireOpen(cycle);
        RunRow begun = runs.started(cycle).orElse(null);
        if (begun != null) {
            // Whatever is in force by now: it comes to what it would have come to undisturbed.
            return begun;
        }
        Snapshot facts = snapshots.of(cycle);
        RunRow run = runs.start(cycle, RunRow.Kind.CLOSE, book, facts.digest(), actor);
        snapshots.pin(run, facts);
        audit.record(
                actor,
                "cycle.close",
                cycle.period().toString(),
                Map.of("run", Integer.toString(run.number()), "book", book, "facts", facts.digest()));
        return run;
    }

    private void requireOpen(CycleRow cycle) {
        cycle.require(CycleState.OPEN);
        cycles.rows().stream()
                .filter(earlier -> earlier.state() != CycleState.RELEASED
                        && earlier.period().months() == cycle.period().months()
                        && earlier.period().end().isBefore(cycle.period().start()))
                .findFirst()
                .ifPresent(earlier -> {
                    throw InputRefused.because(HttpStatus.CONFLICT, "cycle.earlier", cycle.period(), earlier.period());
                });
        chain.unfinished().ifPresent(correction -> {
            throw InputRefused.because(
                    HttpStatus.CONFLICT,
                    "cycle.correcting",
                    cycle.period(),
                    cycles.byId(correction.cycle()).period(),
                    Integer.toString(correction.number()));
        });
    }
}
