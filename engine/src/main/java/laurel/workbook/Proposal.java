package laurel.workbook;

import java.util.List;
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
}
