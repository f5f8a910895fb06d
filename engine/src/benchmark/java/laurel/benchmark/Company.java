package laurel.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.calculation.Calculator;
import laurel.fact.Facts;
import laurel.intake.EmployeeRows;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.run.Together;

/** The shipped book, and so many people of the sample company as a page shows, each in turn. */
final class Company implements AutoCloseable {

    private static final int PAGE = 50;

    private final PolicyBook book;
    private final Calculator calculator;
    private final List<Facts> people = new ArrayList<>();
    private int next;

    Company() {
        book = Policy.load(root().resolve("rules"));
        Path samples = root().resolve("samples/harbour");
        try (FactsFolder folder = Objects.requireNonNull(
                FactsFolder.open(samples, book.terms(), book.awards(), null).folder())) {
            Together together = Together.of(book, folder);
            calculator = new Calculator(book, folder.period(), together.pools());
            for (EmployeeRows rows : folder) {
                Facts facts = people.size() == PAGE ? null : rows.assemble().facts();
                if (facts != null) {
                    people.add(together.populations().compare(facts));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Maven starts in the module, or above it. */
    private static Path root() {
        return Files.isDirectory(Path.of("rules")) ? Path.of("") : Path.of("..");
    }

    PolicyBook book() {
        return book;
    }

    Calculator calculator() {
        return calculator;
    }

    Facts next() {
        next = next + 1 == people.size() ? 0 : next + 1;
        return people.get(next);
    }

    @Override
    public void close() {
        calculator.close();
    }
}
