package laurel.workbook;

import java.util.ArrayList;
import java.util.List;
import laurel.check.MissingRow;
import laurel.fact.ValueType;
import laurel.table.DecisionTable;

/**
 * A row that a table lacks: it would decide for those for whom nobody decides.
 *
 * @param cells one for each of the table's condition columns, as a cell would say it; "" for any
 */
record Proposal(DecisionTable table, List<String> cells) {

    public Proposal {
        cells = List.copyOf(cells);
    }

    static Proposal of(MissingRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.tests().size(); i++) {
            ValueType type = row.table().conditions().get(i).term().type();
            cells.add(new CellText(type).of(row.tests().get(i)));
        }
        return new Proposal(row.table(), cells);
    }
}
