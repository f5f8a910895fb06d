package laurel.verification;

import java.util.List;
import java.util.stream.Collectors;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;

/**
 * What a table gives in one of its columns.
 *
 * @param value of the column's type, numbers as {@link java.math.BigDecimal} or {@link Fraction}
 * @param isMoney whether it is an amount already, and multiplies nothing
 * @param rows whose cells it comes from
 */
record Ruled(DecisionTable table, Column.Gives column, Object value, boolean isMoney, List<Row> rows) {

    /** The table and its rows: {@code Bonus 4, 5}. */
    String origin() {
        return origin(table.name().english(), rows.stream().map(Row::number).toList());
    }

    static String origin(String table, List<Integer> rows) {
        return table + " " + rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
