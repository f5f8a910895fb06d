package laurel.calculation;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import laurel.fact.Period;
import laurel.policy.PolicyBook;

/** The calculators of one book, lent to one thread at a time and kept, because each holds all of the book's rows. */
public final class SharedCalculators implements AutoCloseable {

    private final PolicyBook book;
    private final Pools pools;
    private final Semaphore unlent;
    private final Queue<Calculator> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Of single employees, of whom nobody knows what they get of pools. */
    public SharedCalculators(PolicyBook book, int most) {
        this(book, Pools.UNKNOWN, most);
    }

    /** At most so many are open at once; none is before it is asked for. */
    public SharedCalculators(PolicyBook book, Pools pools, int most) {
        this.book = book;
        this.pools = pools;
        this.unlent = new Semaphore(most);
    }

    /** What {@code work} makes of a calculator for that period. Waits while all are lent. */
    public <T> T with(Period period, Function<Calculator, T> work) {
        unlent.acquireUninterruptibly();
        try {
            Calculator kept = idle.poll();
            Calculator lent = kept == null ? new Calculator(book, period, pools) : kept.turnTo(period);
            boolean sound = false;
            try {
                T made = work.apply(lent);
                sound = true;
                return made;
            } finally {
                takeBack(lent, sound);
            }
        } finally {
            unlent.release();
        }
    }

    private void takeBack(Calculator lent, boolean sound) {
        if (!sound) {
            lent.close();
            return;
        }
        idle.add(lent);
        if (closed) {
            closeIdle();
        }
    }

    /** Frees what is held. Who still works with this book can go on; what that opens is closed as it comes back. */
    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    private void closeIdle() {
        for (Calculator one = idle.poll(); one != null; one = idle.poll()) {
            one.close();
        }
    }
}
