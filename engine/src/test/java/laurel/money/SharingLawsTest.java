package laurel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds of every sum that is shared, whoever shares in it. */
class SharingLawsTest {

    private static final int SCALE = 2;

    @Property
    void aSplitSumsToItsTotal(@ForAll("totals") BigDecimal total, @ForAll("members") List<Pool.Member> members) {
        assertThat(Pool.total(Shares.split(total, weights(members), SCALE))).isEqualTo(total);
    }

    /** Less than one unit from the exact proportion: total × weight / all weights. */
    @Property
    void aSplitIsTheProportionToTheUnit(
            @ForAll("totals") BigDecimal total, @ForAll("members") List<Pool.Member> members) {
        Map<String, BigDecimal> weights = weights(members);
        BigDecimal all = Pool.total(weights);
        Shares.split(total, weights, SCALE)
                .forEach((employee, share) -> assertThat(share.multiply(all)
                                .subtract(total.multiply(amount(weights, employee)))
                                .abs())
                        .isLessThan(new BigDecimal("0.01").multiply(all)));
    }

    @Property
    void aSplitOfANegativeTotalTakesBackWhatTheSplitGave(
            @ForAll("totals") BigDecimal total, @ForAll("members") List<Pool.Member> members) {
        Map<String, BigDecimal> back = Shares.split(total.negate(), weights(members), SCALE);
        Shares.split(total, weights(members), SCALE)
                .forEach((employee, share) -> assertThat(back).containsEntry(employee, share.negate()));
    }

    @Property
    void whoWeighsMoreGetsNoLess(@ForAll("pools") Pool pool, @ForAll("members") List<Pool.Member> members) {
        Map<String, BigDecimal> shares = Shares.split(pool.sum(), weights(members), SCALE);
        for (Pool.Member one : members) {
            for (Pool.Member other : members) {
                if (one.weight().compareTo(other.weight()) > 0) {
                    assertThat(shares.get(one.employee())).isGreaterThanOrEqualTo(shares.get(other.employee()));
                }
            }
        }
    }

    @Property
    void whoWeighsMoreThanBeforeGetsNoLess(
            @ForAll("pools") Pool pool,
            @ForAll("members") List<Pool.Member> members,
            @ForAll @IntRange(min = 0, max = 9) int who,
            @ForAll @IntRange(min = 1, max = 1000) int more) {
        Pool.Member before = members.get(who % members.size());
        List<Pool.Member> changed = new ArrayList<>(members);
        changed.set(
                who % members.size(),
                new Pool.Member(before.employee(), before.weight().add(BigDecimal.valueOf(more, 1)), before.cap()));
        assertThat(pool.share(changed).amounts().get(before.employee()))
                .isGreaterThanOrEqualTo(pool.share(members).amounts().get(before.employee()));
    }

    @Property
    void aPoolsLinesAndRemainderSumToThePool(@ForAll("pools") Pool pool, @ForAll("members") List<Pool.Member> members) {
        Shared shared = pool.share(members);
        assertThat(Pool.total(shared.amounts()).add(shared.remainder())).isEqualTo(pool.sum());
        assertThat(shared.remainder()).isNotNegative();
    }

    @Property
    void nothingRemainsUnlessEverybodyWhoWeighsIsCapped(
            @ForAll("pools") Pool pool, @ForAll("members") List<Pool.Member> members) {
        Shared shared = pool.share(members);
        if (shared.remainder().signum() > 0) {
            assertThat(members)
                    .filteredOn(member -> member.weight().signum() > 0)
                    .allMatch(member -> shared.capped().contains(member.employee()));
        }
    }

    @Property
    void noShareIsAboveItsCap(@ForAll("pools") Pool pool, @ForAll("members") List<Pool.Member> members) {
        Shared shared = pool.share(members);
        for (Pool.Member member : members) {
            BigDecimal cap = member.cap();
            if (cap != null) {
                BigDecimal inUnits = cap.setScale(SCALE, RoundingMode.FLOOR);
                BigDecimal amount = shared.amounts().get(member.employee());
                assertThat(amount).isLessThanOrEqualTo(inUnits);
                if (shared.capped().contains(member.employee())) {
                    assertThat(amount).isEqualTo(inUnits);
                }
            }
        }
    }

