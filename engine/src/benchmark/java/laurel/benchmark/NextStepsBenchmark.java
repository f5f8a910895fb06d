package laurel.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.fact.Facts;
import laurel.policy.PolicyBook;
import laurel.prospect.NextSteps;
import laurel.prospect.Prospect;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Time for one employee's package, and for what stands beside it: by the shipped book, and by one table of many rows. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class NextStepsBenchmark {

    /** A page of the sample company, and what is made once for the book. */
    @State(Scope.Thread)
    public static class Shipped {
        Company company;
        NextSteps nextSteps;

        @Setup(Level.Trial)
        public void open() {
            company = new Company();
            nextSteps = new NextSteps(company.book());
        }

        @TearDown(Level.Trial)
        public void close() {
            company.close();
        }
    }

    @Benchmark
    public IncentivePackage shippedPackage(Shipped shipped) {
        return shipped.company.calculator().calculate(shipped.company.next());
    }

    @Benchmark
    public Prospect shippedProspect(Shipped shipped) {
        Facts facts = shipped.company.next();
        Calculator calculator = shipped.company.calculator();
        return shipped.nextSteps.of(calculator, facts, calculator.calculate(facts));
    }

    /** One table of 36,000 rows, whose brackets an employee can move along. */
    @State(Scope.Thread)
    public static class Large {
        Calculator calculator;
        NextSteps nextSteps;
        List<Facts> people;
        int next;

        @Setup(Level.Trial)
        public void open() {
            PolicyBook book = Policy.load(List.of(Policy.large(36_000)));
            calculator = new Calculator(book, Policy.PERIOD);
            nextSteps = new NextSteps(book);
            people = Policy.people(1000, 36_000 / 75);
        }

        @TearDown(Level.Trial)
        public void close() {
            calculator.close();
        }
    }

    @Benchmark
    public Prospect largeProspect(Large large) {
        large.next = large.next + 1 == large.people.size() ? 0 : large.next + 1;
        Facts facts = large.people.get(large.next);
        return large.nextSteps.of(large.calculator, facts, large.calculator.calculate(facts));
    }
}
