package laurel.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import laurel.calculation.IncentivePackage;
import laurel.explanation.Explainer;
import laurel.problem.Language;
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

/** What sentences cost whoever asks for them: a package with its reasons' data, and the same told besides. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class ExplanationBenchmark {

    /** A page of the sample company, and what is made once for the book. */
    @State(Scope.Thread)
    public static class Asked {
        Company company;
        Explainer explainer;

        @Setup(Level.Trial)
        public void open() {
            company = new Company();
            explainer = new Explainer(company.book(), Language.ENGLISH);
        }

        @TearDown(Level.Trial)
        public void close() {
            company.close();
        }
    }

    @Benchmark
    public IncentivePackage notTold(Asked asked) {
        return asked.company.calculator().calculate(asked.company.next());
    }

    @Benchmark
    public List<String> told(Asked asked) {
        return asked.explainer.explain(asked.company.calculator().calculate(asked.company.next()));
    }
}
