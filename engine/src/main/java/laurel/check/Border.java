package laurel.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.ValueType;

/** Two steps of a ladder that follow each other. */
record Border(Step lower, Step upper) {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal SMALL = BigDecimal.valueOf(1000);

    /** Values on both sides of a border, and the money that each of them pays. */
    record Pay(BigDecimal below, BigDecimal paidBelow, BigDecimal above, BigDecimal paidAbove) {}

    boolean falls() {
        return upper.value().compareTo(lower.value()) < 0;
    }

    boolean rises() {
        return upper.value().compareTo(lower.value()) > 0;
    }

    /**
     * Two values at the border of which the higher is paid less, where the award multiplies the very term whose ladder it
     * is: a lower rate of a greater value may well be more. In a currency of two decimals.
     */
    Optional<Pay> fallOf(AwardDefinition award) {
        Term term = Objects.requireNonNull(award.base());
        for (BigDecimal step : steps(term.type())) {
            BigDecimal high = (BigDecimal) Objects.requireNonNull(lower.range().high());
            BigDecimal low = (BigDecimal) Objects.requireNonNull(upper.range().low());
            BigDecimal below = lower.range().withHigh() ? high : high.subtract(step);
            BigDecimal above = upper.range().withLow() ? low : low.add(step);
            if (lower.range().accepts(below) && upper.range().accepts(above)) {
                BigDecimal paidBelow = below.multiply(lower.value())
                        .setScale(2, award.payment().rounding().mode());
                BigDecimal paidAbove = above.multiply(upper.value())
                        .setScale(2, award.payment().rounding().mode());
                if (paidAbove.compareTo(paidBelow) < 0) {
                    return Optional.of(new Pay(below, paidBelow, above, paidAbove));
                }
            }
        }
        return Optional.empty();
    }

    /** How far from the border a value may lie, the most readable first. */
    private List<BigDecimal> steps(ValueType type) {
        if (type == ValueType.INTEGER) {
            return List.of(BigDecimal.ONE);
        }
        if (type == ValueType.PERCENT) {
            return List.of(CENT, CENT.movePointLeft(2));
        }
        BigDecimal low = (BigDecimal) Objects.requireNonNull(upper.range().low());
        return low.compareTo(SMALL) < 0 ? List.of(CENT) : List.of(BigDecimal.ONE, CENT);
    }
}
