package laurel.verification;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import laurel.fact.Better;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.verification.Difference.What;
import org.jspecify.annotations.Nullable;

/** Counts once more how each employee stands among the others, and which thanks count, when all of them are there. */
final class Census {

    /** An employee of whom a population term was asked, and what the calculation was told. */
    private record Asked(
            String employee,
            Term term,
            Object group,
            BigDecimal value,
            @Nullable Object told) {}

    private final Vocabulary<Term> terms;
    private final List<Term> compared;
    private final List<Asked> all = new ArrayList<>();
    private final Thanks thanks;

    Census(Vocabulary<Term> terms, Period period) {
        this.terms = terms;
        this.thanks = new Thanks(terms, period);
        this.compared = terms.words().stream()
                .filter(term -> term.source() instanceof Source.Population)
                .toList();
    }

    /** {@code plain} is the employee as at the period's end. */
    void add(Facts facts, Scene plain) {
        thanks.add(facts);
        for (Term term : compared) {
            Source.Population source = source(term);
            Object value = plain.value(terms.get(source.of()));
            Object group = source.by() == null ? "" : plain.value(terms.get(source.by()));
            if (value instanceof BigDecimal number && group != null) {
                all.add(new Asked(
                        facts.employee().id(),
                        term,
                        group,
                        number,
                        facts.population().get(source)));
            }
        }
    }

    /** Takes in what follows on this. */
    void add(Census next) {
        all.addAll(next.all);
        thanks.add(next.thanks);
    }

    long size() {
        return (long) all.size() + thanks.size();
    }

    List<Difference> compare() {
        Map<Term, Map<Object, List<Asked>>> groups = new HashMap<>();
        all.forEach(asked -> groups.computeIfAbsent(asked.term(), none -> new HashMap<>())
                .computeIfAbsent(asked.group(), none -> new ArrayList<>())
                .add(asked));
        List<Difference> differences = new ArrayList<>(thanks.compare());
        groups.forEach((term, byGroup) -> byGroup.values().forEach(group -> compare(term, group, differences)));
        differences.sort(Comparator.comparing(Difference::employee).thenComparing(Difference::subject));
        return differences;
    }

    private void compare(Term term, List<Asked> group, List<Difference> differences) {
        boolean lowerIsBetter = terms.get(source(term).of()).better() == Better.LOWER;
        Comparator<Asked> byValue = Comparator.comparing(Asked::value);
        group.sort((lowerIsBetter ? byValue : byValue.reversed()).thenComparing(Asked::employee));
        Fraction total = group.stream().map(asked -> Fraction.of(asked.value())).reduce(Fraction.ZERO, Fraction::plus);
        List<Object> classes = classes(source(term), group.size());
        int different = 0;
        int first = 0;
        while (first < group.size()) {
            different++;
            int last = first;
            while (last + 1 < group.size() && byValue.compare(group.get(first), group.get(last + 1)) == 0) {
                last++;
            }
            for (int i = first; i <= last; i++) {
                int place = switch (source(term).ties()) {
                    case BETTER -> first + 1;
                    case WORSE -> last + 1;
                    case DENSE -> different;
                    case BY_ID -> i + 1;
                };
                Asked asked = group.get(i);
                String expected = text(measure(source(term), asked, place, group.size(), total, classes));
                String told = text(asked.told());
                if (!Objects.equals(told, expected)) {
                    differences.add(new Difference(
                            asked.employee(),
                            What.PLACE,
                            term.id(),
                            told,
                            expected,
                            "",
                            term.source() + ", " + (i + 1) + " / " + group.size()));
                }
            }
            first = last + 1;
        }
    }

    private static @Nullable Object measure(
            Source.Population source, Asked asked, int place, int size, Fraction total, List<Object> classes) {
        if (size < source.smallest()) {
            return null;
        }
        return switch (source.measure()) {
            case RANK -> Fraction.of(BigDecimal.valueOf(place));
            case PERCENTILE -> Fraction.of(size - place + 1, size);
            case SHARE ->
                total.signum() == 0 ? null : Fraction.of(asked.value()).over(total);
            case TOTAL -> total;
            case DISTRIBUTION -> classes.get(place - 1);
        };
    }

    /** The class of each place; empty if the term distributes nobody. */
    private static List<Object> classes(Source.Population source, int size) {
        List<Object> classes = new ArrayList<>();
        if (source.classes() != null) {
            List<Integer> parts = source.classes().parts();
            Map<Integer, Fraction> weights = new TreeMap<>();
            for (int i = 0; i < parts.size(); i++) {
                weights.put(i, Fraction.of(BigDecimal.valueOf(parts.get(i))));
            }
            Pools.split(BigInteger.valueOf(size), weights).forEach((part, count) -> {
                for (int i = count.intValueExact(); i > 0; i--) {
                    classes.add(source.classes().names().get(part));
                }
            });
        }
        return classes;
    }

    private static Source.Population source(Term term) {
        return (Source.Population) term.source();
    }

    private static @Nullable String text(@Nullable Object measure) {
        if (measure == null) {
            return null;
        }
        return measure instanceof BigDecimal number ? Fraction.of(number).toString() : measure.toString();
    }
}
