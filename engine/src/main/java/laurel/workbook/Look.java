package laurel.workbook;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STVerticalAlignment;

/** How the sheets look that Laurel itself writes. */
final class Look {

    private final XSSFWorkbook workbook;
    private final Formats formats;

    final XSSFCellStyle heading;
    final XSSFCellStyle text;
    final XSSFCellStyle quiet;
    final XSSFCellStyle link;

    Look(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.formats = new Formats(workbook.getStylesSource());
        CTPatternFill dark = CTPatternFill.Factory.newInstance();
        dark.setPatternType(STPatternType.SOLID);
        dark.addNewFgColor().setRgb(HexFormat.of().parseHex("FF2F5D50"));
        heading = style(font(true, IndexedColors.WHITE, XSSFFont.U_NONE), true, dark);
        text = style(workbook.getFontAt(0), true, null);
        quiet = style(font(false, IndexedColors.GREY_50_PERCENT, XSSFFont.U_NONE), false, null);
        link = style(font(false, IndexedColors.BLUE, XSSFFont.U_SINGLE), true, null);
    }

    private XSSFCellStyle style(
            XSSFFont font, boolean wraps, @org.jspecify.annotations.Nullable CTPatternFill pattern) {
        CTXf format = CTXf.Factory.newInstance();
        format.setNumFmtId(0);
        format.setBorderId(0);
        format.setFillId(0);
        format.setXfId(0);
        format.setFontId(font.getIndex());
        format.setApplyFont(true);
        if (pattern != null) {
            formats.fill(format, pattern);
        }
        format.setApplyAlignment(true);
        format.addNewAlignment().setVertical(STVerticalAlignment.TOP);
        if (wraps) {
            format.getAlignment().setWrapText(true);
        }
        return formats.style(formats.index(format));
    }

    private XSSFFont font(boolean bold, IndexedColors color, byte underline) {
        XSSFFont plain = workbook.getFontAt(0);
        XSSFFont known = workbook.findFont(
                bold,
                color.getIndex(),
                plain.getFontHeight(),
                plain.getFontName(),
                false,
                false,
                XSSFFont.SS_NONE,
                underline);
        if (known != null) {
            return known;
        }
        XSSFFont font = workbook.createFont();
        font.setFontHeight(plain.getFontHeight());
        font.setFontName(plain.getFontName());
        font.setBold(bold);
        font.setColor(color.getIndex());
        font.setUnderline(underline);
        return font;
    }

    static XSSFCell write(XSSFSheet sheet, int row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = Cells.of(sheet, row, column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        return cell;
    }

    /** Of columns from A on, in half-width letters. */
    static void widths(XSSFSheet sheet, int... letters) {
        for (int column = 0; column < letters.length; column++) {
            sheet.setColumnWidth(column, letters[column] * 256);
        }
    }
}
