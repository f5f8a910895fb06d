package laurel.api.cycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import laurel.api.audit.Audit;
import laurel.api.database.Failures;
import laurel.api.policy.Books;
import laurel.api.problem.InputRefused;
import laurel.api.problem.ToldProblem;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The work on runs. A run is worked on once at a time, and goes on where it was broken off. */
@Component
class Running {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Work work;
    private final Runs runs;
    private final Cycles cycles;
    private final FactFiles files;
    private final Books books;
    private final Job job;
    private final JobOperator operator;
    private final JobRepository jobs;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final RunSettings settings;
    private final Audit audit;
    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("laurel-cycle-");

    Running(
            Work work,
            Runs runs,
            Cycles cycles,
            FactFiles files,
            Books books,
            Job job,
            JobOperator operator,
            JobRepository jobs,
            DataSource database,
            TransactionTemplate transaction,
            RunSettings settings,
            Audit audit) {
        this.work = work;
        this.runs = runs;
        this.cycles = cycles;
        this.files = files;
        this.books = books;
        this.job = job;
        this.operator = operator;
        this.jobs = jobs;
        this.database = database;
        this.transaction = transaction;
        this.settings = settings;
        this.audit = audit;
        threads.setDaemon(true);
    }

    /** Whether nobody works on the run; then no other process begins to before the transaction ends. */
    boolean keepIdle(RunRow run) {
        return work.progress(run.id()).isEmpty() && RunLock.keepFree(run.cycle(), JdbcClient.create(database));
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
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(run, attempt == 1);
            } catch (InputRefused unusable) {
                transaction.executeWithoutResult(status -> {
                    runs.discard(run, told(unusable));
                    audit.record(
                            run.startedBy(),
                            "cycle.run.discard",
                            cycles.byId(run.cycle()).period().toString(),
                            Map.of("run", Integer.toString(run.number())));
                });
                throw unusable;
            } catch (RuntimeException | IOException failed) {
                // What a message of the database says may name people.
                if (Failures.isDiskFull(failed)) {
                    LOG.error(
                            "The run {} was broken off, for a disk is full. Maybe make room and close the cycle again;"
                                    + " it goes on from here: {}",
                            run.id(),
                            told(failed));
                    return RunProgress.Phase.BROKEN_OFF;
                }
                if (!isWorthWaiting(failed) || attempt == settings.attempts()) {
                    LOG.error("The run {} was broken off: {}", run.id(), told(failed));
                    return RunProgress.Phase.BROKEN_OFF;
                }
                LOG.warn("The run {} waits for the database, attempt {}: {}", run.id(), attempt, told(failed));
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

    private RunProgress.Phase attempt(RunRow run, boolean isFirst) throws IOException {
        try (RunLock lock = RunLock.tryOn(run.cycle(), database).orElse(null)) {
            if (lock == null && !isFirst) {
                // The database may not have noticed yet that the connection that held it is gone.
                throw new CannotAcquireLockException("The cycle " + run.cycle() + " is still locked");
            }
            if (lock == null || runs.get(run.id()).state() != RunRow.State.STARTED) {
                // The database may have gone after it had kept the end, and before it could say so.
                return phase(run, lock != null);
            }
            CycleRow cycle = cycles.byId(run.cycle());
            PolicyBook book = books.of(run.book()).book();
            try (RunWork begun = RunWork.begin(
                    run, cycle, files.folder(files.ofRun(run.id())), book, runs.parts(run.id()), RunJob.THREADS)) {
                work.hold(begun);
                return execute(run);
            }
        }
    }

    /** How far a run is on which this process does not work. */
    RunProgress.Phase phase(RunRow run) {
        return Objects.requireNonNull(
                transaction.execute(status -> phase(run, RunLock.keepFree(run.cycle(), JdbcClient.create(database)))));
    }

    /** The same, once it is known whether nobody has its cycle. */
    private RunProgress.Phase phase(RunRow run, boolean isFree) {
        if (runs.get(run.id()).state() == RunRow.State.FINISHED) {
            return RunProgress.Phase.FINISHED;
        }
        return isFree ? RunProgress.Phase.BROKEN_OFF : RunProgress.Phase.CALCULATING;
    }

    private RunProgress.Phase execute(RunRow run) {
        JobParameters parameters =
                new JobParametersBuilder().addLong(RunJob.RUN, run.id()).toJobParameters();
        JobExecution last = jobs.getLastJobExecution(job.getName(), parameters);
        JobExecution done;
        try {
            if (last == null) {
                done = operator.start(job, parameters);
            } else {
                done = operator.restart(last.isRunning() ? operator.recover(last) : last);
            }
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
        if (done.getStatus() == BatchStatus.COMPLETED) {
            return RunProgress.Phase.FINISHED;
        }
        Throwable why = work.of(run.id()).failure();
        throw new BrokenOff(
                why == null
                        ? done.getAllFailureExceptions().stream().findFirst().orElse(null)
                        : why);
    }

    /** What kept a job from its end. */
    private static final class BrokenOff extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        BrokenOff(@Nullable Throwable cause) {
            super("The job was broken off", cause);
        }
    }

    private static boolean isWorthWaiting(Throwable failed) {
        return failed instanceof CannotAcquireLockException || Failures.isDatabaseGone(failed);
    }

    /** The kind of the innermost cause, and where in Laurel it shows; of a full disk what the machine says. */
    private static String told(Throwable failed) {
        Throwable root = Failures.innermost(failed);
        String where = Stream.of(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("laurel."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("-");
        boolean isOfMachine = root instanceof IOException || root instanceof UncheckedIOException;
        return root.getClass().getName() + (isOfMachine ? ": " + root.getMessage() : "") + " at " + where;
    }
}
