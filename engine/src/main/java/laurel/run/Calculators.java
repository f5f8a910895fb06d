package laurel.run;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import laurel.calculation.Calculator;
import laurel.calculation.Pools;
import laurel.fact.Period;
import laurel.policy.PolicyBook;

/** As many calculators as threads ask at once, kept for the next who asks, because each holds all of the book's rows. */
public final class Calculators implements AutoCloseable {

    private final PolicyBook book;
    private final Period period;
    private final Pools pools;
    private final ConcurrentLinkedQueue<Calculator> idle = new ConcurrentLinkedQueue<>();

    public Calculators(PolicyBook book, Period period, Pools pools) {
        this.book = book;
        this.period = period;
        this.pools = pools;
    }

    public <T> T with(Function<Calculator, T> work) {
        Calculator free = idle.poll();
        Calculator calculator = free == null ? new Calculator(book, period, pools) : free;
        T made = work.apply(calculator);
        idle.add(calculator);
        return made;
    }

    @Override
    public void close() {
        idle.forEach(Calculator::close);
    }
}
