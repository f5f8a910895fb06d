package laurel.prospect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.award.Kind;
import laurel.calculation.IncentivePackage;
import laurel.calculation.IncentivePackage.Settled;
import laurel.calculation.Line;
import laurel.fact.Period;

/**
 * What a package is worth. Alerts are for others, and advice and courses are help for those who fall short: they count for nothing, so that nobody is
 * told to fall short, nor kept from a course that would end the need for it.
 *
 * @param paid now, by currency
 * @param calculated by currency: what is carried or withheld counts too
 * @param things promotion reviews, badges, certificates and perks, each with what is said beside it
 */
record Worth(
        Map<Currency, BigDecimal> paid,
        Map<Currency, BigDecimal> calculated,
        BigDecimal days,
        List<List<Object>> things) {

    /** Of all awards but those. */
    static Worth of(IncentivePackage given, Set<String> without) {
        Map<Currency, BigDecimal> paid = new HashMap<>();
        Map<Currency, BigDecimal> calculated = new HashMap<>();
        BigDecimal days = BigDecimal.ZERO;
        List<List<Object>> things = new ArrayList<>();
        Set<List<Object>> settled = new HashSet<>();
        for (Settled one : given.settled()) {
            if (!without.contains(one.award())) {
                settled.add(List.of(one.award(), one.period()));
                add(calculated, one.settlement().currency(), one.settlement().calculated());
            }
        }
        for (Line line : given.lines()) {
            if (without.contains(line.award())) {
                continue;
            }
            if (line.amount() != null) {
                Period of = line.corrects() == null ? given.period() : line.corrects();
                add(paid, line.amount().currency(), line.amount().amount());
                if (!settled.contains(List.of(line.award(), of))) {
                    add(calculated, line.amount().currency(), line.amount().amount());
                }
            } else if (line.days() != null) {
                days = days.add(line.days());
            } else if (isGood(line.kind())) {
                things.add(List.of(line.award(), line.text() == null ? "" : line.text()));
            }
        }
        return new Worth(paid, calculated, days, things);
    }

    /** Whether it is anything that one would want more of. */
    static boolean isGood(Kind kind) {
        return kind != Kind.ADVICE && kind != Kind.COURSE && kind != Kind.ALERT;
    }

    private static void add(Map<Currency, BigDecimal> sums, Currency currency, BigDecimal amount) {
        sums.merge(currency, amount, BigDecimal::add);
    }

    /** The codes of things that are there and not here. */
    List<String> missing(Worth other) {
        List<List<Object>> less = new ArrayList<>(other.things);
        things.forEach(less::remove);
        return less.stream().map(thing -> (String) thing.get(0)).toList();
    }

    boolean hasFewerDaysThan(Worth other) {
        return days.compareTo(other.days) < 0;
    }

    boolean paysLessThan(Worth other) {
        return compare(paid, other.paid) < 0 || compare(calculated, other.calculated) < 0;
    }

    /** Whether something is more than there and nothing less. Different currencies are never weighed against each other. */
    boolean isMoreThan(Worth other) {
        List<List<Object>> more = new ArrayList<>(things);
        for (List<Object> thing : other.things) {
            if (!more.remove(thing)) {
                return false;
            }
        }
        int paidMore = compare(paid, other.paid);
        int calculatedMore = compare(calculated, other.calculated);
        int daysMore = days.compareTo(other.days);
        return paidMore >= 0
                && calculatedMore >= 0
                && daysMore >= 0
                && (paidMore > 0 || calculatedMore > 0 || daysMore > 0 || !more.isEmpty());
    }

    /** Below zero if any currency's sum is less, above if none is and one is more. */
    private static int compare(Map<Currency, BigDecimal> left, Map<Currency, BigDecimal> right) {
        Set<Currency> all = new HashSet<>(left.keySet());
        all.addAll(right.keySet());
        int found = 0;
        for (Currency currency : all) {
            int order = left.getOrDefault(currency, BigDecimal.ZERO)
                    .compareTo(right.getOrDefault(currency, BigDecimal.ZERO));
            if (order < 0) {
                return -1;
            }
            found = Math.max(found, order);
        }
        return found;
    }
}
