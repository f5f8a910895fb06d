package laurel.benchmark;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.fact.StatedFacts;
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

    private static final Period YEAR = Period.parse("2025").orElseThrow();

    /** A book, people of all sorts, and what is made once for the book. */
    @State(Scope.Thread)
    public static class Shipped {
        Calculator calculator;
        NextSteps nextSteps;
        List<Facts> people;
        int next;

        @Setup(Level.Trial)
        public void open() {
            PolicyBook book = Policy.load(rules());
            calculator = new Calculator(book, YEAR);
            nextSteps = new NextSteps(book);
            people = people(book);
        }

        /** Maven starts in the module, or above it. */
        private static Path rules() {
            return Files.isDirectory(Path.of("rules")) ? Path.of("rules") : Path.of("../rules");
        }

        /** So many as a page shows: of all levels and posts, some with courses, some without a result of the year before. */
        private static List<Facts> people(PolicyBook book) {
            Random random = new Random(42);
            List<Facts> people = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                StatedFacts stated = new StatedFacts(YEAR, Currency.getInstance("CNY"));
                stated.state(Source.Field.LEVEL, any(book, "level", random));
                stated.state(Source.Field.POST, any(book, "post", random));
                stated.state(Source.Field.MONTHLY_SALARY, BigDecimal.valueOf(10_000 + random.nextInt(20_000)));
                stated.metric("okr_score", YEAR, BigDecimal.valueOf(random.nextInt(600, 1300), 3));
                stated.metric("new_followers", YEAR, BigDecimal.valueOf(random.nextInt(150_000)));
                stated.metric("planned_courses", YEAR, BigDecimal.valueOf(10));
                if (random.nextInt(4) > 0) {
                    stated.metric("okr_score", YEAR.previous(), BigDecimal.valueOf(random.nextInt(600, 1300), 3));
                }
                for (int course = random.nextInt(12); course > 0; course--) {
                    stated.state(new Source.PassedCourse("course-" + course), true);
                }
                stated.state(new Source.PassedCourse("user-growth"), random.nextBoolean());
                people.add(stated.toFacts("e" + i));
            }
            return people;
        }

        private static Object any(PolicyBook book, String term, Random random) {
            List<Object> allowed = book.terms().get(term).allowed();
            return allowed.get(random.nextInt(allowed.size()));
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

    @Benchmark
    public IncentivePackage shippedPackage(Shipped shipped) {
        return shipped.calculator.calculate(shipped.next());
    }

    @Benchmark
    public Prospect shippedProspect(Shipped shipped) {
        Facts facts = shipped.next();
        return shipped.nextSteps.of(shipped.calculator, facts, shipped.calculator.calculate(facts));
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
