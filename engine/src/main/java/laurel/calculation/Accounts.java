package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.award.AwardDefinition;
import laurel.award.Factors;
import laurel.award.Settling;
import laurel.award.Sharing;
import laurel.calculation.IncentivePackage.Settled;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.money.Money;
import org.jspecify.annotations.Nullable;

/** The last step: how much of an award's money is paid now, and how much is carried on or withheld. */
record Accounts(Facts facts, Period period) {

    /** Whether anything but paying all of it at once may become of the award. */
    static boolean keeps(AwardDefinition award) {
        return isWithheld(award) || award.payment().settling().isOverTime();
    }

    /** Whether a factor after the pool withholds a part. */
    static boolean isWithheld(AwardDefinition award) {
        Sharing pool = award.payment().pool();
        return pool != null && !pool.withheld().isNone();
    }

    /** What becomes of that money; null, and noted, if something needed is not known. */
    @Nullable
    Settled of(Draft draft, Money money, Known known) {
        Settlement settlement = isWithheld(draft.award()) ? withhold(draft, money, known) : settle(draft, money, known);
        return settlement == null
                ? null
                : new Settled(
                        draft.award().id(), period, settlement, draft.reason().apply(List.copyOf(draft.steps())));
    }

    /** What a factor takes away after the pool stays the pool's, and is shown as withheld. */
    private static @Nullable Settlement withhold(Draft draft, Money money, Known known) {
        Factors factors = Objects.requireNonNull(draft.award().payment().pool()).withheld();
        BigDecimal left = Amounts.multiply(money.amount(), factors, known, draft.steps());
        if (left == null) {
            return null;
        }
        BigDecimal paid = Money.of(
                        left,
                        money.currency(),
                        draft.award().payment().rounding().mode())
                .amount();
        BigDecimal withheld = money.amount().subtract(paid);
        if (withheld.signum() < 0 || paid.signum() < 0) {
            known.lack(Lack.What.FACTOR_AFTER_POOL, "");
            return null;
        }
        draft.steps().add(Step.moved(Step.Kind.WITHHOLD, null, money.amount(), withheld.negate(), paid));
        return new Settlement(money.currency(), money.amount(), paid, BigDecimal.ZERO, withheld);
    }

    private @Nullable Settlement settle(Draft draft, Money money, Known known) {
        Settling settling = draft.award().payment().settling();
        Ledger ledger = Ledger.of(draft.award().id(), facts, period, money.currency(), known);
        // Who has no draw has no value for it.
        BigDecimal draw =
                settling.draw() == null ? null : known.sum(settling.draw().amount(), money.currency());
        BigDecimal minimum = settling.minimum() == null ? null : known.amount(settling.minimum(), money.currency());
        if (ledger == null || !known.isAll()) {
            return null;
        }
        return new Settler(settling, draft.award().payment().rounding(), ledger, draft.steps())
                .settle(money, draw == null ? BigDecimal.ZERO : draw, minimum);
    }

    /** Nothing of an award that rules do not give now; null if it has no account of before and no draw. */
    @Nullable
    Draft nothing(AwardDefinition award, Finding plain) {
        Settling.Draw draw = award.payment().settling().draw();
        boolean isDrawn = draw != null && plain.value(draw.amount()) != null;
        boolean hasAccount = facts.given().stream()
                .anyMatch(given -> given.award().equals(award.id()) && given.settlement() != null);
        return !isDrawn && !hasAccount
                ? null
                : new Draft(
                        plain,
                        award,
                        BigDecimal.ZERO,
                        Amounts.currency(award, facts.employee().currency()),
                        null,
                        new ArrayList<>(),
                        steps -> new AwardReason(award, steps));
    }

    /** Whether a settlement of nothing is worth telling: more is released, drawn or taken back than what is only carried. */
    static boolean moves(Draft settled) {
        return settled.steps().stream()
                .anyMatch(step -> step.step() != Step.Kind.CARRIED && step.step() != Step.Kind.CARRY);
    }
}
