package laurel.stock;

import java.util.List;
import laurel.problem.Problems;

/** Rows below a gap in a table, and tables beside one another: stock Drools drops them. */
final class DroppedRows implements Trap {

    @Override
    public void check(StockReading reading, Problems problems) {
        List<StockTable> tables = reading.layout().tables();
        for (int i = 0; i < tables.size(); i++) {
            int end = i + 1 < tables.size() ? tables.get(i + 1).place().row() : Integer.MAX_VALUE;
            List<LooseRow> dropped = dropped(reading.layout(), tables.get(i), end);
            if (!dropped.isEmpty()) {
                problems.error(
                        reading.sheet().row(dropped.get(0).number()),
                        "stock.row.dropped",
                        tables.get(i).name(),
                        Integer.toString(dropped.size()));
            }
        }
        reading.layout().unread().stream()
                .filter(cell -> cell.beginsTable() && !reading.isCovered(cell.place()))
                .forEach(beside -> problems.error(
                        beside.place(), "stock.table.beside", beside.text().strip()));
    }

    private static List<LooseRow> dropped(StockLayout layout, StockTable table, int end) {
        return layout.loose().stream()
                .filter(row -> row.number() > table.lastRow() && row.number() < end && isOf(table, row))
                .toList();
    }

    /** Whether a person would take the row for one of the table's. */
    static boolean isOf(StockTable table, LooseRow row) {
        return !row.isProperty()
                && !row.isRemark()
                && row.cells().stream().anyMatch(cell -> table.columns().containsKey(cell.column()));
    }
}
