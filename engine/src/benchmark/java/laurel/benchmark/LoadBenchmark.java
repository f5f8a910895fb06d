package laurel.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import laurel.policy.Matcher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time from a workbook on disk to a matcher that is ready, once the JVM is warm. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@State(Scope.Thread)
public class LoadBenchmark {

    @Param({"225", "36000"})
    int rows;

    private Path folder;

    @Setup
    public void write() {
        folder = Policy.write(List.of(Policy.large(rows)));
    }

    @Benchmark
    public Matcher load() {
        try (Matcher matcher = Policy.load(folder).open()) {
            return matcher;
        }
    }
}
