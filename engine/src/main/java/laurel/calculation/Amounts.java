package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import laurel.award.AwardDefinition;
import laurel.award.Bounds;
import laurel.award.Factors;
import laurel.award.Factors.Factor;
import laurel.award.Kind;
import laurel.award.Limit;
import laurel.award.Proration;
import laurel.fact.Term;
import laurel.money.Part;
import org.jspecify.annotations.Nullable;

/**
 * The steps from a cell to what somebody is due, each of which adds itself to the arithmetic. Nothing is rounded here but
 * quotients that do not end, to 34 digits. A step that misses a value says so to {@link Known} and gives null.
 */
final class Amounts {

    private Amounts() {}

    /** Rate or curve: the cell's amount, or its multiple of the award's term. */
    static @Nullable BigDecimal pay(Claim claim, Known known, List<Step> steps) {
        BigDecimal quantity = (BigDecimal) claim.quantity();
        Term base = claim.award().base();
        if (claim.isMoney() || base == null) {
            if (!claim.isMoney()) {
                steps.add(Step.amount(quantity));
            }
            return quantity;
        }
        BigDecimal of = known.number(base);
        if (of == null) {
            return null;
        }
        BigDecimal product = of.multiply(quantity);
        Step.Kind kind = claim.award().kind() == Kind.MONTHS ? Step.Kind.MONTHS : Step.Kind.RATE;
        steps.add(Step.multiple(kind, quantity, base.id(), of, product));
        return product;
    }

    static @Nullable BigDecimal multiply(BigDecimal amount, Factors factors, Known known, List<Step> steps) {
        List<BigDecimal> values = new ArrayList<>();
        for (Factor factor : factors.factors()) {
            BigDecimal value = known.number(factor.term());
            if (value != null) {
                values.add(value);
            }
        }
        if (values.size() < factors.factors().size()) {
            return null;
        }
        return factors.isWeighted() ? weigh(amount, factors, values, steps) : product(amount, factors, values, steps);
    }

    private static BigDecimal product(BigDecimal amount, Factors factors, List<BigDecimal> values, List<Step> steps) {
        BigDecimal result = amount;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal before = result;
            result = result.multiply(values.get(i));
            steps.add(Step.factor(factors.factors().get(i).term().id(), values.get(i), before, result));
        }
        return result;
    }

    private static BigDecimal weigh(BigDecimal amount, Factors factors, List<BigDecimal> values, List<Step> steps) {
        BigDecimal sum = BigDecimal.ZERO;
        List<BigDecimal> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            BigDecimal weight = factors.factors().get(i).weight();
            if (weight != null) {
                sum = sum.add(weight.multiply(values.get(i)));
                parts.add(weight);
                parts.add(values.get(i));
            }
        }
        BigDecimal result = amount.multiply(sum);
        String terms =
                factors.factors().stream().map(factor -> factor.term().id()).collect(Collectors.joining(", "));
        steps.add(Step.weighted(terms, parts, sum, amount, result));
        return result;
    }

    /** Not above the cap and not below the floor. Null, and noted, if they are unknown or contradict each other. */
    static @Nullable BigDecimal bound(
            BigDecimal amount, Bounds bounds, Currency currency, Known known, List<Step> steps) {
        Limit cap = bounds.cap();
        Limit floor = bounds.floor();
        BigDecimal most = cap == null ? null : known.amount(cap, currency);
        BigDecimal least = floor == null ? null : known.amount(floor, currency);
        if ((cap != null && most == null) || (floor != null && least == null)) {
            return null;
        }
        if (cap != null && most != null && most.signum() < 0) {
            known.lack(Lack.What.CAP, cap.written());
            return null;
        }
        if (floor != null && most != null && least != null && least.compareTo(most) > 0) {
            known.lack(Lack.What.FLOOR, floor.written());
            return null;
        }
        BigDecimal capped = bound(amount, cap, most, Step.Kind.CAP, steps);
        return bound(capped, floor, least, Step.Kind.FLOOR, steps);
    }

    private static BigDecimal bound(
            BigDecimal amount, @Nullable Limit limit, @Nullable BigDecimal bound, Step.Kind kind, List<Step> steps) {
        if (limit == null || bound == null) {
            return amount;
        }
        int beyond = kind == Step.Kind.CAP ? 1 : -1;
        if (amount.compareTo(bound) * beyond <= 0) {
            return amount;
        }
        steps.add(Step.limit(kind, limit.written(), bound, amount));
        return bound;
    }

    static BigDecimal prorate(BigDecimal amount, Proration proration, Part part, List<Step> steps) {
        if (part.isWhole()) {
            return amount;
        }
        BigDecimal result = part.of(amount);
        steps.add(Step.prorated(proration.basis().name(), part, amount, result));
        return result;
    }

    static BigDecimal add(List<BigDecimal> parts, List<Step> steps) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (parts.size() > 1) {
            steps.add(Step.sum(parts, sum));
        }
        return sum;
    }

    /** The currency in which the award is calculated. */
    static Currency currency(AwardDefinition award, Currency own) {
        return award.currency() == null ? own : award.currency();
    }
}
