package laurel.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import org.jspecify.annotations.Nullable;

/** Readable values of ranges: an end where it is in, else one unit beyond it, or the shortest decimal between. */
final class Examples {

    /** A day where any will do. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Examples() {}

    /** A range of dates or of whole numbers has its ends in. */
    static Object in(ValueType type, UnaryTest.Range range) {
        if (range.low() != null && range.withLow()) {
            return range.low();
        }
        if (range.high() != null && range.withHigh()) {
            return range.high();
        }
        return type == ValueType.DATE ? ANY_DAY : between(type, (BigDecimal) range.low(), (BigDecimal) range.high());
    }

    private static BigDecimal between(ValueType type, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        BigDecimal unit = type == ValueType.PERCENT ? new BigDecimal("0.01") : BigDecimal.ONE;
        if (low != null && high != null) {
            return ValueType.normal(
                    shortest(low.divide(unit), high.divide(unit)).multiply(unit));
        }
        if (low != null) {
            return ValueType.normal(low.add(unit));
        }
        return high == null ? BigDecimal.ZERO : ValueType.normal(high.subtract(unit));
    }

    /** Of the decimals strictly between with the fewest digits behind the point, the one nearest to the middle. */
    private static BigDecimal shortest(BigDecimal low, BigDecimal high) {
        BigDecimal middle = low.add(high).divide(TWO);
        int scale = -Math.max(0, middle.precision() - middle.scale());
        while (true) {
            BigDecimal rounded = middle.setScale(scale, RoundingMode.HALF_UP);
            if (rounded.compareTo(low) > 0 && rounded.compareTo(high) < 0) {
                return rounded;
            }
            scale++;
        }
    }
}
