package laurel.table;

import org.apache.poi.ss.util.CellRangeAddress;

/** A merged block of cells. Rows count from 1, columns from 0; all ends belong to it. */
record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    static Area of(String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
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

    boolean isOneColumn() {
        return firstColumn == lastColumn;
    }
}
