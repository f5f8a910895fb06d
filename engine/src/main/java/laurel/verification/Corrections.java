package laurel.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.award.AwardDefinition;
import laurel.fact.Settlement;
import laurel.money.Money;
import laurel.verification.Difference.What;
import laurel.verification.Retro.Correction;

/** What a package says of corrections: unless an award recovers, they take no more back than it pays now. */
final class Corrections {

    private Corrections() {}

    /** {@code settled} is what becomes of awards in the open period. */
    static List<Stated> stated(List<Correction> corrections, Map<String, Settlement> settled) {
        List<Stated> stated = new ArrayList<>();
        Map<String, BigDecimal> paid = new HashMap<>();
        Map<String, BigDecimal> left = new HashMap<>();
        settled.forEach((award, settlement) -> paid.put(award, settlement.paid()));
        for (Correction one : corrections) {
            AwardDefinition award = one.award();
            BigDecimal here = paid.getOrDefault(award.id(), BigDecimal.ZERO);
            BigDecimal all = one.all().calculated();
            BigDecimal net = all.add(left.getOrDefault(award.id(), BigDecimal.ZERO));
            boolean covered =
                    award.payment().settling().recovers() || net.add(here).signum() >= 0;
            BigDecimal due = covered ? net : net.max(here.max(BigDecimal.ZERO).negate());
            paid.put(award.id(), here.add(due));
            left.put(award.id(), net.subtract(due));
            Settlement parts = new Settlement(one.all().currency(), all, due, all.subtract(due), BigDecimal.ZERO);
            if (due.signum() != 0) {
                stated.add(stated(What.LINE, one, Statements.correction(award, money(due, one), one.period())));
            }
            stated.add(stated(What.SETTLED, one, one.period() + ": " + Statements.of(parts)));
        }
        return stated;
    }

    private static Money money(BigDecimal due, Correction one) {
        int decimals = one.all().currency().getDefaultFractionDigits();
        return new Money(
                Fraction.of(due)
                        .rounded(decimals, one.award().payment().rounding().mode()),
                one.all().currency());
    }

    private static Stated stated(What what, Correction one, String value) {
        return new Stated(
                what,
                one.award().id(),
                value + " [" + one.origin() + "]",
                () -> one.period() + " Δ " + one.all().calculated().toPlainString());
    }
}
