package laurel.calculation;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import laurel.award.Rounding;
import laurel.award.Settling;
import laurel.award.Settling.Draw;
import laurel.award.Settling.HoldBack;
import laurel.fact.Settlement;
import laurel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Makes a payment of what was calculated, given what became of earlier ones. Whatever is not paid is carried or withheld:
 * nothing is lost, and nothing made.
 */
final class Settler {

    private final Settling settling;
    private final Rounding rounding;
    private final Ledger ledger;
    private final List<Step> steps;

    Settler(Settling settling, Rounding rounding, Ledger ledger, List<Step> steps) {
        this.settling = settling;
        this.rounding = rounding;
        this.ledger = ledger;
        this.steps = steps;
    }

    /**
     * Of an amount that was calculated and rounded.
     *
     * @param draw what the award's draw comes to, 0 where there is none
     * @param minimum what is not more than it is carried, or null
     */
    Settlement settle(Money amount, BigDecimal draw, @Nullable BigDecimal minimum) {
        Currency currency = amount.currency();
        BigDecimal calculated = granted(earlierTakenOff(amount.amount()), draw);
        BigDecimal due = move(Step.Kind.CARRIED, calculated, ledger.carried());
        BigDecimal paid = advanced(payable(due, minimum), draw);
        BigDecimal withheld = BigDecimal.ZERO;
        HoldBack holdBack = settling.holdBack();
        if (holdBack != null) {
            BigDecimal held = paid.signum() > 0
                    ? Money.of(paid.multiply(holdBack.rate()), currency, rounding.mode())
                            .amount()
                    : BigDecimal.ZERO;
            BigDecimal released = ledger.releasable(holdBack.months());
            paid = move(Step.Kind.HOLD_BACK, paid, held.negate());
            paid = move(Step.Kind.RELEASE, paid, released);
            withheld = held.subtract(released);
        }
        BigDecimal carried = calculated.subtract(paid).subtract(withheld);
        return new Settlement(currency, calculated, paid, carried, withheld);
    }

    private BigDecimal earlierTakenOff(BigDecimal total) {
        return settling.cumulative()
                ? move(Step.Kind.EARLIER, total, ledger.calculatedInYear().negate())
                : total;
    }

    /** What is owed to nobody: it is part of what was calculated. */
    private BigDecimal granted(BigDecimal earned, BigDecimal draw) {
        Draw of = settling.draw();
        if (of == null || of.rule().isRecoverable()) {
            return earned;
        }
        return drawn(of.rule(), earned, draw);
    }

    /** What is taken off later: it is paid now though it was not calculated. */
    private BigDecimal advanced(BigDecimal paid, BigDecimal draw) {
        Draw of = settling.draw();
        return of == null || !of.rule().isRecoverable() ? paid : drawn(of.rule(), paid, draw);
    }

    private BigDecimal drawn(Draw.Rule rule, BigDecimal amount, BigDecimal draw) {
        return rule.isGuarantee()
                ? move(Step.Kind.GUARANTEE, amount, draw.subtract(amount).max(BigDecimal.ZERO))
                : move(Step.Kind.DRAW, amount, draw);
    }

    /** All that is due, unless it is less than nothing or not worth a payment. */
    private BigDecimal payable(BigDecimal due, @Nullable BigDecimal minimum) {
        boolean negative = due.signum() < 0 && !settling.recovers();
        boolean small = minimum != null && due.signum() > 0 && due.compareTo(minimum) <= 0;
        return negative || small ? move(Step.Kind.CARRY, due, due.negate()) : due;
    }

    private BigDecimal move(Step.Kind kind, BigDecimal amount, BigDecimal by) {
        BigDecimal result = amount.add(by);
        if (by.signum() != 0) {
            steps.add(Step.moved(kind, null, amount, by, result));
        }
        return result;
    }
}
