package laurel.comparison;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import laurel.fact.Assignment;
import laurel.fact.Employee;
import laurel.fact.Event;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * An employee as each book sees the facts: a book drops what none of its terms asks for.
 *
 * @param place where the facts stand
 * @param before null if the first book's words reject them
 * @param after null if the second book's do
 */
public record Person(
        String id,
        Place place,
        @Nullable Facts before,
        @Nullable Facts after) {

    /** Whose facts are the same in both. */
    public static Person of(Place place, Facts facts) {
        return new Person(facts.employee().id(), place, facts, facts);
    }

    /** Whether the facts are nobody's, or of somebody whom both books reject. */
    boolean isNobody() {
        return before == null && after == null;
    }

    /** As the employee was at the period's end; in the second book's words if it has any. */
    Employee atEnd(Period period) {
        Facts facts = Objects.requireNonNull(after == null ? before : after);
        for (Assignment post : facts.assignments()) {
            if (post.holds(period.end())) {
                return facts.during(post).employee();
            }
        }
        return facts.employee();
    }

    /** What both books see together; null if a fact is not the same to both, so that no book between them could see it. */
    @Nullable
    Facts inBoth() {
        if (before == null || after == null) {
            return null;
        }
        Facts one = before;
        Facts other = after;
        if (one.equals(other)) {
            return one;
        }
        Map<String, Object> attributes =
                merged(one.employee().attributes(), other.employee().attributes());
        Map<Source.Compared, Object> places = merged(one.population(), other.population());
        if (attributes == null
                || places == null
                || !one.assignments().equals(other.assignments())
                || one.events().size() != other.events().size()
                || !one.events().equals(other.events())
                || !one.profile().equals(other.profile())) {
            return null;
        }
        Employee own = other.employee();
        Employee employee = own.saying(attributes);
        return new Facts(
                employee,
                merged(one.metrics(), other.metrics()),
                merged(one.courses(), other.courses()),
                merged(one.given(), other.given()),
                places,
                other.assignments(),
                other.absences(),
                List.<Event>copyOf(other.events()),
                other.profile(),
                other.company(),
                null);
    }

    private static <T> List<T> merged(List<T> one, List<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    /** Null if they contradict each other. */
    private static <K> @Nullable Map<K, Object> merged(Map<K, Object> one, Map<K, Object> other) {
        Map<K, Object> all = new HashMap<>(one);
        for (Map.Entry<K, Object> entry : other.entrySet()) {
            Object known = all.putIfAbsent(entry.getKey(), entry.getValue());
            if (known != null && !known.equals(entry.getValue())) {
                return null;
            }
        }
        return all;
    }
}
