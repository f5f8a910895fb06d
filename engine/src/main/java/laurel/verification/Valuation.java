package laurel.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import laurel.award.AwardDefinition;
import laurel.award.Bounds;
import laurel.award.Factors;
import laurel.award.Factors.Factor;
import laurel.award.Limit;
import laurel.award.Payment;
import laurel.fact.Assignment;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.verification.Entry.Worth;
import org.jspecify.annotations.Nullable;

/** What entries of an award come to, exactly: multiplied, bounded, prorated. Null wherever something needed is unknown. */
final class Valuation {

    private final Facts facts;
    private final Period period;

    Valuation(Facts facts, Period period) {
        this.facts = facts;
        this.period = period;
    }

    /** One for each entry, or one for all if the award is a sum; null in the place of what cannot be worked out. */
    List<@Nullable Worth> worth(AwardDefinition award, List<Entry> entries) {
        List<@Nullable Worth> worths = new ArrayList<>();
        if (award.kind().isMoney() && award.payment().rounding().bySum()) {
            worths.add(sum(award, entries));
        } else {
            entries.forEach(entry -> worths.add(alone(entry)));
        }
        return worths;
    }

    @Nullable
    Worth alone(Entry entry) {
        return entry.award().kind().isMoney()
                ? sum(entry.award(), List.of(entry))
                : new Worth(entry.award(), entry.scene(), null, entry.quantity(), entry.origin(), List.of());
    }

    private @Nullable Worth sum(AwardDefinition award, List<Entry> entries) {
        Map<Integer, List<Entry>> byPost = new LinkedHashMap<>();
        entries.forEach(entry ->
                byPost.computeIfAbsent(entry.post(), none -> new ArrayList<>()).add(entry));
        List<Supplier<String>> steps = new ArrayList<>();
        Fraction all = Fraction.ZERO;
        for (List<Entry> ofPost : byPost.values()) {
            Fraction due = ofPost(award, ofPost, steps);
            if (due == null) {
                return null;
            }
            all = all.plus(due);
        }
        Entry last = entries.get(entries.size() - 1);
        Bounds bounds = award.payment().bounds();
        Fraction due = bounds.afterProration() ? bounded(all, bounds, currency(award), last.scene(), steps) : all;
        String origin = entries.stream().map(Entry::origin).collect(Collectors.joining("; "));
        return due == null ? null : new Worth(award, last.scene(), due, last.quantity(), origin, steps);
    }

    private @Nullable Fraction ofPost(AwardDefinition award, List<Entry> entries, List<Supplier<String>> steps) {
        Payment payment = award.payment();
        Fraction sum = Fraction.ZERO;
        for (Entry entry : entries) {
            Fraction one = multiplied(entry, steps);
            if (one == null) {
                return null;
            }
            sum = sum.plus(one);
        }
        Entry first = entries.get(0);
        Fraction due = payment.bounds().afterProration()
                ? sum
                : bounded(sum, payment.bounds(), currency(award), first.scene(), steps);
        if (due == null || payment.proration().isNone() || first.isAtEvent()) {
            return due;
        }
        Fraction part = part(first);
        if (part == null) {
            return null;
        }
        steps.add(() ->
                "× " + part.top().toPlainString() + "/" + part.bottom().toPlainString() + " = " + due.times(part));
        return due.times(part);
    }

    /** Null if the day of hire is unknown, or the period has no working days. */
    private @Nullable Fraction part(Entry entry) {
        LocalDate hired = facts.employee().hired();
        if (hired == null) {
            return null;
        }
        boolean isForPost = entry.award().payment().proration().splits() && !entry.isByDrl();
        Assignment post = isForPost ? entry.scene().reading().post() : null;
        return new Days(facts, period)
                .part(
                        entry.award().payment().proration(),
                        hired,
                        post == null ? null : post.from(),
                        post == null ? null : post.to());
    }

    private static @Nullable Fraction multiplied(Entry entry, List<Supplier<String>> steps) {
        Fraction cell = Fraction.of(entry.quantity());
        Fraction base = Fraction.of(BigDecimal.ONE);
        if (!entry.isMoney() && entry.award().base() != null) {
            base = entry.scene().number(entry.award().base());
        }
        Fraction factor = factor(entry.award().payment().factors(), entry.scene());
        if (base == null || factor == null) {
            return null;
        }
        Fraction multiple = base;
        steps.add(() -> entry.origin() + ": " + cell + " × " + multiple + " × " + factor + " = "
                + cell.times(multiple).times(factor));
        return cell.times(multiple).times(factor);
    }

    /** All factors in one; null if one of them is unknown. */
    static @Nullable Fraction factor(Factors factors, Scene scene) {
        Fraction all = factors.isWeighted() ? Fraction.ZERO : Fraction.of(BigDecimal.ONE);
        for (Factor factor : factors.factors()) {
            Fraction value = scene.number(factor.term());
            if (value == null) {
                return null;
            }
            all = factor.weight() == null ? all.times(value) : all.plus(value.times(Fraction.of(factor.weight())));
        }
        return all;
    }

    private static @Nullable Fraction bounded(
            Fraction amount, Bounds bounds, Currency currency, Scene scene, List<Supplier<String>> steps) {
        Fraction cap = limit(bounds.cap(), scene, currency);
        Fraction floor = limit(bounds.floor(), scene, currency);
        if ((cap == null && bounds.cap() != null) || (floor == null && bounds.floor() != null)) {
            return null;
        }
        if (cap != null && (cap.signum() < 0 || (floor != null && floor.compareTo(cap) > 0))) {
            return null;
        }
        Fraction below = cap == null || amount.compareTo(cap) < 0 ? amount : cap;
        Fraction within = floor == null || below.compareTo(floor) > 0 ? below : floor;
        if (cap != null || floor != null) {
            steps.add(() ->
                    (cap == null ? "" : "≤ " + cap + " ") + (floor == null ? "" : "≥ " + floor + " ") + "= " + within);
        }
        return within;
    }

    /** Null if there is none, and if it is a multiple of what is unknown, or not in that currency. */
    static @Nullable Fraction limit(@Nullable Limit limit, Scene scene, Currency currency) {
        if (limit == null) {
            return null;
        }
        Currency stated = limit.currency();
        if (!currency.equals(stated == null ? scene.currency() : stated)) {
            return null;
        }
        Fraction number = Fraction.of(limit.number());
        if (limit.of() == null) {
            return number;
        }
        Fraction of = scene.number(limit.of());
        return of == null ? null : of.times(number);
    }

    /** The award's own, or else the employee's. */
    private Currency currency(AwardDefinition award) {
        return award.currency() == null ? facts.employee().currency() : award.currency();
    }
}
