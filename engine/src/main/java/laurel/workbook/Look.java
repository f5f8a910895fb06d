package laurel.workbook;

import java.util.HexFormat;
import java.util.stream.Stream;
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

    /** In twentieths of a point. */
    private static final int LINE = 300;

    private final XSSFWorkbook workbook;
    private final Formats formats;

    final XSSFCellStyle heading;
    final XSSFCellStyle text;
    final XSSFCellStyle line;
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
        line = style(workbook.getFontAt(0), false, null);
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

    /** A row as high as its texts need: not every spreadsheet finds that out by itself. */
    static void fit(XSSFSheet sheet, int row, int letters, String... texts) {
        int lines =
                Stream.of(texts).mapToInt(text -> lines(text, letters)).max().orElse(1);
        sheet.getRow(row).setHeight((short) (Math.min(lines, 25) * LINE));
    }

    /** On how many lines of that many half-width letters a text stands; a Chinese letter takes two. */
    static int lines(String text, int letters) {
        return text.lines()
                .mapToInt(line -> {
                    int width = line.codePoints()
                            .map(letter -> letter >= 0x2E80 ? 2 : 1)
                            .sum();
                    // Lines break between words, so none is quite full.
                    return width * 10 / (letters * 9) + 1;
                })
                .sum();
    }

    /** Printed, all columns stand on one page. */
    static void onePageWide(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** Of columns from A on, in half-width letters. */
    static void widths(XSSFSheet sheet, int... letters) {
        for (int column = 0; column < letters.length; column++) {
            sheet.setColumnWidth(column, letters[column] * 256);
        }
    }
}
