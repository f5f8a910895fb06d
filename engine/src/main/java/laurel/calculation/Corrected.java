package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage.NotEvaluable;
import laurel.calculation.IncentivePackage.Settled;
import laurel.fact.Settlement;
import laurel.fact.Vocabulary;
import laurel.money.Money;

/** Puts what is due for earlier periods into the package of the open one. */
final class Corrected {

    private Corrected() {}

    /**
     * After the own lines of each award. What would take more back than the award pays is carried, unless it recovers; what
     * an earlier period leaves to be taken back comes off what a later one adds.
     */
    static IncentivePackage of(IncentivePackage own, Corrections.Due due, Vocabulary<AwardDefinition> awards) {
        if (due.settled().isEmpty() && due.open().isEmpty()) {
            return own;
        }
        List<Line> lines = new ArrayList<>();
        List<Settled> settled = new ArrayList<>(own.settled());
        for (AwardDefinition award : awards.words()) {
            BigDecimal paid = BigDecimal.ZERO;
            BigDecimal owed = BigDecimal.ZERO;
            for (Line line : own.lines()) {
                if (line.award().equals(award.id())) {
                    lines.add(line);
                    paid = line.amount() == null ? paid : paid.add(line.amount().amount());
                }
            }
            for (Settled one : due.settled()) {
                if (one.award().equals(award.id())) {
                    Settled covered = award.payment().settling().recovers() ? one : covered(one, paid, owed);
                    paid = paid.add(covered.settlement().paid());
                    owed = owed.add(covered.settlement().carried());
                    settled.add(covered);
                    if (covered.settlement().paid().signum() != 0) {
                        lines.add(line(award, covered));
                    }
                }
            }
        }
        List<NotEvaluable> open = new ArrayList<>(own.notEvaluable());
        due.open().stream().filter(one -> !open.contains(one)).forEach(open::add);
        return new IncentivePackage(
                own.employee(),
                own.name(),
                own.period(),
                own.book(),
                lines,
                own.derived(),
                own.suppressed(),
                open,
                settled,
                own.rejectedRows());
    }

    /** {@code owed} is what corrections before this one carry, zero or less. */
    private static Settled covered(Settled one, BigDecimal by, BigDecimal owed) {
        Settlement all = one.settlement();
        BigDecimal paid = all.paid().add(owed).max(by.max(BigDecimal.ZERO).negate());
        Settlement parts = new Settlement(
                all.currency(), all.calculated(), paid, all.calculated().subtract(paid), BigDecimal.ZERO);
        return new Settled(one.award(), one.period(), parts, one.reason());
    }

    private static Line line(AwardDefinition award, Settled correction) {
        Settlement parts = correction.settlement();
        return new Line(
                award.id(),
                award.kind(),
                Money.of(
                        parts.paid(),
                        parts.currency(),
                        award.payment().rounding().mode()),
                null,
                null,
                correction.period(),
                null,
                award.payCode().isEmpty() ? null : award.payCode(),
                correction.reason());
    }
}
