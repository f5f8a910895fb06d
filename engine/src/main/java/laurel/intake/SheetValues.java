package laurel.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import laurel.table.DateFormats;
import laurel.table.RawValue;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The values of a sheet's cells as a person would write them: 80%, 2025-12-31, 12000.5, TRUE. */
final class SheetValues {

    /** How many digits a spreadsheet keeps; those after are noise of its binary numbers. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final BigDecimal NANOS_OF_DAY = BigDecimal.valueOf(86_400_000_000_000L);

    /** For 1900-02-29, which spreadsheets count and which never was. */
    private static final int DAYS_TO_MARCH_1900 = 61;

    private enum Look {
        NUMBER,
        PERCENT,
        DATE
    }

    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean from1904;
    private final Map<Integer, Look> looks = new HashMap<>();

    SheetValues(SharedStrings strings, StylesTable styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** Of a cell's type, style and raw value as its XML has them. */
    String text(@Nullable String type, int style, boolean isFormula, String raw) throws SAXException {
        if (raw.isEmpty()) {
            // A formula that no spreadsheet has calculated yet is an error, not a blank.
            return isFormula && !"str".equals(type) ? "#CALC!" : "";
        }
        try {
            return switch (type == null ? "n" : type) {
                case "s" -> strings.getItemAt(Integer.parseInt(raw)).getString().strip();
                case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
                case "n" -> number(new BigDecimal(raw).round(DIGITS), style);
                case "d" -> raw.endsWith("T00:00:00") ? raw.substring(0, raw.indexOf('T')) : raw;
                default -> RawValue.text(raw).strip();
            };
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new SAXException("\"" + raw + "\" is no value of a cell", e);
        }
    }

    private String number(BigDecimal number, int style) {
        return switch (looks.computeIfAbsent(style, this::look)) {
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case DATE -> date(number);
            case NUMBER -> plain(number);
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Look look(int index) {
        XSSFCellStyle style = styles.getStyleAt(index);
        if (style == null) {
            return Look.NUMBER;
        }
        String format = style.getDataFormatString();
        if (new DateFormats(styles).isDate(Integer.toString(index))) {
            return Look.DATE;
        }
        return format != null && format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%") ? Look.PERCENT : Look.NUMBER;
    }

    /** A number of days; with a time of day if it has one. */
    private String date(BigDecimal days) {
        int whole = days.intValue();
        if (whole < 1) {
            return plain(days);
        }
        LocalDate day = from1904
                ? LocalDate.of(1904, 1, 1).plusDays(whole)
                : LocalDate.of(1899, 12, whole < DAYS_TO_MARCH_1900 ? 31 : 30).plusDays(whole);
        BigDecimal rest = days.subtract(BigDecimal.valueOf(whole));
        return rest.signum() == 0
                ? day.toString()
                : day + "T" + LocalTime.ofNanoOfDay(rest.multiply(NANOS_OF_DAY).longValue());
    }
}
