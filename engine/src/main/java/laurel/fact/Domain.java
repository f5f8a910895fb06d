package laurel.fact;

import java.util.List;

/**
 * The values that a term may have, as the Terms sheet states them: a list, or limits such as {@code >= 0%}, or any.
 *
 * @param values the only values, or none where there is no list
 * @param limits what a value must meet; met by any where there are none
 * @param written how the sheet writes the limits, or ""
 */
public record Domain(List<Object> values, UnaryTest limits, String written) {

    public static final Domain ANY = new Domain(List.of(), new UnaryTest.Any(), "");

    public Domain {
        values = List.copyOf(values);
    }

    /** Those values only; any if there are none. */
    public static Domain of(List<Object> values) {
        return values.isEmpty() ? ANY : new Domain(values, new UnaryTest.Any(), "");
    }

    /** Whatever meets that test. */
    public static Domain within(UnaryTest limits, String written) {
        return new Domain(List.of(), limits, written);
    }

    /** Whether it leaves nothing out. */
    public boolean isAny() {
        return values.isEmpty() && limits.isAny();
    }

    public boolean allows(Object value) {
        return (values.isEmpty() || values.contains(value)) && limits.accepts(value);
    }
}
