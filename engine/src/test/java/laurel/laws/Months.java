package laurel.laws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.random.Crowd;
import tools.jackson.databind.JsonNode;

/** Closes of one month after another, each of which is told what those before gave. */
final class Months implements AutoCloseable {

    /** From which a chain begins. */
    static final Period FIRST = Period.parse("2025-01").orElseThrow();

    private final PolicyBook book;
    private final Scratch scratch;
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> open = new HashSet<>();

    Months(PolicyBook book) throws IOException {
        this.book = book;
        this.scratch = Scratch.open();
    }

    /** The month so many after the first. */
    static Period month(int number) {
        return FIRST.back(-number);
    }

    /** Those months in which people are to be measured for so many closes. */
    static List<Period> measured(int months) {
        List<Period> measured = new ArrayList<>();
        for (int number = -1; number < months; number++) {
            measured.add(month(number));
        }
        return measured;
    }

    Close close(Crowd known, Period month) throws IOException {
        Path facts = known.rows().write(scratch.resolve("facts"), month.index());
        Close close = Close.of(book, facts, month, 1);
        Files.writeString(facts.resolve("given-" + month + ".csv"), close.given());
        rows.addAll(Row.of(close.given()));
        for (JsonNode given : close.packages()) {
            for (JsonNode unknown : given.path("notEvaluable")) {
                unknown.path("awards")
                        .valueStream()
                        .forEach(award -> open.add(given.path("employee").asString() + " " + award.asString()));
            }
        }
        return close;
    }

    /** All that was given until now. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The accounts of which something could not be evaluated in any month. */
    Set<String> open() {
        return Set.copyOf(open);
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
