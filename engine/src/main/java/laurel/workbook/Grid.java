package laurel.workbook;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet that is filled from top to bottom. */
final class Grid {

    private final Sheet sheet;
    private final ComparisonCells cells;
    private int next;

    Grid(Sheet sheet, ComparisonCells cells) {
        this.sheet = sheet;
        this.cells = cells;
    }

    /** The number of the row that comes next, from 0. */
    int next() {
        return next;
    }

    void title(String text) {
        cells.title(sheet.createRow(next++).createCell(0), text);
    }

    void gap() {
        next++;
    }

    void heading(String... texts) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < texts.length; column++) {
            cells.heading(row.createCell(column), texts[column]);
        }
    }

    /** The first so many columns hold texts, the others numbers. */
    void heading(int textColumns, String... texts) {
        heading(texts);
        Row row = sheet.getRow(next - 1);
        for (int column = textColumns; column < texts.length; column++) {
            cells.numberHeading(row.getCell(column), texts[column]);
        }
    }

    void row(String sentence) {
        cells.line(sheet.createRow(next++).createCell(0), sentence);
    }

    void row(Object... values) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < values.length; column++) {
            cells.value(row.createCell(column), values[column]);
        }
    }

    /** Keeps the headings in that row in sight, and on every printed page. */
    void frozen(int headings) {
        sheet.createFreezePane(0, headings + 1);
        sheet.setRepeatingRows(new CellRangeAddress(headings, headings, -1, -1));
    }
}
