package laurel.table;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** Which of a workbook's styles show a number as a day. */
public final class DateFormats {

    private final StylesTable styles;

    public DateFormats(StylesTable styles) {
        this.styles = styles;
    }

    /** Whether a cell of that style shows a day; {@code style} is its number as the cell has it, or null. */
    public boolean isDate(@Nullable String style) {
        if (style == null) {
            return false;
        }
        XSSFCellStyle cellStyle = styles.getStyleAt(Integer.parseInt(style));
        return cellStyle != null
                && (isEastAsianDate(cellStyle.getDataFormat())
                        || DateUtil.isADateFormat(cellStyle.getDataFormat(), cellStyle.getDataFormatString()));
    }

    /** The built-in formats of Chinese, Japanese and Korean spreadsheets (2025年1月31日), which POI does not know. */
    private static boolean isEastAsianDate(int format) {
        return (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    }
}
