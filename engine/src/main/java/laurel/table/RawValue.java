package laurel.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** A cell's value as the file has it. What no spreadsheet writes is an {@link IllegalArgumentException}. */
public final class RawValue {

    /** As many as a spreadsheet keeps. */
    static final MathContext DIGITS = new MathContext(15);

    /** A spreadsheet's numbers reach from about 1e-308 to 1e308. */
    private static final int MAX_EXPONENT = 310;

    private RawValue() {}

    /** With the signs that the file writes by their numbers, as Excel does with what XML cannot hold: {@code _x000D_}. */
    public static String text(String raw) {
        return raw.contains("_x") ? new XSSFRichTextString(raw).getString() : raw;
    }

    static boolean yesNo(String raw) {
        return switch (raw) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new IllegalArgumentException(raw);
        };
    }

    /** As the strict form of the format writes days. A time of day makes it none, which whoever reads the cell reports. */
    static Content date(String raw) {
        try {
            return new Content.Date(LocalDate.parse(raw.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "")));
        } catch (DateTimeParseException noDay) {
            return new Content.Text(raw);
        }
    }

    /** Beyond what a spreadsheet's numbers can be, a few characters would stand for a number of gigabytes. */
    static BigDecimal decimal(String raw) {
        BigDecimal number = new BigDecimal(raw);
        int magnitude = number.precision() - number.scale();
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (magnitude > MAX_EXPONENT || magnitude < -MAX_EXPONENT) {
            throw new IllegalArgumentException(raw);
        }
        return number.round(DIGITS);
    }
}
