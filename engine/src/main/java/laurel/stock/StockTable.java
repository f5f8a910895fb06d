package laurel.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.problem.Place;

/** A RuleTable of a sheet, as stock Drools sees it: columns under their headings, and a rule for each row. */
public final class StockTable {

    /** From the cell that says RuleTable down to its first rule: headings, facts, code, labels. */
    private static final int HEAD = 5;

    private final TakenCell start;
    private final Map<Integer, StockColumn> columns = new TreeMap<>();
    private final Map<Integer, List<TakenCell>> rows = new TreeMap<>();
    private int last;

    StockTable(TakenCell start) {
        this.start = start;
        this.last = firstRow();
        // Stock Drools makes a rule of the first row even if it is blank.
        rows.put(last, new ArrayList<>());
    }

    public Place.Cell place() {
        return start.place();
    }

    public String name() {
        return start.text().strip().substring("RuleTable".length()).strip();
    }

    /** By their numbers, from 0 (A). */
    public Map<Integer, StockColumn> columns() {
        return columns;
    }

    /** Each rule's row, and its cells from left to right. */
    public Map<Integer, List<TakenCell>> rows() {
        return rows;
    }

    int firstRow() {
        return start.row() + HEAD;
    }

    /** The last row that becomes a rule. */
    int lastRow() {
        return last;
    }

    /** Takes a cell below the table's own; false if the table has ended above it. */
    boolean take(TakenCell cell) {
        switch (cell.row() - start.row()) {
            case 1 ->
                Keyword.of(cell.text())
                        .ifPresent(keyword -> columns.put(
                                cell.column(), new StockColumn(cell, keyword, cell.column(), code(cell.column()))));
            case 2 -> {
                if (cell.mergedFrom() >= 0) {
                    columns.computeIfPresent(cell.column(), (at, column) -> column.in(cell.mergedFrom()));
                }
            }
            case 3, 4 -> {
                // The code and the label are the same for every row.
            }
            default -> {
                return takeIntoRow(cell);
            }
        }
        return true;
    }

    private boolean takeIntoRow(TakenCell cell) {
        if (cell.row() > last + 1) {
            return false;
        }
        last = Math.max(last, cell.row());
        rows.computeIfAbsent(cell.row(), none -> new ArrayList<>()).add(cell);
        return true;
    }

    private Place.Cell code(int column) {
        return new Place.Cell(start.place().file(), start.place().sheet(), start.row() + 3, column);
    }
}
