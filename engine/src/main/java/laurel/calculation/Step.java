package laurel.calculation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the arithmetic that leads from a cell to cents.
 *
 * @param step what is done
 * @param factor the rate or number of months; null for other steps
 * @param of the id of the term that it multiplies
 * @param base what goes in: the term's value, or the amount before rounding
 * @param rounding how it is rounded, by the JDK's name
 * @param result what comes out, exactly
 */
public record Step(
        Kind step,
        @Nullable BigDecimal factor,
        @Nullable String of,
        @Nullable BigDecimal base,
        @Nullable String rounding,
        BigDecimal result) {

    /** What is done, in the order of semantics. */
    public enum Kind {
        AMOUNT,
        RATE,
        MONTHS,
        ROUND
    }
}
