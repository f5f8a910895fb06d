package laurel.api.cycle;

import java.io.IOException;
import java.util.Objects;
import javax.sql.DataSource;
import laurel.api.policy.Books;
import laurel.policy.PolicyBook;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One attempt at a run: with its cycle locked, its facts and its book at hand, the job is begun or goes on. */
@Component
class RunAttempt {

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

    RunAttempt(
            Work work,
            Runs runs,
            Cycles cycles,
            FactFiles files,
            Books books,
            Job job,
            JobOperator operator,
            JobRepository jobs,
            DataSource database,
            TransactionTemplate transaction) {
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
    }

    /** How it ended here. Another process that has the cycle is left alone. */
    RunProgress.Phase on(RunRow run, boolean isFirst) throws IOException {
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
        if (runs.get(run.id()).state() == RunRow.State.DISCARDED) {
            // Whoever works on another run of its cycle.
            return RunProgress.Phase.BROKEN_OFF;
        }
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
        throw new RunFailure(
                why == null
                        ? done.getAllFailureExceptions().stream().findFirst().orElse(null)
                        : why);
    }

    /** Whether nobody works on the run; then no other process begins to before the transaction ends. */
    boolean keepIdle(RunRow run) {
        return work.progress(run.id()).isEmpty() && RunLock.keepFree(run.cycle(), JdbcClient.create(database));
    }
}
