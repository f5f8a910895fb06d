package laurel.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How money is rounded.
 *
 * @param unit to a multiple of what; null for the currency's minor unit
 * @param bySum whether all that gives the award is added up first, so that it is one line
 */
public record Rounding(RoundingMode mode, @Nullable BigDecimal unit, boolean bySum) {

    public static final Rounding HALF_UP = new Rounding(RoundingMode.HALF_UP, null, false);
}
