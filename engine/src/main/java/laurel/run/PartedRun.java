package laurel.run;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import laurel.calculation.SharedCalculators;
import laurel.intake.EmployeeRows;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.verification.SecondOpinion;
import laurel.verification.Verifications;

/**
 * The calculation of the packages of all employees of a folder in parts, each of which may be calculated on any thread, in
 * any order and more than once. The same folder and book have the same parts every time, and each part the same packages.
 * Every package is worked out a second time, without Drools.
 */
public final class PartedRun implements AutoCloseable {

    /** The headings under which what was given belongs. */
    public static final String GIVEN_HEADINGS = GivenRows.HEADINGS;

    /** Some employees that follow each other, and how many there were before them. */
    public record Part(int number, List<EmployeeRows> employees) {

        /** How many rows of facts it has. */
        public long rows() {
            return employees.stream().mapToLong(EmployeeRows::count).sum();
        }
    }

    /**
     * What came of a part, by employees' ids.
     *
     * @param given rows of CSV for the next period's facts
     */
    public record Outcome(int part, List<MadePackage> packages, List<Rejected> rejects, String given) {}

    /** What a part adds to the whole. */
    private record Kept(Tally tally, Verifications verifications) {}

    private final PolicyBook book;
    private final FactsFolder folder;
    private final Together together;
    private final SecondOpinion opinion;
    private final SharedCalculators calculators;
    private final Map<Integer, Kept> kept = new ConcurrentSkipListMap<>();

    private PartedRun(PolicyBook book, FactsFolder folder, Together together, int threads) {
        this.book = book;
        this.folder = folder;
        this.together = together;
        this.opinion = SecondOpinions.on(book, folder.period());
        this.calculators = new SharedCalculators(book, together.pools(), threads);
    }

    /** Looks at all employees together first, for ranks and pools; then parts may be calculated on that many threads. */
    public static PartedRun prepare(PolicyBook book, FactsFolder folder, int threads) throws IOException {
        try (Crew crew = new Crew(threads)) {
            return new PartedRun(book, folder, Together.of(book, folder, crew), threads);
        }
    }

    /** All of them in their order. One thread at a time may ask it. */
    public Iterator<Part> parts() {
        Batches batches = new Batches(folder.iterator());
        return new Iterator<>() {
            private int number;

            @Override
            public boolean hasNext() {
                return batches.hasNext();
            }

            @Override
            public Part next() {
                return new Part(number++, batches.next());
            }
        };
    }

    /** Calculates a part, and keeps what it adds to the whole in the stead of what it added before. */
    public Outcome calculate(Part part) {
        BatchCalculation.Outcome outcome = calculators.with(
                folder.period(),
                calculator -> new BatchCalculation(calculator, together.populations(), book.awards(), opinion)
                        .calculate(part.employees()));
        kept.put(part.number(), new Kept(outcome.tally(), Objects.requireNonNull(outcome.verifications())));
        return new Outcome(part.number(), outcome.packages(), outcome.rejects(), outcome.given());
    }

    /** What all parts came to, once each of them has been calculated. */
    public Summary complete() {
        Tally tally = new Tally(book.awards());
        tally.addPools(together.pools());
        Verifications verifications = new Verifications(opinion);
        kept.values().forEach(part -> {
            tally.add(part.tally());
            verifications.add(part.verifications());
        });
        return tally.toSummary(folder.period(), book.digest()).with(verifications.complete());
    }

    @Override
    public void close() {
        calculators.close();
    }
}
