package laurel.api.cycle;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import laurel.api.database.Failures;
import laurel.api.problem.InputRefused;
import laurel.api.problem.ToldProblem;
import laurel.problem.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The work on runs. A run is worked on once at a time, and goes on where it was broken off. */
@Component
class Running {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Work work;
    private final Runs runs;
    private final Cycles cycles;
    private final RunAttempt attempt;
    private final TransactionTemplate transaction;
    private final RunSettings settings;
    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("laurel-cycle-");

    Running(
            Work work,
            Runs runs,
            Cycles cycles,
            RunAttempt attempt,
            TransactionTemplate transaction,
            RunSettings settings) {
        this.work = work;
        this.runs = runs;
        this.cycles = cycles;
        this.attempt = attempt;
        this.transaction = transaction;
        this.settings = settings;
        threads.setDaemon(true);
    }

    /** Begins to work on the run on a thread of its own, unless somebody does already. */
    void start(RunRow run) {
        // Whoever asks from now on sees that it is worked on.
        if (work.begin(run.id())) {
            threads.execute(() -> {
                try {
                    workOnAll(run);
                } catch (InputRefused unusable) {
                    LOG.warn("The run {} cannot be done: its facts cannot be used", run.id());
                }
            });
        }
    }

    /**
     * Works on the run until it is finished or broken off, unless somebody does already, and tells how far it is; whether it
     * was finished.
     *
     * @throws InputRefused if its facts cannot be used
     */
    boolean workOn(RunRow run, Consumer<RunProgress> watcher) {
        if (!work.begin(run.id())) {
            return false;
        }
        work.watch(run.id(), watcher, () -> {});
        return workOnAll(run);
    }

    /** On a run that has begun, and on those that follow; whether all were finished. */
    private boolean workOnAll(RunRow first) {
        boolean isFinished = false;
        Optional<RunRow> next = Optional.of(first);
        while (next.isPresent()) {
            RunRow run = next.get();
            next = Optional.empty();
            isFinished = false;
            RunProgress.Phase end = RunProgress.Phase.BROKEN_OFF;
            try {
                end = attempts(run);
                if (end == RunProgress.Phase.FINISHED) {
                    next = following(run).filter(following -> work.begin(following.id()));
                    isFinished = true;
                }
            } finally {
                work.end(run.id(), end);
            }
        }
        return isFinished;
    }

    private Optional<RunRow> following(RunRow run) {
        return run.kind() == RunRow.Kind.CLOSE
                ? Optional.empty()
                : cycles.rows().stream()
                        .flatMap(cycle -> runs.started(cycle).stream())
                        .filter(one -> one.kind() == RunRow.Kind.CORRECTION)
                        .findFirst();
    }

    /** How it ended here. A database that is gone for a while is waited for. */
    private RunProgress.Phase attempts(RunRow run) {
        for (int number = 1; ; number++) {
            try {
                return attempt.on(run, number == 1);
            } catch (InputRefused unusable) {
                transaction.executeWithoutResult(
                        status -> runs.discard(cycles.byId(run.cycle()), run, told(unusable), run.startedBy()));
                throw unusable;
            } catch (RuntimeException | IOException failed) {
                // What a message of the database says may name people.
                if (Failures.isDiskFull(failed)) {
                    LOG.error(
                            "The run {} was broken off, for a disk is full. Maybe make room and close the cycle again;"
                                    + " it goes on from here: {}",
                            run.id(),
                            RunFailure.told(failed));
                    return RunProgress.Phase.BROKEN_OFF;
                }
                if (!RunFailure.isWorthWaiting(failed) || number == settings.attempts()) {
                    LOG.error("The run {} was broken off: {}", run.id(), RunFailure.told(failed));
                    return RunProgress.Phase.BROKEN_OFF;
                }
                LOG.warn(
                        "The run {} waits for the database, attempt {}: {}", run.id(), number, RunFailure.told(failed));
                work.tell(run.id(), RunProgress.Phase.WAITING);
                if (!pause()) {
                    return RunProgress.Phase.BROKEN_OFF;
                }
            }
        }
    }

    /** The problems for those who look at the run, in each language. */
    private static String told(InputRefused unusable) {
        return PackageTree.JSON.writeValueAsString(Map.of(
                "problems",
                new TreeMap<>(Map.of(
                        "english", ToldProblem.of(unusable.problems(), Language.ENGLISH),
                        "chinese", ToldProblem.of(unusable.problems(), Language.CHINESE)))));
    }

    private boolean pause() {
        try {
            Thread.sleep(settings.pause().toMillis());
            return true;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
