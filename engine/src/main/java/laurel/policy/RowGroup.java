package laurel.policy;

import java.util.List;
import laurel.fact.UnaryTest;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that can be looked up by the same columns.
 *
 * @param index its number in the book
 * @param keys which no row leaves open; none if there is nothing to look up by
 * @param rest the condition columns that are tested one by one after the look-up
 */
record RowGroup(int index, DecisionTable table, List<Key> keys, List<Integer> rest) {

    /** What the rows that may be met by those answers have as their key, or null if a term is unknown: no row then is. */
    @Nullable
    JoinKey key(@Nullable Object[] values) {
        Object[] parts = new Object[keys.size()];
        for (int i = 0; i < parts.length; i++) {
            Object part = keys.get(i).of(values);
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return new JoinKey(index, parts);
    }

    boolean accepts(Row row, Answers answers) {
        for (int column : rest) {
            UnaryTest test = row.conditions().get(column).test();
            if (!test.isAny()) {
                Object value =
                        answers.value(table.conditions().get(column).term().slot());
                if (value == null || !test.accepts(value)) {
                    return false;
                }
            }
        }
        return true;
    }
}
