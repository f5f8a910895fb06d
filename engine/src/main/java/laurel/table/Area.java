package laurel.table;

import laurel.problem.Place;
import org.apache.poi.ss.util.CellRangeAddress;

/** A merged block of cells. Rows count from 1, columns from 0; all ends belong to it. */
public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    static Area of(String reference) {
        return of(CellRangeAddress.valueOf(reference));
    }

    static Area of(CellRangeAddress range) {
        return new Area(range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn(), range.getLastColumn());
    }

    boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** The part of it that lies up to that row and column; of size 0 if none does. */
    Area within(int row, int column) {
        return new Area(firstRow, Math.min(lastRow, row), firstColumn, Math.min(lastColumn, column));
    }

    long size() {
        return Math.max(0L, lastRow - firstRow + 1L) * Math.max(0L, lastColumn - firstColumn + 1L);
    }

    public boolean holds(Place.Cell cell) {
        return holds(cell.row(), cell.column());
    }

    boolean isOneColumn() {
        return firstColumn == lastColumn;
    }
}
