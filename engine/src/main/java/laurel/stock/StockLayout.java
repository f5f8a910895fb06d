package laurel.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How stock Drools divides a sheet.
 *
 * @param tables from top to bottom
 * @param loose the rows outside of tables
 * @param unread the cells beside and left of tables, which it passes over
 */
public record StockLayout(List<StockTable> tables, List<LooseRow> loose, List<TakenCell> unread) {

    /** Of cells in the order in which stock Drools takes them: row by row. */
    public static StockLayout of(List<TakenCell> cells) {
        StockLayout layout = new StockLayout(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean inTable = false;
        for (TakenCell cell : cells) {
            if (!cell.isBlank()) {
                inTable = layout.take(cell, inTable);
            }
        }
        return layout;
    }

    /** The property's rows, from top to bottom. */
    public Stream<LooseRow> properties(String name) {
        return loose.stream().filter(row -> row.is(name));
    }

    /** Whether a table goes on after the cell. */
    private boolean take(TakenCell cell, boolean inTable) {
        StockTable table = inTable ? tables.get(tables.size() - 1) : null;
        if (table != null && cell.row() == table.place().row()) {
            unread.add(cell);
        } else if (cell.beginsTable()) {
            tables.add(new StockTable(cell));
        } else if (table == null) {
            addLoose(cell);
            return false;
        } else if (cell.column() < table.place().column()) {
            unread.add(cell);
        } else if (!table.take(cell)) {
            addLoose(cell);
            return false;
        }
        return true;
    }

    private void addLoose(TakenCell cell) {
        if (loose.isEmpty() || loose.get(loose.size() - 1).number() != cell.row()) {
            loose.add(new LooseRow(cell.row()));
        }
        loose.get(loose.size() - 1).cells().add(cell);
    }
}
