package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import laurel.award.AwardDefinition;
import laurel.award.Kind;
import laurel.fact.Employee;
import laurel.fact.Term;
import laurel.table.Outcome;
import org.jspecify.annotations.Nullable;

/** Makes a line of what a rule gave, with the arithmetic that leads there. */
final class LineMaker {

    private final Employee employee;
    private final List<@Nullable Object> values;

    LineMaker(Employee employee, List<@Nullable Object> values) {
        this.employee = employee;
        this.values = values;
    }

    /** Of what a table gives. Empty if the term that the award multiplies is unknown. */
    Optional<Line> make(
            AwardDefinition award, Outcome outcome, List<Step> before, Function<List<Step>, Reason> reason) {
        boolean isMoney = outcome.how() instanceof Outcome.Sliced;
        return make(award, outcome.value(), isMoney, before, reason);
    }

    /** Empty if the term that the award multiplies is unknown. */
    Optional<Line> make(AwardDefinition award, Object quantity, Function<List<Step>, Reason> reason) {
        return make(award, quantity, false, List.of(), reason);
    }

    /** {@code isMoney} says that the quantity is money already, and multiplies nothing. */
    private Optional<Line> make(
            AwardDefinition award,
            Object quantity,
            boolean isMoney,
            List<Step> before,
            Function<List<Step>, Reason> reason) {
        List<Step> steps = new ArrayList<>(before);
        Money money = null;
        if (award.kind().isMoney()) {
            BigDecimal exact = isMoney ? (BigDecimal) quantity : exact(award, (BigDecimal) quantity, steps);
            if (exact == null) {
                return Optional.empty();
            }
            money = round(award, exact, steps);
        }
        return Optional.of(new Line(
                award.id(),
                award.kind(),
                money,
                !award.kind().isMoney() && quantity instanceof BigDecimal days ? days : null,
                quantity instanceof String text ? text : null,
                award.payCode().isEmpty() ? null : award.payCode(),
                reason.apply(List.copyOf(steps))));
    }

    private @Nullable BigDecimal exact(AwardDefinition award, BigDecimal quantity, List<Step> steps) {
        Term base = award.base();
        if (base == null) {
            steps.add(Step.amount(quantity));
            return quantity;
        }
        if (!(values.get(base.slot()) instanceof BigDecimal of)) {
            return null;
        }
        BigDecimal product = of.multiply(quantity);
        Step.Kind kind = award.kind() == Kind.MONTHS ? Step.Kind.MONTHS : Step.Kind.RATE;
        steps.add(Step.multiple(kind, quantity, base.id(), of, product));
        return product;
    }

    private Money round(AwardDefinition award, BigDecimal exact, List<Step> steps) {
        Currency currency = award.currency() == null ? employee.currency() : award.currency();
        Money money = Money.of(exact, currency, award.payment().rounding().mode());
        if (money.amount().compareTo(exact) != 0) {
            steps.add(Step.rounded(exact, award.payment().rounding().mode().name(), money.amount()));
        }
        return money;
    }
}
