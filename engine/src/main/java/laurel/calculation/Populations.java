package laurel.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import laurel.fact.Better;
import laurel.fact.Facts;
import laurel.fact.Measure;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The values of all employees that a book's population terms compare, by group. First everybody is added, in any order;
 * then each is given what the terms ask. Who has no value, or belongs to no group, neither counts nor is compared.
 */
public final class Populations {

    /** What is compared within what: two terms that ask for different measures of it share one set of values. */
    private record Compared(Term of, @Nullable Term by) {}

    private final Vocabulary<Term> terms;
    private final Period period;
    private final Map<Compared, Map<Object, Group>> groups = new HashMap<>();

    public Populations(Vocabulary<Term> terms, Period period) {
        this.terms = terms;
        this.period = period;
        terms.words().forEach(term -> {
            if (term.source() instanceof Source.Population asked) {
                groups.put(compared(asked), new HashMap<>());
            }
        });
    }

    /** Whether the book compares nobody with anybody, so that nobody need be added. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public void add(Facts facts) {
        groups.forEach((compared, byGroup) -> place(
                compared,
                facts,
                (group, value) -> byGroup.computeIfAbsent(
                                group, none -> new Group(compared.of().better()))
                        .add(value)));
    }

    /** The facts, with the employee's place in each population. Only after everybody was added. */
    public Facts compare(Facts facts) {
        if (isEmpty()) {
            return facts;
        }
        Map<Source.Population, BigDecimal> measured = new HashMap<>();
        for (Term term : terms.words()) {
            if (term.source() instanceof Source.Population asked) {
                Compared compared = compared(asked);
                place(compared, facts, (group, value) -> {
                    Group members = groups.getOrDefault(compared, Map.of()).get(group);
                    BigDecimal measure = members == null ? null : members.measure(asked.measure(), value);
                    if (measure != null) {
                        measured.put(asked, measure);
                    }
                });
            }
        }
        return facts.comparedBy(measured);
    }

    /** Freezes the groups: from now on any number of threads may compare. */
    public Populations complete() {
        groups.values().forEach(byGroup -> byGroup.values().forEach(Group::sort));
        return this;
    }

    private void place(Compared compared, Facts facts, BiConsumer<Object, BigDecimal> use) {
        Object value = compared.of().valueOf(facts, period);
        Object group = compared.by() == null ? "" : compared.by().valueOf(facts, period);
        if (value instanceof BigDecimal number && group != null) {
            use.accept(group, number);
        }
    }

    private Compared compared(Source.Population asked) {
        String by = asked.by();
        return new Compared(terms.get(asked.of()), by == null ? null : terms.get(by));
    }

    /** The values of one group, the best first once they are sorted. */
    private static final class Group {

        private final List<BigDecimal> values = new ArrayList<>();
        private final Comparator<BigDecimal> bestFirst;
        private BigDecimal total = BigDecimal.ZERO;

        Group(@Nullable Better better) {
            this.bestFirst = better == Better.LOWER ? Comparator.naturalOrder() : Comparator.reverseOrder();
        }

        void add(BigDecimal value) {
            values.add(value);
            total = total.add(value);
        }

        void sort() {
            values.sort(bestFirst);
        }

        @Nullable
        BigDecimal measure(Measure measure, BigDecimal value) {
            return switch (measure) {
                case RANK -> BigDecimal.valueOf(better(value) + 1L);
                case PERCENTILE -> quotient(BigDecimal.valueOf(values.size() - (long) better(value)), values.size());
                case SHARE -> total.signum() == 0 ? null : value.divide(total, MathContext.DECIMAL128);
                case TOTAL -> total;
            };
        }

        private static BigDecimal quotient(BigDecimal part, int whole) {
            return part.divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
        }

        /** How many are better. */
        private int better(BigDecimal value) {
            int low = 0;
            int high = values.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (bestFirst.compare(values.get(middle), value) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
