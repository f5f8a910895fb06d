package laurel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A pool by weights under caps: those whom their cap stops first are served first, the rest is split among the others. */
final class WaterFilling {

    /** A member in whole units and whole weights. */
    private record Vessel(String employee, BigInteger weight, BigInteger cap) {

        /** Whether {@code sum / weights} for each unit of weight is more than it holds. */
        boolean overflows(BigInteger sum, BigInteger weights) {
            return cap.multiply(weights).compareTo(sum.multiply(weight)) < 0;
        }

        /** Which of two is full first: the one whose cap is less for each unit of weight. */
        static int firstFull(Vessel one, Vessel other) {
            return one.cap.multiply(other.weight).compareTo(other.cap.multiply(one.weight));
        }
    }

    private final Pool pool;
    private final SortedMap<String, BigDecimal> amounts = new TreeMap<>();
    private final SortedMap<String, BigDecimal> weights = new TreeMap<>();
    private final Set<String> capped = new HashSet<>();
    private BigInteger left;

    private WaterFilling(Pool pool) {
        this.pool = pool;
        this.left = pool.sum().unscaledValue();
    }

    /** @param members by the employee's id */
    static Shared of(Pool pool, SortedMap<String, Pool.Member> members) {
        return new WaterFilling(pool).fill(members);
    }

    private Shared fill(Map<String, Pool.Member> members) {
        members.forEach((employee, member) -> weights.put(employee, member.weight()));
        boolean hasWeights = hasWeights();
        serveCapped(members);
        boolean allCapped = hasWeights && !hasWeights();
        BigDecimal rest = new BigDecimal(left, pool.scale());
        BigDecimal shared = allCapped ? BigDecimal.ZERO.setScale(pool.scale()) : rest;
        amounts.putAll(Shares.split(shared, weights, pool.scale()));
        return new Shared(amounts, capped, rest.subtract(shared));
    }

    private boolean hasWeights() {
        return weights.values().stream().anyMatch(weight -> weight.signum() > 0);
    }

    private void serveCapped(Map<String, Pool.Member> members) {
        List<BigInteger> proportions = Units.proportions(weights.values());
        BigInteger whole = Units.sum(proportions);
        for (Vessel vessel : vessels(members.values(), proportions)) {
            if (!vessel.overflows(left, whole)) {
                return;
            }
            left = left.subtract(vessel.cap());
            whole = whole.subtract(vessel.weight());
            weights.remove(vessel.employee());
            capped.add(vessel.employee());
            amounts.put(vessel.employee(), new BigDecimal(vessel.cap(), pool.scale()));
        }
    }

    /** Of all who have a weight and a cap, the first to be full first. */
    private List<Vessel> vessels(Collection<Pool.Member> members, List<BigInteger> proportions) {
        List<Vessel> vessels = new ArrayList<>();
        Iterator<BigInteger> weight = proportions.iterator();
        for (Pool.Member member : members) {
            BigInteger share = weight.next();
            if (member.cap() != null && share.signum() > 0) {
                vessels.add(new Vessel(member.employee(), share, Units.floor(member.cap(), pool.scale())));
            }
        }
        vessels.sort(Vessel::firstFull);
        return vessels;
    }
}
