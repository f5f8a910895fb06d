package laurel.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Cells of a comparison: numbers are numbers, and no text can become a formula. */
final class ComparisonCells {

    private static final String FORMULA_SIGNS = "=+-@\t\r";

    /** A spreadsheet takes no more letters in a cell. */
    private static final int MOST_LETTERS = 32_767;

    private final XSSFWorkbook workbook;
    private final Look look;
    private final CellStyle quoted;
    private final CellStyle title;
    private final CellStyle right;
    private final Map<String, CellStyle> numbers = new HashMap<>();

    ComparisonCells(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.look = new Look(workbook);
        this.quoted = workbook.createCellStyle();
        quoted.cloneStyleFrom(look.text);
        quoted.setQuotePrefixed(true);
        this.right = workbook.createCellStyle();
        right.cloneStyleFrom(look.heading);
        right.setAlignment(HorizontalAlignment.RIGHT);
        this.title = workbook.createCellStyle();
        Font large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 15);
        title.setFont(large);
        // Known before threads or streams ask for them, and in the same order every time.
        number("#,##0");
        number("#,##0.00");
    }

    void heading(Cell cell, String text) {
        cell.setCellValue(text);
        cell.setCellStyle(look.heading);
    }

    /** Over numbers, which stand to the right. */
    void numberHeading(Cell cell, String text) {
        cell.setCellValue(text);
        cell.setCellStyle(right);
    }

    void title(Cell cell, String text) {
        cell.setCellValue(text);
        cell.setCellStyle(title);
    }

    /** A sentence that may run over the cells beside it. */
    void line(Cell cell, String text) {
        cell.setCellValue(text);
        cell.setCellStyle(look.line);
    }

    void value(Cell cell, Object value) {
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(number(format(number)));
        } else if (value instanceof Long count) {
            cell.setCellValue(count);
            cell.setCellStyle(number("#,##0"));
        } else {
            String text = value.toString();
            String fits = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS - 1) + "…" : text;
            cell.setCellValue(fits);
            boolean isLikeFormula = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
            cell.setCellStyle(isLikeFormula ? quoted : look.text);
        }
    }

    private static String format(BigDecimal number) {
        return number.scale() <= 0 ? "#,##0" : "#,##0." + "0".repeat(number.scale());
    }

    private CellStyle number(String format) {
        return numbers.computeIfAbsent(format, none -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(look.line);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }
}
