package laurel.workbook;

import java.util.HashMap;
import java.util.Map;
import laurel.fact.ValueType;
import laurel.problem.Language;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of a template: some cells are locked, the others wait to be filled in. */
final class Guarded {

    static final String GENERAL = "General";
    static final String AS_TYPED = "@";
    static final String DATE = "yyyy-mm-dd";

    /** So many rows are framed; those below them can be filled in as well. */
    private static final int FRAMED = 20;

    /** Not the author of annotations: those are taken out again. */
    private static final String AUTHOR = "Laurel template";

    private final XSSFSheet sheet;
    private final Look look;
    private final Language language;
    private final Map<String, XSSFCellStyle> open = new HashMap<>();

    Guarded(XSSFWorkbook workbook, String key, Language language) {
        this.language = language;
        this.sheet = workbook.createSheet(WorkbookTexts.say(language, "sheet." + key));
        this.look = new Look(workbook);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    Look look() {
        return look;
    }

    String say(String key, Object... values) {
        return WorkbookTexts.say(language, key, values);
    }

    XSSFCell locked(int row, int column, String text, XSSFCellStyle style) {
        return Look.write(sheet, row, column, text, style);
    }

    /** A cell to be filled in. */
    XSSFCell open(int row, int column, String format) {
        XSSFCell cell = Cells.of(sheet, row, column);
        cell.setCellStyle(style(format, "framed"));
        return cell;
    }

    /** A heading that may be chosen anew. */
    XSSFCell openHeading(int row, int column, String text) {
        XSSFCell cell = Look.write(sheet, row, column, text, style(GENERAL, "heading"));
        if (text.isEmpty()) {
            cell.setBlank();
        }
        return cell;
    }

    /** A whole column to be filled in from that row on. */
    void openColumn(int firstRow, int column, String format) {
        sheet.setDefaultColumnStyle(column, style(format, "plain"));
        for (int row = firstRow; row < firstRow + FRAMED; row++) {
            open(row, column, format);
        }
    }

    /** Says in both languages what may stand in a cell. */
    void comment(XSSFCell cell, String key, Object... values) {
        String text = WorkbookTexts.say(Language.ENGLISH, key, values) + "\n"
                + WorkbookTexts.say(Language.CHINESE, key, values);
        CommentBox.around(cell, text, AUTHOR);
    }

    /** Locks what is locked, without a password; rows and columns can still be put in, taken out and sized. */
    void protect() {
        Look.onePageWide(sheet);
        sheet.enableLocking();
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockInsertColumns(false);
        sheet.lockDeleteColumns(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
        sheet.lockSort(false);
    }

    static String format(ValueType type) {
        return switch (type) {
            case PERCENT -> "0.00%";
            case MONEY -> "#,##0.00";
            case INTEGER -> "0";
            case DATE -> DATE;
            default -> GENERAL;
        };
    }

    private XSSFCellStyle style(String format, String kind) {
        return open.computeIfAbsent(format + " " + kind, none -> {
            XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
            style.setLocked(false);
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
            if (!kind.equals("plain")) {
                frame(style);
            }
            if (kind.equals("heading")) {
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
                style.setWrapText(true);
            }
            return style;
        });
    }

    private static void frame(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setLeftBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setRightBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    }
}
