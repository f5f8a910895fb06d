package laurel.policy;

import java.util.ArrayList;
import java.util.List;
import laurel.stock.TakenCell;
import laurel.table.StockSheet;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;

/** Keeps what stock Drools takes from each cell, while it makes rules of it as it always does. */
final class StockListener extends DefaultRuleSheetListener {

    private final StockSheet sheet;
    private final List<TakenCell> taken = new ArrayList<>();

    StockListener(StockSheet sheet) {
        this.sheet = sheet;
    }

    List<TakenCell> taken() {
        return taken;
    }

    @Override
    public void newCell(int row, int column, String value, int mergedFrom) {
        taken.add(new TakenCell(sheet.cell(row + 1, column), value == null ? "" : value, mergedFrom));
        super.newCell(row, column, value, mergedFrom);
    }
}
