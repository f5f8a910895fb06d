package laurel.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import laurel.intake.EmployeeRows;
import laurel.intake.FactsFolder;

/** Threads that work on a folder's employees in batches. Only so many batches are held at once. */
public final class Crew implements AutoCloseable {

    /** Where outcomes go, in the order of the batches, on the thread that waits for them. */
    public interface Taker<T> {
        void take(T outcome) throws IOException;
    }

    private final ExecutorService threads;
    private final int count;
    private final int most;

    public Crew(int count) {
        this.count = count;
        this.most = 3 * count;
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "laurel-run");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How many threads work. */
    public int count() {
        return count;
    }

    /**
     * Has {@code work} done on all employees.
     *
     * @throws IllegalStateException if it threw for any batch
     */
    <T> void work(FactsFolder employees, Function<List<EmployeeRows>, T> work, Taker<T> taker) throws IOException {
        work(new Batches(employees.iterator()), work, taker);
    }

    /**
     * Has {@code work} done on all batches, which this thread takes from where they come.
     *
     * @throws IllegalStateException if it threw for any
     */
    public <B, T> void work(Iterator<B> batches, Function<B, T> work, Taker<T> taker) throws IOException {
        Deque<Future<T>> inside = new ArrayDeque<>();
        try {
            while (batches.hasNext() || !inside.isEmpty()) {
                while (batches.hasNext() && inside.size() < most) {
                    B batch = batches.next();
                    inside.add(threads.submit(() -> work.apply(batch)));
                }
                taker.take(outcome(inside.remove()));
            }
        } finally {
            inside.forEach(batch -> batch.cancel(false));
        }
    }

    private static <T> T outcome(Future<T> batch) throws InterruptedIOException {
        try {
            return batch.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The run was interrupted");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A batch could not be calculated", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
