package laurel.workbook;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** Laurel's texts in the comments of cells. What somebody else wrote there stays, above Laurel's. */
final class Remarks {

    private static final String AUTHOR = "Laurel";

    /** Begins Laurel's text, in a comment of its own too: LibreOffice forgets who wrote one. */
    private static final String RULE = "———— Laurel ————\n";

    private Remarks() {}

    static void add(XSSFCell cell, String text) {
        XSSFComment other = cell.getCellComment();
        if (other == null) {
            CommentBox.around(cell, RULE + text, AUTHOR);
            return;
        }
        XSSFRichTextString both = new XSSFRichTextString((CTRst) copy(other));
        both.append("\n" + RULE + text);
        boolean visible = other.isVisible();
        String author = other.getAuthor();
        // The box of an old comment cannot grow, so it makes way for one in which both texts have room.
        cell.removeCellComment();
        XSSFComment comment = CommentBox.around(cell, both.getString(), author == null ? "" : author);
        comment.setString(both);
        comment.setVisible(visible);
    }

    /** Takes all that Laurel once wrote out of a sheet's comments. */
    static void clear(XSSFSheet sheet) {
        for (Map.Entry<CellAddress, XSSFComment> entry :
                List.copyOf(sheet.getCellComments().entrySet())) {
            XSSFComment comment = entry.getValue();
            String all = comment.getString().getString();
            if (AUTHOR.equals(comment.getAuthor()) || all.startsWith(RULE)) {
                cell(sheet, entry.getKey()).removeCellComment();
            } else if (all.contains("\n" + RULE)) {
                CTRst text = (CTRst) copy(comment);
                cut(text, all.indexOf("\n" + RULE));
                comment.setString(new XSSFRichTextString(text));
            }
        }
    }

    private static org.apache.xmlbeans.XmlObject copy(XSSFComment comment) {
        return comment.getString().getCTRst().copy();
    }

    private static XSSFCell cell(XSSFSheet sheet, CellAddress address) {
        XSSFRow row = sheet.getRow(address.getRow());
        XSSFRow present = row == null ? sheet.createRow(address.getRow()) : row;
        XSSFCell cell = present.getCell(address.getColumn());
        return cell == null ? present.createCell(address.getColumn()) : cell;
    }

    /** Drops what a text says from that letter on, and leaves the runs before it as they are. */
    private static void cut(CTRst text, int end) {
        if (text.isSetT()) {
            text.setT(text.getT().substring(0, Math.min(end, text.getT().length())));
        }
        int start = text.isSetT() ? text.getT().length() : 0;
        for (int i = 0; i < text.sizeOfRArray(); i++) {
            CTRElt run = text.getRArray(i);
            int length = run.getT().length();
            if (start >= end) {
                text.removeR(i--);
            } else if (start + length > end) {
                run.setT(run.getT().substring(0, end - start));
            }
            start += length;
        }
    }
}
