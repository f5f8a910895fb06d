package laurel.verification;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
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

/** What becomes of an amount whose award keeps an account. */
final class Settled {

    private Settled() {}

    /** Null if earlier amounts are of another currency, or the minimum is unknown. */
    static @Nullable Settlement of(Worth worth, Money money, Facts facts, Period period, List<Supplier<String>> steps) {
        Payment payment = worth.award().payment();
        Settling settling = payment.settling();
        Balance balance = new Balance(worth.award().id(), facts, period);
        Fraction minimum = Valuation.limit(settling.minimum(), worth.scene());
        boolean isForeign = balance.rows().stream()
                .anyMatch(row -> !Balance.of(row).currency().equals(money.currency()));
        if (isForeign || (minimum == null && settling.minimum() != null)) {
            return null;
        }
        BigDecimal calculated = money.amount();
        if (settling.cumulative()) {
            calculated = calculated.subtract(balance.calculatedThisYear());
        }
        Draw draw = settling.draw();
        BigDecimal advance = draw == null ? BigDecimal.ZERO : advance(worth.scene(), draw);
        if (draw != null) {
            calculated = Balance.granted(calculated, draw.rule(), advance);
        }
        BigDecimal due = calculated.add(balance.carried());
        boolean waits = due.signum() < 0
                ? !settling.recovers()
                : minimum != null && Fraction.of(due).compareTo(minimum) <= 0;
        BigDecimal payable = waits ? BigDecimal.ZERO : due;
        if (draw != null) {
            payable = Balance.advanced(payable, draw.rule(), advance);
        }
        BigDecimal withheld = BigDecimal.ZERO;
        HoldBack holdBack = settling.holdBack();
        if (holdBack != null) {
            withheld = Balance.held(
                            payable,
                            holdBack.rate(),
                            money.amount().scale(),
                            payment.rounding().mode())
                    .subtract(balance.ripe(holdBack.months()));
        }
        Settlement settlement = new Settlement(
                money.currency(), calculated, payable.subtract(withheld), calculated.subtract(payable), withheld);
        steps.add(() -> "+ " + balance.carried().toPlainString() + " → " + Statements.of(settlement));
        return settlement;
    }

    /** An unknown draw is none. */
    private static BigDecimal advance(Scene scene, Draw draw) {
        Fraction value = scene.number(draw.amount());
        return value == null ? BigDecimal.ZERO : value.shown();
    }
}
