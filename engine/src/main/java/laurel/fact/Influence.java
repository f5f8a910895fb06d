package laurel.fact;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * That an employee can change a term's value, and by how much at least.
 *
 * @param step the least change, of which every change is a multiple: days for a date; 1 where values have no distance
 */
public record Influence(BigDecimal step) {

    private static final BigDecimal POINT = new BigDecimal("0.01");

    /** What a plain yes means: a point of a percent, 1 of a number, a day. */
    public static Influence of(ValueType type) {
        return new Influence(type == ValueType.PERCENT ? POINT : BigDecimal.ONE);
    }

    /** Whether a cell says that a term can be changed or that it cannot; empty if it says neither. */
    public static Optional<Boolean> said(String text) {
        return switch (Blanks.strip(text).toLowerCase(Locale.ROOT)) {
            case "yes", "true", "是" -> Optional.of(true);
            case "", "no", "false", "否" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
