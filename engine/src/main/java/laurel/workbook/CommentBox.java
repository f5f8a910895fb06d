package laurel.workbook;

import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A new comment in a box that is as large as its text needs, whatever the widths and heights of the cells below it. */
final class CommentBox {

    /** Of a box, in half-width letters; a Chinese one takes two. */
    private static final int LETTERS = 48;

    /** Of one line, in twentieths of a point. */
    private static final int LINE = 280;

    /** Narrow or hidden columns and rows must not make a box endless. */
    private static final int MOST_CELLS = 60;

    private CommentBox() {}

    static XSSFComment around(XSSFCell cell, String text, String author) {
        XSSFSheet sheet = cell.getSheet();
        int left = cell.getColumnIndex();
        int top = cell.getRowIndex();
        int right = left + 1;
        for (int room = 0; room < LETTERS && right < left + MOST_CELLS; right++) {
            room += sheet.isColumnHidden(right) ? 0 : sheet.getColumnWidth(right) / 256;
        }
        int bottom = top;
        for (int room = 0; room < (Look.lines(text, LETTERS) + 1) * LINE && bottom < top + MOST_CELLS; bottom++) {
            room += height(sheet, bottom);
        }
        // POI takes the box's corner for the commented cell, so it lies there, and begins where that cell ends.
        int aside = Units.pixelToEMU(Math.round(sheet.getColumnWidthInPixels(left)));
        XSSFComment comment = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(aside, 0, 0, 0, left, top, right, bottom));
        comment.setAuthor(author);
        comment.setString(text);
        comment.setAddress(cell.getAddress());
        return comment;
    }

    private static int height(XSSFSheet sheet, int index) {
        XSSFRow row = sheet.getRow(index);
        if (row == null) {
            return sheet.getDefaultRowHeight();
        }
        return row.getZeroHeight() ? 0 : row.getHeight();
    }
}
