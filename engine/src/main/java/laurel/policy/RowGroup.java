package laurel.policy;

import java.util.List;
import laurel.table.DecisionTable;
import laurel.table.Row;
import laurel.table.UnaryTest;

/**
 * The rows of a table that can be looked up by the same keys.
 *
 * @param index its number in the book
 * @param keys at most three, of which the rows leave none open
 * @param rest the condition columns that are tested one by one after the look-up
 */
record RowGroup(int index, DecisionTable table, List<Key> keys, List<Integer> rest) {

    static final int MAX_KEYS = 3;

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
