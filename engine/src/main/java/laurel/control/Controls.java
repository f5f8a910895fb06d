package laurel.control;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import laurel.award.AwardDefinition;
import laurel.fact.Period;
import laurel.fact.Vocabulary;
import laurel.policy.PolicyBook;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.Column;
import laurel.table.DecisionTable;

/** The tables of a book that judge changes from one cycle to the next, as a small book of their own. */
public final class Controls {

    private final PolicyBook book;

    private Controls(PolicyBook book) {
        this.book = book;
    }

    /** Those of that book, perhaps none. */
    public static Controls of(PolicyBook book) {
        List<DecisionTable> tables =
                book.tables().stream().filter(ChangeTerm::isAskedBy).toList();
        Problems problems = new Problems();
        BookContent content = new BookContent(
                book.terms(),
                new Vocabulary<>(alerts(tables, book), problems),
                IntStream.range(0, tables.size())
                        .mapToObj(i -> tables.get(i).at(i))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                book.digest(),
                List.of(),
                Map.of());
        PolicyBook controls = PolicyBook.compile(content, problems);
        if (controls == null) {
            throw new IllegalArgumentException("The tables that judge changes make no book: " + problems.toList()
                    + ".\nMaybe check the book first.");
        }
        return new Controls(controls);
    }

    /** Nothing else, lest an award that goes on over time be due to a change as well. */
    private static List<AwardDefinition> alerts(List<DecisionTable> tables, PolicyBook book) {
        List<String> given = tables.stream()
                .flatMap(table -> table.results().stream())
                .filter(Column.GivesAward.class::isInstance)
                .map(column -> ((Column.GivesAward) column).award().id())
                .toList();
        return book.awards().words().stream()
                .filter(award -> given.contains(award.id()))
                .toList();
    }

    /** The awards by which it flags, which no employee is given. */
    public List<AwardDefinition> alerts() {
        return book.awards().words();
    }

    /** Whether no table judges changes on the last day of that period: then nothing is flagged, and that is to be said. */
    public boolean isNone(Period period) {
        return book.tables().stream().noneMatch(table -> table.isInForceOn(period.end()));
    }

    /** One that judges changes that lead to that period. For one thread. */
    public Judge open(Period period) {
        return new Judge(book, period);
    }

    /**
     * Flags changes in the order of {@link Changes#between}, each change's by the catalogue of awards and the tables' rows,
     * and after them those that could not be judged.
     *
     * @param before each employee once, by the code points of their ids
     * @param now the same, in that period
     * @throws IllegalArgumentException if they are in another order
     */
    public void judge(Period period, Iterator<Paid> before, Iterator<Paid> now, Consumer<Flag> flagged) {
        try (Judge judge = open(period)) {
            Changes.between(before, now, change -> judge.judge(change).forEach(flagged));
        }
    }

    /** The same, all at once. */
    public List<Flag> judge(Period period, Iterator<Paid> before, Iterator<Paid> now) {
        List<Flag> flags = new ArrayList<>();
        judge(period, before, now, flags::add);
        return flags;
    }
}
