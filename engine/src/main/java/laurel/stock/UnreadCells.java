package laurel.stock;

import java.util.TreeMap;
import laurel.problem.Problems;

/** Cells that stock Drools passes over, though a person may think that they say something: one warning a row. */
final class UnreadCells implements Trap {

    @Override
    public void check(StockReading reading, Problems problems) {
        TreeMap<Integer, TakenCell> first = new TreeMap<>();
        reading.layout().loose().stream()
                .filter(row -> !row.isRemark() && !isDropped(reading.layout(), row))
                .forEach(row -> row.cells().stream()
                        .skip(row.isProperty() ? 2 : 0)
                        .forEach(cell -> first.putIfAbsent(row.number(), cell)));
        reading.layout().unread().stream()
                .filter(cell -> !cell.beginsTable() && isAlone(reading.layout(), cell))
                .forEach(cell -> first.putIfAbsent(cell.row(), cell));
        first.values().stream()
                .filter(cell -> !reading.isCovered(cell.place()))
                .forEach(cell -> problems.warning(
                        cell.place(), "stock.cell.unread", cell.text().strip()));
    }

    /** Then it is an error already. */
    private static boolean isDropped(StockLayout layout, LooseRow row) {
        return layout.tables().stream()
                .filter(table -> table.place().row() < row.number())
                .reduce((above, nearest) -> nearest)
                .filter(table -> DroppedRows.isOf(table, row))
                .isPresent();
    }

    /** Left of a table, a remark beside what becomes a rule is usual; one beside nothing may be a row that lost its cells. */
    private static boolean isAlone(StockLayout layout, TakenCell cell) {
        return layout.tables().stream()
                .noneMatch(table -> cell.row() > table.place().row() && cell.row() <= table.lastRow());
    }
}
