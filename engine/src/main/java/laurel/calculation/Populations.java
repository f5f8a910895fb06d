package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Recognized;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.Ties;
import laurel.fact.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The values of all employees that a book's population terms compare, by group, and the recognitions that count. First everybody is added, in any order, or
 * in parts that are merged; then each is given what the terms ask. Who has no value, or belongs to no group, neither counts
 * nor is compared. Employees are compared in the posts that they hold at the period's end.
 */
public final class Populations {

    /**
     * What is compared within what: two terms that ask for different measures of it share one set of values.
     *
     * @param byId whether a term asks for places by id; else no id is kept
     */
    private record Grouping(Term of, @Nullable Term by, boolean byId, Map<Object, Group> groups) {

        Group group(Object name) {
            return groups.computeIfAbsent(name, none -> new Group(of.better()));
        }
    }

    private final Period period;

    /** In the order of the terms: another part's groupings stand in the same order. */
    private final List<Grouping> groupings = new ArrayList<>();

    private final Map<Source.Population, Grouping> asked = new HashMap<>();

    /** In the order of the terms, likewise. */
    private final List<Allowances> allowances = new ArrayList<>();

    private boolean complete;

    public Populations(Vocabulary<Term> terms, Period period) {
        this.period = period;
        Map<List<String>, List<Source.Population>> together = new LinkedHashMap<>();
        for (Term term : terms.words()) {
            if (term.source() instanceof Source.Population source) {
                List<String> compared = Stream.of(source.of(), source.by())
                        .filter(Objects::nonNull)
                        .toList();
                together.computeIfAbsent(compared, none -> new ArrayList<>()).add(source);
            } else if (term.source() instanceof Recognized recognized && recognized.isCapped()) {
                allowances.add(new Allowances(recognized, period));
            }
        }
        together.values().forEach(sources -> group(terms, sources));
    }

    private void group(Vocabulary<Term> terms, List<Source.Population> sources) {
        Source.Population any = sources.get(0);
        boolean byId = sources.stream().anyMatch(source -> source.ties() == Ties.BY_ID);
        Term by = any.by() == null ? null : terms.get(any.by());
        Grouping grouping = new Grouping(terms.get(any.of()), by, byId, new HashMap<>());
        groupings.add(grouping);
        sources.forEach(source -> asked.put(source, grouping));
    }

    /** Whether the book compares nobody with anybody, so that nobody need be added. */
    public boolean isEmpty() {
        return groupings.isEmpty() && allowances.isEmpty();
    }

    /**
     * Adds an employee; nobody may be added twice.
     *
     * @throws IllegalStateException once complete
     */
    public void add(Facts facts) {
        requireComplete(false);
        groupings.forEach(grouping ->
                place(grouping, facts, (group, member) -> grouping.group(group).add(member)));
        allowances.forEach(allowance -> allowance.add(facts));
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
        for (int i = 0; i < groupings.size(); i++) {
            Grouping grouping = groupings.get(i);
            other.groupings
                    .get(i)
                    .groups()
                    .forEach((name, members) -> grouping.group(name).addAll(members));
        }
        for (int i = 0; i < allowances.size(); i++) {
            allowances.get(i).addAll(other.allowances.get(i));
        }
        return this;
    }

    /** Freezes the groups: from now on any number of threads may compare. */
    public Populations complete() {
        groupings.forEach(grouping -> grouping.groups().values().forEach(Group::sort));
        allowances.forEach(Allowances::complete);
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
        Map<Source.Compared, Object> measured = new HashMap<>();
        allowances.forEach(allowance -> measured.put(allowance.asked(), allowance.count(facts)));
        asked.forEach((source, grouping) -> place(grouping, facts, (name, member) -> {
            Group group = grouping.groups().get(name);
            Object measure = group == null ? null : group.measure(source, member);
            if (measure != null) {
                measured.put(source, measure);
            }
        }));
        return facts.comparedBy(measured);
    }

    private void requireComplete(boolean expected) {
        if (complete != expected) {
            throw new IllegalStateException(
                    complete ? "Everybody has been compared already" : "Not everybody may have been added yet");
        }
    }

    private void place(Grouping grouping, Facts facts, BiConsumer<Object, Group.Member> use) {
        Facts atEnd = Segments.at(facts, period.end());
        Object value = grouping.of().valueOf(atEnd, period);
        Object group = grouping.by() == null ? "" : grouping.by().valueOf(atEnd, period);
        if (value instanceof BigDecimal number && group != null) {
            String id = grouping.byId() ? facts.employee().id() : "";
            use.accept(group, new Group.Member(number, id));
        }
    }
}
