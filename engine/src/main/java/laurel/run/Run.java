package laurel.run;

import java.io.IOException;
import java.nio.file.Path;
import laurel.calculation.SharedCalculators;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.verification.SecondOpinion;
import laurel.verification.Verification;
import laurel.verification.Verifications;
import org.jspecify.annotations.Nullable;

/** The calculation of the packages of all employees of a folder, into one file of JSON, a package a line, by id. */
public final class Run {

    private final PolicyBook book;
    private final FactsFolder folder;
    private final Path out;
    private final int threads;
    private boolean verifies;
    private @Nullable Path given;

    public Run(PolicyBook book, FactsFolder folder, Path out, int threads) {
        this.book = book;
        this.folder = folder;
        this.out = out;
        this.threads = threads;
    }

    /** On as many threads as the machine has processors. */
    public Run(PolicyBook book, FactsFolder folder, Path out) {
        this(book, folder, out, Runtime.getRuntime().availableProcessors());
    }

    /** Writes what was given to that file too, as the next period's facts folder takes it. */
    public Run alsoGiven(Path file) {
        this.given = file;
        return this;
    }

    /** Has every package worked out a second time, without Drools, and compared. */
    public Run verified() {
        this.verifies = true;
        return this;
    }

    /** Where the rows stand that are in no package, each with its reasons. There is no such file if there are none. */
    public static Path rejects(Path out) {
        return out.resolveSibling(out.getFileName() + ".rejects.csv");
    }

    /**
     * Calculates and writes. The bytes do not depend on the number of threads or the order of rows.
     *
     * @throws IOException if the file cannot be written; then neither it nor the rejects are there, or they are as before
     */
    public Summary run(Progress progress) throws IOException {
        try (Crew crew = new Crew(threads)) {
            return run(crew, progress);
        }
    }

    private Summary run(Crew crew, Progress progress) throws IOException {
        try (WholeFile packages = WholeFile.at(out);
                WholeFile rejects = WholeFile.at(rejects(out));
                WholeFile rows = given == null ? null : WholeFile.at(given)) {
            RunFiles files = new RunFiles(packages, rejects, rows);
            files.begin();
            Summary summary = calculate(Together.of(book, folder, crew), crew, files, progress);
            files.complete();
            return summary;
        }
    }

    private Summary calculate(Together together, Crew crew, RunFiles files, Progress progress) throws IOException {
        SecondOpinion opinion = verifies ? SecondOpinions.on(book, folder.period()) : null;
        Verifications verifications = opinion == null ? null : new Verifications(opinion);
        Tally tally = new Tally(book.awards());
        tally.addPools(together.pools());
        try (SharedCalculators calculators = new SharedCalculators(book, together.pools(), crew.count())) {
            crew.work(
                    folder,
                    batch -> calculators.with(
                            folder.period(),
                            calculator -> new BatchCalculation(
                                            calculator, together.populations(), book.awards(), opinion)
                                    .calculate(batch)),
                    outcome -> {
                        files.write(outcome);
                        tally.add(outcome.tally());
                        if (verifications != null && outcome.verifications() != null) {
                            verifications.add(outcome.verifications());
                        }
                        progress.advanced(tally.employees(), tally.rows());
                    });
        }
        Verification verification = verifications == null ? null : verifications.complete();
        return tally.toSummary(folder.period(), book.digest()).with(verification);
    }
}
