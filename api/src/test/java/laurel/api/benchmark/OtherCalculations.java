package laurel.api.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import laurel.fact.Period;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.run.PartedRun;

/** Calculations on all processors but one, as they go on in a close while one of its threads writes. */
final class OtherCalculations {

    private final PartedRun run;
    private final Iterator<PartedRun.Part> parts;
    private final List<Thread> threads;
    private volatile boolean isOver;

    private OtherCalculations(PartedRun run, int threads) {
        this.run = run;
        this.parts = run.parts();
        this.threads = IntStream.range(0, threads)
                .mapToObj(number -> new Thread(this::calculate))
                .toList();
    }

    /** What that says, while they go on. */
    static double during(DoubleSupplier measured, PolicyBook book, Period period, Path folder) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors() - 1;
        try (FactsFolder facts = Objects.requireNonNull(FactsFolder.open(folder, book.terms(), book.awards(), period)
                        .folder());
                PartedRun run = PartedRun.prepare(book, facts, Math.max(1, threads))) {
            OtherCalculations others = new OtherCalculations(run, threads);
            others.threads.forEach(Thread::start);
            try {
                return measured.getAsDouble();
            } finally {
                others.end();
            }
        }
    }

    private void calculate() {
        while (!isOver) {
            run.calculate(next());
        }
    }

    /** Fails if there are too few facts to last. */
    private PartedRun.Part next() {
        synchronized (parts) {
            return parts.next();
        }
    }

    private void end() {
        boolean lasted = threads.stream().allMatch(Thread::isAlive);
        isOver = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
        if (!lasted) {
            throw new IllegalStateException("The calculations ended before the writing that they were to disturb");
        }
    }
}
