package laurel.stock;

import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.table.Area;
import laurel.table.StockSheet;

/**
 * Merged cells of which a part is not in the file: a person sees one cell, and stock Drools a condition that some rows
 * lack. Excel writes such parts as blank cells, other programs leave them out.
 */
final class SplitCells implements Trap {

    @Override
    public void check(StockReading reading, Problems problems) {
        StockSheet sheet = reading.sheet();
        for (StockTable table : reading.layout().tables()) {
            for (Area area : sheet.merged()) {
                Place.Cell first = sheet.cell(area.firstRow(), area.firstColumn());
                if (!reading.taken(first).isBlank()) {
                    check(reading, table, area, problems);
                }
            }
        }
    }

    private static void check(StockReading reading, StockTable table, Area area, Problems problems) {
        int facts = table.place().row() + 2;
        Place.Cell first = reading.sheet().cell(area.firstRow(), area.firstColumn());
        for (int row = Math.max(area.firstRow(), facts); row <= Math.min(area.lastRow(), table.lastRow()); row++) {
            for (int column : table.columns().keySet()) {
                Place.Cell part = reading.sheet().cell(row, column);
                boolean reachesRules = row == facts || row >= table.firstRow();
                if (reachesRules && area.holds(part) && reading.taken(part).isBlank()) {
                    problems.error(part, "stock.cell.split", first.spot());
                }
            }
        }
    }
}