    /** Else who is capped would get more, per weight, from another's leavings than another without a cap. */
    @Property
    void nobodyWhoIsCappedGetsMoreForTheirWeightThanWhoIsNot(
            @ForAll("pools") Pool pool, @ForAll("members") List<Pool.Member> members) {
        Shared shared = pool.share(members);
        for (Pool.Member full : members) {
            for (Pool.Member open : members) {
                if (shared.capped().contains(full.employee())
                        && !shared.capped().contains(open.employee())) {
                    BigDecimal most = amount(shared.amounts(), open.employee()).add(new BigDecimal("0.01"));
                    assertThat(amount(shared.amounts(), full.employee()).multiply(open.weight()))
                            .isLessThanOrEqualTo(most.multiply(full.weight()));
                }
            }
        }
    }

    @Property
    void nothingDependsOnTheOrder(
            @ForAll("pools") Pool pool, @ForAll("members") List<Pool.Member> members, @ForAll Random random) {
        List<Pool.Member> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, random);
        assertThat(pool.share(shuffled)).isEqualTo(pool.share(members));
        assertThat(pool.scaleDown(claims(shuffled))).isEqualTo(pool.scaleDown(claims(members)));
    }

    @Property
    void scalingDownLeavesNobodyMoreThanClaimedAndGivesNoMoreThanThePool(
            @ForAll("pools") Pool pool, @ForAll("members") List<Pool.Member> members) {
        Map<String, BigDecimal> claims = claims(members);
        Shared shared = pool.scaleDown(claims);
        assertThat(Pool.total(shared.amounts())).isEqualTo(pool.sum().min(Pool.total(claims)));
        assertThat(Pool.total(shared.amounts()).add(shared.remainder())).isEqualTo(pool.sum());
        shared.amounts()
                .forEach((employee, amount) -> assertThat(amount).isLessThanOrEqualTo(amount(claims, employee)));
    }

    @Provide
    Arbitrary<BigDecimal> totals() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.valueOf(-10_000_000), BigInteger.valueOf(10_000_000))
                .map(cents -> new BigDecimal(cents, SCALE));
    }

    @Provide
    Arbitrary<Pool> pools() {
        return totals().map(total -> new Pool(total.abs(), SCALE));
    }

    /** Up to ten, of ids that are not in order; somebody has a weight. Small numbers, so that equals are many. */
    @Provide
    Arbitrary<List<Pool.Member>> members() {
        Arbitrary<BigDecimal> weight = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 4).map(whole -> BigDecimal.valueOf(whole)),
                Arbitraries.integers().between(0, 1_000_000).map(thousandths -> BigDecimal.valueOf(thousandths, 3)));
        Arbitrary<BigDecimal> cap =
                Arbitraries.integers().between(0, 50_000_000).map(thousandths -> BigDecimal.valueOf(thousandths, 3));
        return Combinators.combine(weight, cap.injectNull(0.4))
                .as(SharingLawsTest::sharer)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .filter(sharers -> sharers.stream().anyMatch(one -> one.weight().signum() > 0))
                .map(SharingLawsTest::named);
    }

    private static Pool.Member sharer(BigDecimal weight, @Nullable BigDecimal cap) {
        return new Pool.Member("", weight, cap);
    }

    private static List<Pool.Member> named(List<Pool.Member> sharers) {
        List<Pool.Member> members = new ArrayList<>();
        for (Pool.Member one : sharers) {
            members.add(new Pool.Member("E" + (members.size() * 7 % 10), one.weight(), one.cap()));
        }
        return members;
    }

    private static Map<String, BigDecimal> weights(List<Pool.Member> members) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        members.forEach(member -> weights.put(member.employee(), member.weight()));
        return weights;
    }

    private static Map<String, BigDecimal> claims(List<Pool.Member> members) {
        Map<String, BigDecimal> claims = new LinkedHashMap<>();
        weights(members)
                .forEach((employee, weight) ->
                        claims.put(employee, weight.movePointRight(2).setScale(SCALE, RoundingMode.HALF_UP)));
        return claims;
    }

    private static BigDecimal amount(Map<String, BigDecimal> amounts, String employee) {
        return amounts.getOrDefault(employee, BigDecimal.ZERO);
    }
}
