package laurel.prospect;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.award.Kind;
import laurel.calculation.Finding;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Line;
import laurel.calculation.PoolClaim;
import laurel.calculation.Reason;
import laurel.prospect.Trials.Tried;
import laurel.table.Column;

/** An award that a step is to give, or to give more of by another row. */
final class Aim {

    private final Scene scene;
    private final AwardDefinition award;
    private final boolean isGiven;
    private final Set<Reason.Origin> now;

    Aim(Scene scene, AwardDefinition award, boolean isGiven) {
        this.scene = scene;
        this.award = award;
        this.isGiven = isGiven;
        this.now = origins(scene.given());
    }

    /** Advice and courses are help, alerts are for others, and of most things there cannot be more. */
    static boolean isWorthReaching(AwardDefinition award, boolean isGiven) {
        Kind kind = award.kind();
        return Worth.isGood(kind) && (!isGiven || kind.isMoney() || kind == Kind.LEAVE_DAYS || kind == Kind.PERK);
    }

    AwardDefinition award() {
        return award;
    }

    boolean isGiven() {
        return isGiven;
    }

    /** Whether the award is given so, or more of it by other rows, and the package is worth more and in nothing less. */
    boolean isReached(Tried tried) {
        if (!mayBeGiven(tried)) {
            return false;
        }
        IncentivePackage then = tried.given();
        if (then == null) {
            return false;
        }
        if (award.payment().pool() != null) {
            return claim(tried).compareTo(claim(scene.trials().unchanged())) > 0 && isNoWorse(tried, then);
        }
        Set<Reason.Origin> origins = origins(then);
        if (origins.isEmpty() || (isGiven && (origins.equals(now) || own(then).compareTo(own(scene.given())) <= 0))) {
            return false;
        }
        Set<String> shared = shared(scene, tried);
        return Worth.of(then, shared).isMoreThan(Worth.of(scene.given(), shared));
    }

    /** Whether rules say so at all, so that a package is worth calculating. What is paid over time may come without. */
    private boolean mayBeGiven(Tried tried) {
        return award.payment().settling().isOverTime()
                || tried.findings().stream()
                        .map(Finding::matches)
                        .anyMatch(matches -> matches.awards().stream()
                                        .anyMatch(one -> one.given().award().equals(award.id()))
                                || matches.tables().stream()
                                        .flatMap(match -> match.decision().outcomes().stream())
                                        .anyMatch(outcome -> outcome.column() instanceof Column.GivesAward gives
                                                && gives.award().position() == award.position()));
    }

    /** Whether it is given so, or by other rows than now, whatever becomes of the rest. */
    boolean isGivenBy(Tried tried) {
        IncentivePackage then = tried.given();
        Set<Reason.Origin> origins = then == null ? Set.of() : origins(then);
        return !origins.isEmpty() && !(isGiven && origins.equals(now));
    }

    /**
     * Awards of which some must be given otherwise than so for the aim to be reached: the fewest that is known of. All
     * that make up for something lost are named, whoever it is lost to.
     */
    List<AwardDefinition> lacking(Tried tried, IncentivePackage then) {
        if (!isEnough(tried, then)) {
            return List.of(award);
        }
        Set<String> shared = shared(scene, tried);
        Worth worth = Worth.of(then, shared);
        Worth before = Worth.of(scene.given(), shared);
        List<String> missing = worth.missing(before);
        return scene.book().awards().words().stream()
                .filter(other -> !missing.isEmpty()
                        ? other.id().equals(missing.get(0))
                        : worth.hasFewerDaysThan(before)
                                ? other.kind() == Kind.LEAVE_DAYS
                                : worth.paysLessThan(before) ? other.kind().isMoney() : Worth.isGood(other.kind()))
                .toList();
    }

    /** Whether of the award itself there is what is aimed at, whatever becomes of the rest. */
    private boolean isEnough(Tried tried, IncentivePackage then) {
        if (award.payment().pool() != null) {
            return claim(tried).compareTo(claim(scene.trials().unchanged())) > 0;
        }
        return isGivenBy(tried) && !(isGiven && own(then).compareTo(own(scene.given())) <= 0);
    }

    private boolean isNoWorse(Tried tried, IncentivePackage then) {
        Set<String> shared = shared(scene, tried);
        Worth worth = Worth.of(then, shared);
        Worth before = Worth.of(scene.given(), shared);
        return worth.equals(before) || worth.isMoreThan(before);
    }

    /** How much of the award itself there is, to choose between steps of one size. */
    BigDecimal own(IncentivePackage given) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : given.lines()) {
            if (line.award().equals(award.id())) {
                sum = sum.add(
                        line.amount() != null
                                ? line.amount().amount()
                                : line.days() != null ? line.days() : BigDecimal.ONE);
            }
        }
        return sum.add(given.settled().stream()
                .filter(settled -> settled.award().equals(award.id()))
                .map(settled ->
                        settled.settlement().carried().add(settled.settlement().withheld()))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private BigDecimal claim(Tried tried) {
        return tried.claims().stream()
                .filter(claim -> claim.award().equals(award.id()))
                .map(PoolClaim::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The awards of which a share changes, in a way that cannot be told before all are shared out. */
    static Set<String> shared(Scene scene, Tried tried) {
        Set<String> shared = new TreeSet<>();
        List<PoolClaim> before = scene.trials().unchanged().claims();
        List<PoolClaim> then = tried.claims();
        Stream.concat(before.stream(), then.stream())
                .filter(claim -> !before.contains(claim) || !then.contains(claim))
                .forEach(claim -> shared.add(claim.award()));
        return shared;
    }

    private Set<Reason.Origin> origins(IncentivePackage given) {
        Set<Reason.Origin> origins = new HashSet<>();
        given.lines().stream()
                .filter(line -> line.corrects() == null && line.award().equals(award.id()))
                .forEach(line -> collect(line.reason(), origins));
        given.settled().stream()
                .filter(settled -> settled.award().equals(award.id())
                        && settled.period().equals(given.period())
                        && settled.settlement().calculated().signum() != 0)
                .forEach(settled -> collect(settled.reason(), origins));
        return origins;
    }

    private static void collect(Reason reason, Set<Reason.Origin> origins) {
        if (reason.parts().isEmpty()) {
            origins.add(reason.origin());
        }
        reason.parts().forEach(part -> collect(part, origins));
    }
}
