package laurel.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a decision table.
 *
 * @param number its number in the sheet, from 1
 * @param conditions by the table's condition columns
 * @param results by the table's result columns; null where the row gives nothing
 */
public record Row(int number, List<Condition> conditions, List<@Nullable Object> results) {

    /** Rows are the same only if they are one row: two may well say the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}
