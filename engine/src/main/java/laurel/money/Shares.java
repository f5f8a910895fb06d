package laurel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A total in shares by weights, exact to the unit. */
public final class Shares {

    private Shares() {}

    /**
     * Everyone's share is rounded down to the unit; then one unit more each goes by the largest remainder, among equals by
     * the employee's id, so that the shares sum to the total whatever the weights' order. A negative total is shared as the
     * positive one would be, each share negated: what was shared out is taken back to the unit.
     *
     * @param weights by the employee's id; only their proportions count
     * @param scale the unit's decimals: 2 for cents, 0 for whole units, -1 for tens
     * @return by the employee's id
     * @throws CannotShare if a weight is negative, all are zero and the total is not, or the total is finer than the unit
     */
    public static SortedMap<String, BigDecimal> split(BigDecimal total, Map<String, BigDecimal> weights, int scale) {
        SortedMap<String, BigDecimal> ordered = new TreeMap<>(weights);
        ordered.forEach(Shares::check);
        BigInteger units = Units.of(total, scale);
        List<BigInteger> proportions = Units.proportions(ordered.values());
        if (Units.sum(proportions).signum() == 0) {
            if (units.signum() != 0) {
                throw CannotShare.withoutWeights(total);
            }
            ordered.replaceAll((employee, weight) -> BigDecimal.ZERO.setScale(scale));
            return ordered;
        }
        Iterator<BigInteger> shares =
                LargestRemainder.share(units.abs(), proportions).iterator();
        ordered.replaceAll((employee, weight) -> {
            BigInteger share = shares.next();
            return new BigDecimal(units.signum() < 0 ? share.negate() : share, scale);
        });
        return ordered;
    }

    static void check(String employee, BigDecimal weight) {
        if (weight.signum() < 0) {
            throw CannotShare.negativeWeight(employee, weight);
        }
    }
}
