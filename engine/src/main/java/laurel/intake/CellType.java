package laurel.intake;

import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import laurel.fact.Better;
import laurel.fact.Domain;
import laurel.fact.Period;
import laurel.fact.ValueType;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a cell becomes a value.
 *
 * @param example a text that can be read, to show to whoever wrote one that cannot
 * @param parser gives null for a text that is none of the type
 * @param domain the values that the book's terms allow
 */
record CellType(Label label, String example, Function<String, @Nullable Object> parser, Domain domain) {

    /** What spreadsheets write where a formula failed; it is a value of no type, not even of text. */
    private static final Set<String> ERRORS = Set.of(
            "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private static final Map<ValueType, CellType> OF_VALUES = new EnumMap<>(ValueType.class);

    static {
        for (ValueType type : ValueType.values()) {
            OF_VALUES.put(type, new CellType(type.label(), example(type), type::parse, Domain.ANY));
        }
    }

    static final CellType TEXT = of(ValueType.TEXT);

    static final CellType PERCENT = of(ValueType.PERCENT);

    static final CellType PERIOD = new CellType(
            new Label("period", "周期"), "2025-Q3", text -> Period.parse(text).orElse(null), Domain.ANY);

    static final CellType CURRENCY = new CellType(
            new Label("ISO 4217 currency", "ISO 4217 币种"),
            "CNY",
            text -> {
                try {
                    return Currency.getInstance(text.strip());
                } catch (IllegalArgumentException unknown) {
                    return null;
                }
            },
            Domain.ANY);

    /** Yes for a day off, no for a day at work. */
    static final CellType HOLIDAY = new CellType(
            new Label("holiday or workday", "节假日或调休上班"),
            "holiday",
            text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "holiday", "节假日" -> true;
                case "workday", "调休上班" -> false;
                default -> null;
            },
            Domain.ANY);

    static final CellType DIRECTION = new CellType(
            new Label("higher or lower", "越高越好或越低越好"),
            "lower",
            text -> Better.named(text).orElse(null),
            Domain.ANY);

    static CellType of(ValueType type) {
        return Objects.requireNonNull(OF_VALUES.get(type));
    }

    /** The same, of a term that allows certain values only. */
    CellType allowing(Domain values) {
        return new CellType(label, example, parser, values);
    }

    @Nullable
    Object parse(String text) {
        return ERRORS.contains(text) ? null : parser.apply(text);
    }

    private static String example(ValueType type) {
        return switch (type) {
            case NUMBER -> "12.5";
            case INTEGER -> "12";
            case PERCENT -> "80%";
            case MONEY -> "12000.50";
            case TEXT -> "P5";
            case DATE -> "2025-12-31";
            case YES_NO -> "yes";
        };
    }
}
