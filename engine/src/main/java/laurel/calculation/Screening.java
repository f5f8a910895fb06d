package laurel.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import laurel.award.AwardDefinition;
import laurel.award.Leavers;
import laurel.award.Once;
import laurel.calculation.IncentivePackage.Why;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Period;
import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/** Which claims to an award count: by eligibility, employment, and how often it may be given. */
final class Screening {

    /** A claim that does not count, and why. */
    record Dropped(Claim claim, Why why, @Nullable String by) {}

    private final Facts facts;
    private final Period period;
    private final List<Dropped> dropped = new ArrayList<>();
    private final BiConsumer<Claim, Known> unknown;

    /** {@code unknown} is told of claims whose eligibility is not known, and for want of what. */
    Screening(Facts facts, Period period, BiConsumer<Claim, Known> unknown) {
        this.facts = facts;
        this.period = period;
        this.unknown = unknown;
    }

    /** Those of all claims to one award that count, in their order. */
    List<Claim> count(AwardDefinition award, List<Claim> claims) {
        List<Claim> counting = new ArrayList<>();
        Period before = givenBefore(award);
        for (Claim claim : claims) {
            if (!isEligible(claim)) {
                continue;
            }
            if (award.payment().leavers() == Leavers.FORFEIT && hasLeft(facts.employee(), period)) {
                drop(claim, Why.LEFT, null);
            } else if (before != null) {
                drop(claim, Why.GIVEN_BEFORE, before.toString());
            } else if (award.once() != Once.NO && !counting.isEmpty()) {
                drop(claim, Why.TWICE, null);
            } else {
                Integer most = award.payment().atMost();
                if (most != null && counting.size() >= most) {
                    drop(claim, Why.AT_MOST, most.toString());
                } else {
                    counting.add(claim);
                }
            }
        }
        return counting;
    }

    List<Dropped> dropped() {
        return dropped;
    }

    static boolean hasLeft(Employee employee, Period period) {
        return employee.left() != null && !employee.left().isAfter(period.end());
    }

    private boolean isEligible(Claim claim) {
        Term eligible = claim.award().payment().eligible();
        if (eligible == null) {
            return true;
        }
        Known known = new Known(claim.finding());
        Object value = known.value(eligible);
        if (value == null) {
            unknown.accept(claim, known);
        } else if (!value.equals(true)) {
            drop(claim, Why.NOT_ELIGIBLE, eligible.id());
        }
        return Boolean.TRUE.equals(value);
    }

    private void drop(Claim claim, Why why, @Nullable String by) {
        dropped.add(new Dropped(claim, why, by));
    }

    private @Nullable Period givenBefore(AwardDefinition award) {
        return facts.givenInTheEnd().stream()
                .filter(given ->
                        given.award().equals(award.id()) && award.once().forbids(given.period(), period))
                .map(Given::period)
                .min(Period::compareTo)
                .orElse(null);
    }
}
