package laurel.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps of a calculation that wait for one another, each for a term that another gives. */
public final class Circles {

    /** A rule or table: the derived terms it asks for, and those it gives. */
    public record Step(String name, Set<String> asks, Set<String> gives) {

        boolean feeds(Step other) {
            return !Collections.disjoint(gives, other.asks);
        }
    }

    private Circles() {}

    /** Each circle's members, in the order of {@code steps}; a step that feeds itself is a circle of one. */
    public static List<List<Step>> among(Collection<Step> steps) {
        Map<Step, Set<Step>> fed = new LinkedHashMap<>();
        for (Step step : steps) {
            fed.put(step, reached(step, steps));
        }
        List<List<Step>> circles = new ArrayList<>();
        Set<Step> placed = new LinkedHashSet<>();
        fed.forEach((step, reached) -> {
            if (reached.contains(step) && !placed.contains(step)) {
                List<Step> circle = new ArrayList<>(fed.keySet());
                circle.removeIf(other -> !reached.contains(other)
                        || !fed.getOrDefault(other, Set.of()).contains(step));
                placed.addAll(circle);
                circles.add(List.copyOf(circle));
            }
        });
        return circles;
    }

    private static Set<Step> reached(Step from, Collection<Step> steps) {
        Set<Step> reached = new LinkedHashSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Step step = open.pop();
            for (Step other : steps) {
                if (step.feeds(other) && reached.add(other)) {
                    open.push(other);
                }
            }
        }
        return reached;
    }
}
