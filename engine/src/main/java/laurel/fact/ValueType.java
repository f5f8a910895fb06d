package laurel.fact;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/**
 * The type of a term's values. Numbers are {@link BigDecimal} without trailing zeros, so that equal values are
 * {@code equals}; texts are {@link String}, dates {@link LocalDate}, yes and no {@link Boolean}.
 */
public enum ValueType {
    NUMBER("number", "数字"),
    INTEGER("integer", "整数"),
    PERCENT("percent", "百分比"),
    MONEY("money", "金额"),
    TEXT("text", "文本"),
    DATE("date", "日期"),
    YES_NO("yes/no", "是否");

    /** ISO 8601 knows years of more digits and below zero too, which no person means. */
    private static final Pattern WRITTEN_DATE = Pattern.compile("\\d{4}([-/])\\d\\d\\1\\d\\d");

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

    /** A percent without its sign above this is taken for a lost sign: 95 would be 9,500%. */
    private static final BigDecimal UNSIGNED_PERCENT_LIMIT = BigDecimal.TEN;

    private final String english;
    private final String chinese;

    ValueType(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public Label label() {
        return new Label(english, chinese);
    }

    /** The type of that English or Chinese name. */
    public static Optional<ValueType> named(String name) {
        for (ValueType type : values()) {
            if (type.english.equalsIgnoreCase(name) || type.chinese.equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    public boolean isNumeric() {
        return this == NUMBER || this == INTEGER || this == PERCENT || this == MONEY;
    }

    /** Whether of two values one is less. */
    public boolean isOrdered() {
        return isNumeric() || this == DATE;
    }

    /** The value a person wrote as text, or null if it is none of this type. 80% and 0.8 are the same percent. */
    public @Nullable Object parse(String text) {
        String written = Blanks.strip(text);
        return switch (this) {
            case TEXT -> written.isEmpty() ? null : written;
            case DATE -> parseDate(written);
            case YES_NO -> parseYesNo(written);
            default -> parseNumber(written);
        };
    }

    private static @Nullable Object parseDate(String written) {
        if (!WRITTEN_DATE.matcher(written).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(written.replace('/', '-'));
        } catch (DateTimeException notIso) {
            return null;
        }
    }

    private static @Nullable Object parseYesNo(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "是" -> true;
            case "no", "false", "否" -> false;
            default -> null;
        };
    }

    private @Nullable Object parseNumber(String written) {
        boolean signed = this == PERCENT && written.endsWith("%");
        String digits = signed ? written.substring(0, written.length() - 1).strip() : written;
        if (!PLAIN_NUMBER.matcher(digits).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(digits.replace(",", ""));
        return number(signed ? number.movePointLeft(2) : number, signed);
    }

    /** The value of a number that carries no sign of its own (a spreadsheet's cell), or null if the type forbids it. */
    public @Nullable Object of(BigDecimal number) {
        return isNumeric() ? number(number, true) : null;
    }

    private @Nullable Object number(BigDecimal number, boolean sure) {
        BigDecimal normal = normal(number);
        if (this == INTEGER && normal.scale() > 0) {
            return null;
        }
        if (this == PERCENT && !sure && normal.abs().compareTo(UNSIGNED_PERCENT_LIMIT) > 0) {
            return null;
        }
        return normal;
    }

    /** The number without trailing zeros. */
    public static BigDecimal normal(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    /** Whether {@code value} may be a value of this type. */
    public boolean fits(Object value) {
        return switch (this) {
            case TEXT -> value instanceof String;
            case DATE -> value instanceof LocalDate;
            case YES_NO -> value instanceof Boolean;
            case INTEGER -> value instanceof BigDecimal number && normal(number).scale() <= 0;
            default -> value instanceof BigDecimal;
        };
    }

    /** The value as written without regard to language: 105%, 20000, 2025-12-31, yes. It can be parsed again. */
    public String write(Object value) {
        if (value instanceof BigDecimal number) {
            return this == PERCENT
                    ? normal(number.movePointRight(2)).toPlainString() + "%"
                    : normal(number).toPlainString();
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value.toString();
    }
}
