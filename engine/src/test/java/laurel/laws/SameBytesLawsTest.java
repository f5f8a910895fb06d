package laurel.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import laurel.policy.PolicyBook;
import laurel.random.FactRows;
import laurel.random.RandomPeople;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The same facts give the same files, whoever is read first and whoever is calculated first. */
class SameBytesLawsTest {

    @Property(tries = Books.TRIES, seed = Books.SEED)
    void anyOrderOfRowsGivesTheSameBytes(
            @ForAll @IntRange(max = Books.COUNT - 1) int book,
            @ForAll @IntRange(max = 9_999) int seed,
            @ForAll @IntRange(max = 60) int people,
            @ForAll long order)
            throws IOException {
        FactRows rows = rows(people, seed);
        Close one = close(Books.shared(book), rows, 0, 1);
        Close other = close(Books.shared(book), rows, order, 1);
        assertThat(other.text()).isEqualTo(one.text());
        assertThat(other.given()).isEqualTo(one.given());
        assertThat(other.summary().pools()).isEqualTo(one.summary().pools());
        assertThat(withoutLines(other)).isEqualTo(withoutLines(one));
    }

    /** A thread takes two hundred people at a time. */
    @Property(tries = Books.TRIES / 2, seed = Books.SEED)
    void anyNumberOfThreadsGivesTheSameBytes(
            @ForAll @IntRange(max = Books.COUNT - 1) int book,
            @ForAll @IntRange(max = 9_999) int seed,
            @ForAll @IntRange(min = 201, max = 450) int people,
            @ForAll @IntRange(min = 2, max = 9) int threads)
            throws IOException {
        FactRows rows = rows(people, seed);
        Close one = close(Books.shared(book), rows, seed, 1);
        Close other = close(Books.shared(book), rows, seed, threads);
        assertThat(other.text()).isEqualTo(one.text());
        assertThat(other.given()).isEqualTo(one.given());
        assertThat(other.rejects()).isEqualTo(one.rejects());
        assertThat(other.summary()).isEqualTo(one.summary());
    }

    /** With rows among them that nobody can use. */
    private static FactRows rows(int people, int seed) {
        FactRows rows = RandomPeople.crowd(people, seed).rows();
        for (String employee : List.of("e000", "e037", "nobody")) {
            for (String value : List.of("1", "2", "much")) {
                rows.row("metrics", "employee", employee, "metric", "sales", "period", "2024-11", "value", value);
            }
            rows.row("events", "employee", employee, "event", "deal", "date", "2025-02-01", "value", "12");
            rows.row("events", "employee", employee, "event", "deal", "date", "2025-02-01", "value", "12");
        }
        rows.row("metrics", "metric", "sales", "value", "1");
        rows.row("employees", "id", "nameless");
        return rows;
    }

    private static Close close(PolicyBook book, FactRows rows, long order, int threads) throws IOException {
        try (Scratch scratch = Scratch.open()) {
            return Close.of(book, rows.write(scratch.resolve("facts"), order), RandomPeople.MONTH, threads);
        }
    }

    private static List<String> withoutLines(Close close) {
        return close.rejects()
                .lines()
                .map(row -> row.replaceAll("(csv,,|:)\\d+", "$1"))
                .sorted()
                .toList();
    }
}
