package laurel.money;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sum for several employees, of which never more is given than there is.
 *
 * @param scale the unit's decimals: 2 for cents
 */
public record Pool(BigDecimal sum, int scale) {

    /**
     * Who shares in it.
     *
     * @param weight only the weights' proportions count
     * @param cap the most to get, rounded down to the unit; null without
     */
    public record Member(
            String employee, BigDecimal weight, @Nullable BigDecimal cap) {}

    /** @throws CannotShare if the sum is negative or finer than the unit */
    public Pool {
        if (sum.signum() < 0) {
            throw CannotShare.negativePool(sum);
        }
        sum = new BigDecimal(Units.of(sum, scale), scale);
    }

    /**
     * All of it by weights. Whose share would exceed a cap gets the cap, and what is over is shared among the others in
     * proportion, until nobody exceeds one. If everybody who has a weight is capped, the remainder stays in the pool.
     *
     * @throws CannotShare if a weight or cap is negative, or all weights are zero and the pool is not
     * @throws IllegalArgumentException if an employee is there twice
     */
    public Shared share(Collection<Member> members) {
        SortedMap<String, Member> ordered = new TreeMap<>();
        for (Member member : members) {
            Shares.check(member.employee(), member.weight());
            if (member.cap() != null && member.cap().signum() < 0) {
                throw CannotShare.negativeCap(member.employee(), member.cap());
            }
            if (ordered.put(member.employee(), member) != null) {
                throw new IllegalArgumentException(member.employee() + " shares twice in one pool");
            }
        }
        return WaterFilling.of(this, ordered);
    }

    /**
     * The claims as they are, unless they exceed the pool: then all of it, in proportion to them. Nobody gets more than
     * claimed.
     *
     * @param claims by the employee's id, rounded to the unit as they would be paid
     * @throws CannotShare if a claim is negative or finer than the unit
     */
    public Shared scaleDown(Map<String, BigDecimal> claims) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>(claims);
        amounts.forEach(Shares::check);
        amounts.replaceAll((employee, claim) -> new BigDecimal(Units.of(claim, scale), scale));
        BigDecimal left = sum.subtract(total(amounts));
        return left.signum() < 0
                ? new Shared(Shares.split(sum, amounts, scale), Set.of(), BigDecimal.ZERO.setScale(scale))
                : new Shared(amounts, Set.of(), left);
    }

    static BigDecimal total(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
