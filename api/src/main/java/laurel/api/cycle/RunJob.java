package laurel.api.cycle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import laurel.run.PartedRun;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job that does a run. Its partitions, as many as there are processors, share the run's parts: each takes the next that
 * nobody has, calculates it, and keeps it in a transaction of its own. Then one step looks at the whole.
 *
 * <p>A job that was broken off is done again from its first part, since ranks, pools and the second opinion need everybody;
 * but what is kept is not written again, only seen to be the same.
 */
@Configuration(proxyBeanMethods = false)
class RunJob {

    /** The parameter that tells which run. */
    static final String RUN = "run";

    static final int THREADS = Runtime.getRuntime().availableProcessors();

    @Bean
    Job job(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            Work work,
            PartKeeper keeper,
            RunFinish finish) {
        Step part = new StepBuilder("part", jobs)
                .tasklet((contribution, chunk) -> doNext(chunk, work, keeper), transactions)
                .listener(new Ends(work))
                .allowStartIfComplete(true)
                .build();
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("laurel-run-");
        threads.setDaemon(true);
        Step parts = new StepBuilder("parts", jobs)
                .partitioner("part", RunJob::partitions)
                .step(part)
                .gridSize(THREADS)
                .taskExecutor(threads)
                .allowStartIfComplete(true)
                .build();
        Step whole = new StepBuilder("whole", jobs)
                .tasklet(
                        (contribution, chunk) -> {
                            finish.finish(work.of(run(chunk)));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
        return new JobBuilder("run", jobs).start(parts).next(whole).build();
    }

    /** Remembers what broke a part off, also when that was the end of its transaction: the job itself would not say it. */
    private record Ends(Work work) implements StepExecutionListener {
        @Override
        public @Nullable ExitStatus afterStep(StepExecution step) {
            Long run = step.getJobExecution().getJobParameters().getLong(RUN);
            step.getFailureExceptions().stream()
                    .findFirst()
                    .ifPresent(why -> work.of(Objects.requireNonNull(run)).breakOff(why));
            return null;
        }
    }

    private static Map<String, ExecutionContext> partitions(int count) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            partitions.put("partition" + i, new ExecutionContext());
        }
        return partitions;
    }

    private static RepeatStatus doNext(ChunkContext chunk, Work all, PartKeeper keeper) {
        RunWork work = all.of(run(chunk));
        try {
            Optional<PartedRun.Part> next = work.take();
            next.ifPresent(part -> {
                keeper.keep(work, work.parts().calculate(part));
                all.advance(work.run().id(), part.rows());
            });
            return RepeatStatus.continueIf(next.isPresent());
        } catch (RuntimeException failed) {
            work.breakOff(failed);
            throw failed;
        }
    }

    private static long run(ChunkContext chunk) {
        Long run = chunk.getStepContext()
                .getStepExecution()
                .getJobExecution()
                .getJobParameters()
                .getLong(RUN);
        if (run == null) {
            throw new IllegalArgumentException("The job has no parameter " + RUN);
        }
        return run;
    }
}
