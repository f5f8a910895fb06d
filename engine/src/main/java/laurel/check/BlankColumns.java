package laurel.check;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;

/** A column of a table that says nothing: no row asks anything in it, or none gives anything. */
final class BlankColumns implements ContentCheck {

    @Override
    public void check(BookContent book, Problems problems) {
        book.wholeTables().forEach(table -> check(table, problems));
    }

    private static void check(DecisionTable table, Problems problems) {
        List<Column.Asks> conditions = table.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            int at = i;
            if (all(table, row -> row.conditions().get(at).test().isAny())) {
                problems.warning(heading(table, conditions.get(i)), "column.asks-nothing");
            }
        }
        List<Column.Gives> results = table.results();
        for (int i = 0; i < results.size(); i++) {
            int at = i;
            if (all(table, row -> Objects.isNull(row.results().get(at)))) {
                problems.warning(heading(table, results.get(i)), "column.gives-nothing");
            }
        }
    }

    private static boolean all(DecisionTable table, Predicate<Row> blank) {
        return table.rows().stream().allMatch(blank);
    }

    /** The headings of a whole table stand right above its rows. */
    private static Place heading(DecisionTable table, Column column) {
        return new Place.Cell(table.file(), table.sheet(), table.rows().get(0).number() - 1, column.index());
    }
}
