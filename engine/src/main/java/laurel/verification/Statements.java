package laurel.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import laurel.award.AwardDefinition;
import laurel.award.Kind;
import laurel.award.Leavers;
import laurel.award.Standing;
import laurel.calculation.IncentivePackage;
import laurel.calculation.IncentivePackage.Suppressed;
import laurel.calculation.IncentivePackage.Why;
import laurel.calculation.Line;
import laurel.calculation.Reason;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.fact.ValueType;
import laurel.money.Money;
import laurel.problem.Place;
import laurel.verification.Difference.What;
import laurel.verification.Entry.Worth;
import org.jspecify.annotations.Nullable;

/** What packages say, in words that the second opinion uses too: both sides are compared as texts. */
final class Statements {

    private Statements() {}

    /** All of a package, derived terms that DRL gave left out. */
    static List<Stated> in(IncentivePackage given) {
        List<Stated> all = new ArrayList<>();
        given.lines().forEach(line -> all.add(said(What.LINE, line.award(), of(line), line.reason())));
        for (Suppressed suppressed : given.suppressed()) {
            Line line = suppressed.line();
            String value = suppressed(of(line), suppressed.why(), suppressed.by());
            all.add(said(What.SUPPRESSED, line.award(), value, line.reason()));
        }
        given.settled()
                .forEach(settled -> all.add(said(
                        What.SETTLED,
                        settled.award(),
                        settled.period() + ": " + of(settled.settlement()),
                        settled.reason())));
        given.derived().stream()
                .filter(derived -> derived.reason().origin().rule() == null)
                .forEach(derived -> all.add(said(What.DERIVED, derived.term(), derived.value(), derived.reason())));
        return all;
    }

    private static Stated said(What what, String subject, String value, Reason reason) {
        return new Stated(what, subject, value + " [" + origin(reason) + "]", () -> how(reason));
    }

    /** The table and rows, or the rule; of a sum, those of all parts. */
    private static String origin(Reason reason) {
        if (!reason.parts().isEmpty()) {
            return reason.parts().stream().map(Statements::origin).collect(Collectors.joining("; "));
        }
        Reason.Origin origin = reason.origin();
        if (origin.rule() != null) {
            return origin.rule();
        }
        List<Integer> rows = origin.rows();
        Integer row = origin.row();
        return Ruled.origin(String.valueOf(origin.table()), rows.isEmpty() && row != null ? List.of(row) : rows);
    }

    /** Of what no table gives: the award's own row. */
    static String origin(AwardDefinition award) {
        List<Integer> rows = award.place() instanceof Place.Row place ? List.of(place.row()) : List.of();
        return Ruled.origin(award.label().english(), rows);
    }

    private static String how(Reason reason) {
        String parts = reason.parts().stream().map(Statements::how).collect(Collectors.joining("; "));
        String steps = reason.arithmetic().stream()
                .map(step -> step.step() + " " + step.result().toPlainString())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? steps : parts + "; " + steps;
    }

    private static String of(Line line) {
        String quantity = line.amount() != null
                ? of(line.amount())
                : line.days() != null ? plain(line.days()) : line.text() != null ? line.text() : "yes";
        return line(quantity, line.review() != null, line.corrects(), line.payCode());
    }

    /** What the second opinion would have a line say; {@code money} is null for what is not money. */
    static String line(Worth worth, @Nullable Money money, boolean hasLeft) {
        AwardDefinition award = worth.award();
        String code = award.payCode().isEmpty() ? null : award.payCode();
        boolean review = award.standing() == Standing.DECISION
                || (money != null && hasLeft && award.payment().leavers() == Leavers.REVIEW);
        return line(money == null ? quantity(worth) : of(money), review, null, code);
    }

    static String correction(AwardDefinition award, Money money, Period period) {
        return line(of(money), false, period, award.payCode().isEmpty() ? null : award.payCode());
    }

    private static String line(String quantity, boolean review, @Nullable Period corrects, @Nullable String payCode) {
        return quantity
                + (review ? " (review)" : "")
                + (corrects == null ? "" : " for " + corrects)
                + (payCode == null ? "" : " " + payCode);
    }

    private static String quantity(Worth worth) {
        Object quantity = worth.quantity();
        if (worth.award().kind() == Kind.LEAVE_DAYS) {
            return plain(Fraction.of(quantity).shown());
        }
        return quantity instanceof String text ? text : "yes";
    }

    static String suppressed(String line, Why why, @Nullable String by) {
        return line + " " + why + (by == null ? "" : " " + by);
    }

    static Stated opined(What what, Worth worth, String value, List<Supplier<String>> steps) {
        return new Stated(
                what,
                worth.award().id(),
                value + " [" + worth.origin() + "]",
                () -> steps.stream().map(Supplier::get).collect(Collectors.joining("; ")));
    }

    static String derived(ValueType type, Object value) {
        return type.write(value instanceof Fraction fraction ? fraction.shown() : value);
    }

    private static String of(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }

    static String of(Settlement settlement) {
        return plain(settlement.calculated()) + " = " + plain(settlement.paid()) + " + " + plain(settlement.carried())
                + " + " + plain(settlement.withheld()) + " " + settlement.currency();
    }

    private static String plain(BigDecimal number) {
        return Fraction.of(number).toString();
    }
}
