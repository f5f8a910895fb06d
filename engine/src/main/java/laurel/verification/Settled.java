package laurel.verification;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import laurel.award.Factors;
import laurel.award.Payment;
import laurel.award.Settling;
import laurel.award.Settling.Draw;
import laurel.award.Settling.HoldBack;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.money.Money;
import laurel.verification.Entry.Worth;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an amount that is not simply paid.
 *
 * @param moves whether anything but the amount itself and what was carried moves on the award's account
 */
record Settled(Settlement settlement, boolean moves) {

    /** Null if earlier amounts are of another currency, or the minimum or draw is, or the minimum is unknown. */
    static @Nullable Settled of(Worth worth, Money money, Facts facts, Period period, List<Supplier<String>> steps) {
        Payment payment = worth.award().payment();
        Settling settling = payment.settling();
        Balance balance = new Balance(worth.award().id(), facts, period);
        Fraction minimum = Valuation.limit(settling.minimum(), worth.scene(), money.currency());
        boolean isForeign = balance.rows().stream()
                .anyMatch(row -> !Balance.of(row).currency().equals(money.currency()));
        Draw draw = settling.draw();
        boolean isForeignDraw = isDrawn(worth) && !worth.scene().currency().equals(money.currency());
        if (isForeign || isForeignDraw || (minimum == null && settling.minimum() != null)) {
            return null;
        }
        BigDecimal taken = settling.cumulative() ? balance.calculatedThisYear() : BigDecimal.ZERO;
        BigDecimal earned = money.amount().subtract(taken);
        BigDecimal advance = draw == null ? BigDecimal.ZERO : advance(worth.scene(), draw);
        BigDecimal calculated = draw == null ? earned : Balance.granted(earned, draw.rule(), advance);
        BigDecimal due = calculated.add(balance.carried());
        boolean waits = due.signum() < 0
                ? !settling.recovers()
                : minimum != null && Fraction.of(due).compareTo(minimum) <= 0;
        BigDecimal own = waits ? BigDecimal.ZERO : due;
        BigDecimal payable = draw == null ? own : Balance.advanced(own, draw.rule(), advance);
        HoldBack holdBack = settling.holdBack();
        BigDecimal held = holdBack == null
                ? BigDecimal.ZERO
                : Balance.held(
                        payable,
                        holdBack.rate(),
                        money.amount().scale(),
                        payment.rounding().mode());
        BigDecimal ripe = holdBack == null ? BigDecimal.ZERO : balance.ripe(holdBack.months());
        BigDecimal withheld = held.subtract(ripe);
        Settlement settlement = new Settlement(
                money.currency(), calculated, payable.subtract(withheld), calculated.subtract(payable), withheld);
        steps.add(() -> "− " + taken.toPlainString() + " + " + balance.carried().toPlainString() + " → "
                + Statements.of(settlement));
        boolean isGranted = calculated.compareTo(earned) != 0 || payable.compareTo(own) != 0;
        return new Settled(settlement, isGranted || taken.signum() != 0 || held.signum() != 0 || ripe.signum() != 0);
    }

    /** Whether anything is there to settle when nothing is given: an account of before, or a draw. */
    static boolean isOpen(Worth worth, Facts facts) {
        return isDrawn(worth)
                || facts.given().stream()
                        .anyMatch(row -> row.settlement() != null
                                && row.award().equals(worth.award().id()));
    }

    private static boolean isDrawn(Worth worth) {
        Draw draw = worth.award().payment().settling().draw();
        return draw != null && worth.scene().number(draw.amount()) != null;
    }

    /** What is left after the factors that follow a pool; null if one is unknown, or they make it more, or less than nothing. */
    static @Nullable Settled withholding(Worth worth, Money money, Factors factors, List<Supplier<String>> steps) {
        Fraction factor = Valuation.factor(factors, worth.scene());
        if (factor == null) {
            return null;
        }
        BigDecimal paid = Fraction.of(money.amount())
                .times(factor)
                .rounded(
                        money.amount().scale(),
                        worth.award().payment().rounding().mode());
        steps.add(() -> "× " + factor + " ≈ " + paid.toPlainString());
        BigDecimal withheld = money.amount().subtract(paid);
        if (paid.signum() < 0 || withheld.signum() < 0) {
            return null;
        }
        return new Settled(new Settlement(money.currency(), money.amount(), paid, BigDecimal.ZERO, withheld), true);
    }

    /** An unknown draw is none. */
    private static BigDecimal advance(Scene scene, Draw draw) {
        Fraction value = scene.number(draw.amount());
        return value == null ? BigDecimal.ZERO : value.shown();
    }
}
