package laurel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/** Decimals as whole numbers, so that shares are compared exactly and never as rounded quotients. */
final class Units {

    private Units() {}

    /**
     * How many units of that many decimals it is.
     *
     * @throws CannotShare if it has more decimals than the unit
     */
    static BigInteger of(BigDecimal amount, int scale) {
        if (amount.stripTrailingZeros().scale() > scale) {
            throw CannotShare.finerThanUnit(amount, scale);
        }
        return amount.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    }

    /** The whole units in it. */
    static BigInteger floor(BigDecimal amount, int scale) {
        return amount.setScale(scale, RoundingMode.FLOOR).unscaledValue();
    }

    /** Whole numbers in the same proportions. */
    static List<BigInteger> proportions(Collection<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue())
                .toList();
    }

    static BigInteger sum(Collection<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
