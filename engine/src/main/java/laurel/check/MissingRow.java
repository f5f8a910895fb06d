package laurel.check;

import java.util.List;
import laurel.fact.UnaryTest;
import laurel.table.DecisionTable;

/**
 * A row that a table lacks: it would decide for whom nobody decides.
 *
 * @param tests by the table's condition columns
 */
public record MissingRow(DecisionTable table, List<UnaryTest> tests) {

    public MissingRow {
        tests = List.copyOf(tests);
    }
}
