package laurel.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.fact.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Time for one employee: the policy of 75 + 20 + 20 + 20 rows on the engine and by hand, then one table of many rows. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class CalculationBenchmark {

    /** As many as a run gives to a thread at once. */
    private static final int BATCH = 200;

    /** The small policy, and people it applies to. */
    @State(Scope.Thread)
    public static class Small {
        Calculator calculator;
        final List<Facts> people = Policy.people(1000, 3);
        int next;

        @Setup(Level.Trial)
        public void open() {
            calculator = new Calculator(Policy.small(), Policy.PERIOD);
            people.forEach(this::agree);
        }

        /** Both must pay the same, or their times say nothing. */
        private void agree(Facts facts) {
            IncentivePackage given = calculator.calculate(facts);
            String engine = given.lines().stream()
                    .map(line -> line.award() + (line.amount() == null ? "" : line.amount().amount()))
                    .sorted()
                    .toList()
                    .toString();
            String hand = HandWritten.calculate(facts).stream()
                    .map(one -> one.award() + (one.value() instanceof BigDecimal paid && paid.scale() == 2 ? paid : ""))
                    .sorted()
                    .toList()
                    .toString();
            if (!engine.equals(hand)) {
                throw new IllegalStateException(facts + ": " + engine + " is not " + hand);
            }
        }

        @TearDown(Level.Trial)
        public void close() {
            calculator.close();
        }

        Facts next() {
            next = next + 1 == people.size() ? 0 : next + 1;
            return people.get(next);
        }
    }

    /** One table of many rows. */
    @State(Scope.Thread)
    public static class Large {
        @Param({"225", "3600", "36000"})
        int rows;

        Calculator calculator;
        List<Facts> people;
        int next;

        @Setup(Level.Trial)
        public void open() {
            people = Policy.people(1000, rows / 75);
            calculator = new Calculator(Policy.load(List.of(Policy.large(rows))), Policy.PERIOD);
        }

        @TearDown(Level.Trial)
        public void close() {
            calculator.close();
        }
    }

    @Benchmark
    public IncentivePackage engine(Small small) {
        return small.calculator.calculate(small.next());
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<IncentivePackage> engineInBatches(Small small) {
        small.next = small.next + BATCH >= small.people.size() ? 0 : small.next + BATCH;
        return small.calculator.calculate(small.people.subList(small.next, small.next + BATCH));
    }

    @Benchmark
    public List<HandWritten.Given> handWritten(Small small) {
        return HandWritten.calculate(small.next());
    }

    @Benchmark
    public IncentivePackage table(Large large) {
        large.next = large.next + 1 == large.people.size() ? 0 : large.next + 1;
        return large.calculator.calculate(large.people.get(large.next));
    }
}
