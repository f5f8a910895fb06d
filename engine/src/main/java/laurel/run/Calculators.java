package laurel.run;

import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import laurel.calculation.Calculator;
import laurel.fact.Period;
import laurel.intake.EmployeeRows;
import laurel.policy.PolicyBook;
import laurel.verification.SecondOpinion;
import org.jspecify.annotations.Nullable;

/** Threads with a calculator each. Batches go in and come out in order, and only so many may be inside. */
final class Calculators implements AutoCloseable {

    private final PolicyBook book;
    private final Period period;
    private final Comparison comparison;
    private final ExecutorService threads;
    private final ConcurrentLinkedQueue<Calculator> idle = new ConcurrentLinkedQueue<>();
    private final Deque<Future<BatchCalculation.Outcome>> inside = new ArrayDeque<>();
    private final int most;
    private final @Nullable SecondOpinion opinion;

    /** {@code opinion} is null if nobody wants a second one. */
    Calculators(PolicyBook book, Period period, Comparison comparison, @Nullable SecondOpinion opinion, int count) {
        this.opinion = opinion;
        this.book = book;
        this.period = period;
        this.comparison = comparison;
        this.most = 3 * count;
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "laurel-run");
            thread.setDaemon(true);
            return thread;
        });
    }

    boolean isEmpty() {
        return inside.isEmpty();
    }

    boolean isFull() {
        return inside.size() >= most;
    }

    void add(List<EmployeeRows> batch) {
        inside.add(threads.submit(() -> calculate(batch)));
    }

    private BatchCalculation.Outcome calculate(List<EmployeeRows> batch) {
        Calculator free = idle.poll();
        Calculator calculator = free == null ? new Calculator(book, period, comparison.pools()) : free;
        BatchCalculation.Outcome outcome = new BatchCalculation(
                        calculator, comparison.populations(), new Tally(book.awards()), book.awards(), opinion)
                .calculate(batch);
        idle.add(calculator);
        return outcome;
    }

    /** Of the batch that went in first of those inside; waits for it. */
    BatchCalculation.Outcome take() throws InterruptedIOException {
        try {
            return inside.remove().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The run was interrupted");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A batch could not be calculated", failed.getCause());
        }
    }

    @Override
    public void close() {
        inside.forEach(batch -> batch.cancel(false));
        threads.shutdown();
        idle.forEach(Calculator::close);
    }
}
