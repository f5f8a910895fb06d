package laurel.comparison;

import java.util.List;
import java.util.stream.Stream;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A table in two books. Of a table that only one has, there are no headings and no rows.
 *
 * @param table its edit is of the table as such: its properties and columns, or that it is there at all
 * @param rows in the order of the first version, with what was added where it stands in the second
 */
record TablePair(Pair<DecisionTable> table, @Nullable Headings headings, List<RowPair> rows) {

    /** A row in two versions of its table. */
    record RowPair(Pair<Row> row, boolean moved) {}

    /** Its own and those of its rows. */
    Stream<Edit> edits() {
        return Stream.concat(
                Stream.ofNullable(table.edit()),
                rows.stream().map(row -> row.row().edit()).flatMap(Stream::ofNullable));
    }

    Stream<DecisionTable> versions() {
        return Stream.concat(Stream.ofNullable(table.before()), Stream.ofNullable(table.after()));
    }
}
