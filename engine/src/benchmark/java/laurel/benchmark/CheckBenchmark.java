package laurel.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import laurel.check.BookCheck;
import laurel.policy.PolicyBook;
import laurel.proof.Givens;
import laurel.proof.Proof;
import laurel.table.DecisionTable;
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

/** Time to check one table of levels, posts and brackets: all of it from the workbook on disk, and the proofs alone. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@State(Scope.Thread)
public class CheckBenchmark {

    @Param({"1000", "5000", "36000"})
    int rows;

    @Param({"UNIQUE", "FIRST"})
    String hitPolicy;

    private Path folder;
    private DecisionTable table;
    private Givens givens;

    @Setup
    public void write() {
        folder = Policy.write(List.of(Policy.large(rows).replace("Table\n", "Table\nHit policy | " + hitPolicy + "\n")));
        PolicyBook book = Policy.load(folder);
        table = book.tables().get(0);
        givens = Givens.of(book.tables(), Set.of());
    }

    @Benchmark
    public BookCheck.Report check() {
        return BookCheck.check(folder);
    }

    @Benchmark
    public Proof prove() {
        return Proof.of(table, givens);
    }
}
