package laurel.calculation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.Ties;
import laurel.fact.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The values of all employees that a book's population terms compare, by group. First everybody is added, in any order, or
 * in parts that are merged; then each is given what the terms ask. Who has no value, or belongs to no group, neither counts
 * nor is compared.
 */
public final class Populations {

    /** What is compared within what: two terms that ask for different measures of it share one set of values. */
    private record Compared(Term of, @Nullable Term by) {}

    private final Vocabulary<Term> terms;
    private final Period period;
    private final Map<Compared, Map<Object, Group>> groups = new HashMap<>();

    /** Where a term asks for places by id; elsewhere no id is kept. */
    private final Set<Compared> byId = new HashSet<>();

    private boolean complete;

    public Populations(Vocabulary<Term> terms, Period period) {
        this.terms = terms;
        this.period = period;
        terms.words().forEach(term -> {
            if (term.source() instanceof Source.Population asked) {
                groups.put(compared(asked), new HashMap<>());
                if (asked.ties() == Ties.BY_ID) {
                    byId.add(compared(asked));
                }
            }
        });
    }

    /** Whether the book compares nobody with anybody, so that nobody need be added. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /**
     * Adds an employee; nobody may be added twice.
     *
     * @throws IllegalStateException once complete
     */
    public void add(Facts facts) {
        requireComplete(false);
        groups.forEach((compared, byGroup) -> place(
                compared,
                facts,
                (group, member) -> group(compared, byGroup, group).add(member)));
    }

    /**
     * Adds everybody of another part of the employees, in whatever order parts are merged. The other one is of the same terms
     * and period, and is of no use any more.
     *
     * @throws IllegalStateException once either is complete
     */
    public Populations merge(Populations other) {
        requireComplete(false);
        other.requireComplete(false);
        groups.forEach((compared, byGroup) -> other.groups
                .getOrDefault(compared, Map.of())
                .forEach((group, members) -> group(compared, byGroup, group).addAll(members)));
        return this;
    }

    private static Group group(Compared compared, Map<Object, Group> byGroup, Object group) {
        return byGroup.computeIfAbsent(group, none -> new Group(compared.of().better()));
    }

    /** Freezes the groups: from now on any number of threads may compare. */
    public Populations complete() {
        groups.values().forEach(byGroup -> byGroup.values().forEach(Group::sort));
        complete = true;
        return this;
    }

    /**
     * The facts of somebody who was added, with the employee's place in each population.
     *
     * @throws IllegalStateException before everybody is complete
     */
    public Facts compare(Facts facts) {
        if (isEmpty()) {
            return facts;
        }
        requireComplete(true);
        Map<Source.Population, Object> measured = new HashMap<>();
        for (Term term : terms.words()) {
            if (term.source() instanceof Source.Population asked) {
                Compared compared = compared(asked);
                place(compared, facts, (name, member) -> {
                    Group group = groups.getOrDefault(compared, Map.of()).get(name);
                    Object measure = group == null ? null : group.measure(asked, member);
                    if (measure != null) {
                        measured.put(asked, measure);
                    }
                });
            }
        }
        return facts.comparedBy(measured);
    }

    private void requireComplete(boolean expected) {
        if (complete != expected) {
            throw new IllegalStateException(
                    complete ? "Everybody has been compared already" : "Not everybody may have been added yet");
        }
    }

    private void place(Compared compared, Facts facts, BiConsumer<Object, Group.Member> use) {
        Object value = compared.of().valueOf(facts, period);
        Object group = compared.by() == null ? "" : compared.by().valueOf(facts, period);
        if (value instanceof BigDecimal number && group != null) {
            String id = byId.contains(compared) ? facts.employee().id() : "";
            use.accept(group, new Group.Member(number, id));
        }
    }

    private Compared compared(Source.Population asked) {
        String by = asked.by();
        return new Compared(terms.get(asked.of()), by == null ? null : terms.get(by));
    }
}
