package laurel.verification;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.award.Sharing;
import laurel.verification.Difference.What;
import org.jspecify.annotations.Nullable;

/** Shares pools out once more, in whole units of the currency, and compares that with what packages say. */
final class Pools {

    private Pools() {}

    /** Of all members of all pools. */
    static List<Difference> compare(List<PoolMember> all) {
        Map<String, List<PoolMember>> pools = new TreeMap<>();
        all.forEach(member -> pools.computeIfAbsent(
                        member.award().id() + "\u0000" + member.per(), none -> new ArrayList<>())
                .add(member));
        List<Difference> differences = new ArrayList<>();
        for (List<PoolMember> pool : pools.values()) {
            Map<String, BigDecimal> shares = isSound(pool) ? shares(pool) : Map.of();
            for (PoolMember member : pool) {
                BigDecimal share = shares.get(member.employee());
                boolean isUntold = member.share() == null && member.isLost();
                if (!isUntold && !Objects.equals(text(member.share()), text(share))) {
                    differences.add(difference(member, share, pool));
                }
            }
        }
        return differences;
    }

    private static Difference difference(PoolMember member, @Nullable BigDecimal share, List<PoolMember> pool) {
        Fraction weights = pool.stream().map(PoolMember::weight).reduce(Fraction.ZERO, Fraction::plus);
        return new Difference(
                member.employee(),
                What.POOL,
                member.award().id(),
                text(member.share()),
                text(share),
                "",
                member.sum() + " × " + member.weight() + "/" + weights);
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : Fraction.of(amount).toString();
    }

    /** Of one currency and one sum, for weights that can be shared by. */
    private static boolean isSound(List<PoolMember> pool) {
        PoolMember first = pool.get(0);
        long currencies = pool.stream()
                .flatMap(member ->
                        Stream.of(member.currency(), Objects.requireNonNullElse(member.fixed(), member.currency())))
                .distinct()
                .count();
        boolean isOneSum = pool.stream().allMatch(member -> member.sum().compareTo(first.sum()) == 0);
        boolean isNegative = pool.stream()
                .anyMatch(member -> member.weight().signum() < 0
                        || (member.cap() != null && member.cap().signum() < 0));
        boolean isShared = sharing(first).scalesDown()
                || pool.stream().anyMatch(member -> member.weight().signum() > 0)
                || units(first.sum(), first, RoundingMode.DOWN).signum() == 0;
        return currencies == 1 && isOneSum && !isNegative && first.sum().signum() >= 0 && isShared;
    }

    private static Map<String, BigDecimal> shares(List<PoolMember> pool) {
        PoolMember first = pool.get(0);
        BigInteger sum = units(first.sum(), first, RoundingMode.DOWN);
        Map<String, BigInteger> units = sharing(first).scalesDown() ? scaledDown(pool, sum) : filled(pool, sum);
        Map<String, BigDecimal> shares = new HashMap<>();
        units.forEach((employee, share) ->
                shares.put(employee, new BigDecimal(share, first.currency().getDefaultFractionDigits())));
        return shares;
    }

    private static Map<String, BigInteger> scaledDown(List<PoolMember> pool, BigInteger sum) {
        RoundingMode mode = pool.get(0).award().payment().rounding().mode();
        Map<String, BigInteger> claims = new TreeMap<>();
        pool.forEach(member -> claims.put(member.employee(), units(member.weight(), member, mode)));
        BigInteger total = claims.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (total.compareTo(sum) <= 0) {
            return claims;
        }
        Map<String, Fraction> weights = new TreeMap<>();
        claims.forEach((employee, claim) -> weights.put(employee, Fraction.of(new BigDecimal(claim))));
        return split(sum, weights);
    }

    /** Round by round, whoever would get more than the cap gets the cap, until nobody would. */
    private static Map<String, BigInteger> filled(List<PoolMember> pool, BigInteger sum) {
        Map<String, Fraction> weights = new TreeMap<>();
        Map<String, BigInteger> shares = new TreeMap<>();
        pool.forEach(member -> weights.put(member.employee(), member.weight()));
        BigInteger left = sum;
        boolean over = true;
        while (over) {
            Fraction all = total(weights);
            BigInteger rest = left;
            List<PoolMember> capped = pool.stream()
                    .filter(member -> weights.containsKey(member.employee()) && exceeds(member, rest, all))
                    .toList();
            for (PoolMember member : capped) {
                BigInteger cap = cap(member);
                weights.remove(member.employee());
                shares.put(member.employee(), cap);
                left = left.subtract(cap);
            }
            over = !capped.isEmpty();
        }
        boolean nobody = total(weights).signum() == 0;
        weights.forEach((employee, weight) -> shares.put(employee, BigInteger.ZERO));
        if (!nobody) {
            shares.putAll(split(left, weights));
        }
        return shares;
    }

    private static boolean exceeds(PoolMember member, BigInteger rest, Fraction all) {
        return member.cap() != null
                && member.weight().signum() > 0
                && quota(rest, member.weight(), all).compareTo(Fraction.of(new BigDecimal(cap(member)))) > 0;
    }

    private static BigInteger cap(PoolMember member) {
        return units(Objects.requireNonNull(member.cap()), member, RoundingMode.FLOOR);
    }

    /** Whole units first, then one each by the largest remainders, among equals by the key: the employee's id. */
    static <K extends Comparable<K>> Map<K, BigInteger> split(BigInteger sum, Map<K, Fraction> weights) {
        Fraction all = total(weights);
        Map<K, BigInteger> shares = new TreeMap<>();
        Map<K, Fraction> remainders = new TreeMap<>();
        BigInteger left = sum;
        for (Map.Entry<K, Fraction> member : weights.entrySet()) {
            Fraction quota = quota(sum, member.getValue(), all);
            BigInteger whole = quota.rounded(0, RoundingMode.FLOOR).toBigInteger();
            shares.put(member.getKey(), whole);
            remainders.put(member.getKey(), quota.minus(Fraction.of(new BigDecimal(whole))));
            left = left.subtract(whole);
        }
        remainders.entrySet().stream()
                .sorted(Map.Entry.<K, Fraction>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(left.intValueExact())
                .forEach(member -> shares.merge(member.getKey(), BigInteger.ONE, BigInteger::add));
        return shares;
    }

    private static Fraction quota(BigInteger sum, Fraction weight, Fraction all) {
        return Fraction.of(new BigDecimal(sum)).times(weight).over(all);
    }

    private static Fraction total(Map<?, Fraction> weights) {
        return weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private static BigInteger units(Fraction amount, PoolMember member, RoundingMode mode) {
        return amount.rounded(member.currency().getDefaultFractionDigits(), mode)
                .unscaledValue();
    }

    private static Sharing sharing(PoolMember member) {
        return Objects.requireNonNull(member.award().payment().pool());
    }
}
