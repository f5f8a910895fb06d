package laurel.workbook;

import java.util.ArrayList;
import java.util.List;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import laurel.table.DecisionTable;

/**
 * A row that a table lacks: it would decide for those for whom nobody decides.
 *
 * @param cells one for each of the table's condition columns, as a cell would say it; "" for any
 */
public record Proposal(DecisionTable table, List<String> cells) {

    public Proposal {
        cells = List.copyOf(cells);
    }

    /** A row of these tests, one for each of the table's condition columns. */
    public static Proposal of(DecisionTable table, List<UnaryTest> tests) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            ValueType type = table.conditions().get(i).term().type();
            cells.add(new CellText(type).of(tests.get(i)));
        }
        return new Proposal(table, cells);
    }
}
