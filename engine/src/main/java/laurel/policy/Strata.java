package laurel.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import laurel.fact.Term;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.DecisionTable;

/**
 * The order in which a book's tables run: a table that asks for a derived term runs in a later stratum than whatever
 * gives that term. DRL rules run as soon as their facts are there, so they add no stratum of their own.
 */
final class Strata {

    private record Giver(Circles.Step step, Place place, boolean isTable) {}

    private final Map<String, List<Giver>> givers = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();

    private Strata() {}

    /** Reports circles, and derived terms that are asked for though nothing gives them. */
    static Strata of(BookContent content, List<DrlFile> drl, Problems problems) {
        List<Giver> steps = new ArrayList<>();
        content.tables().forEach(table -> steps.add(new Giver(step(table), table.place(), true)));
        drl.stream()
                .flatMap(file -> file.rules().stream())
                .forEach(rule -> steps.add(new Giver(
                        new Circles.Step("\"" + rule.name() + "\" (" + rule.place() + ")", rule.asks(), rule.gives()),
                        rule.place(),
                        false)));
        Strata strata = new Strata();
        for (Giver giver : steps) {
            giver.step()
                    .gives()
                    .forEach(term -> strata.givers
                            .computeIfAbsent(term, none -> new ArrayList<>())
                            .add(giver));
        }
        if (drl.size() == content.drl().size() + content.stock().size()) {
            // Otherwise a rule that gives the term may stand in the file that could not be used.
            strata.reportUngiven(steps, content, problems);
        }
        if (!reportCircles(steps, problems)) {
            strata.givers.keySet().forEach(strata::level);
        }
        return strata;
    }

    /** From 0. */
    int of(DecisionTable table) {
        return level(step(table).asks(), 1);
    }

    int count() {
        return levels.values().stream().mapToInt(level -> level + 1).max().orElse(0) + 1;
    }

    private static Circles.Step step(DecisionTable table) {
        Set<String> asks = new TreeSet<>();
        table.conditions().stream()
                .map(column -> column.term())
                .filter(Term::isDerived)
                .forEach(term -> asks.add(term.id()));
        Set<String> gives = new TreeSet<>();
        table.givenTerms().forEach(term -> gives.add(term.id()));
        return new Circles.Step("\"" + table.name().english() + "\" (" + table.place() + ")", asks, gives);
    }

    private void reportUngiven(List<Giver> steps, BookContent content, Problems problems) {
        Set<String> asked = new TreeSet<>();
        steps.forEach(giver -> asked.addAll(giver.step().asks()));
        asked.removeAll(givers.keySet());
        for (Term term : content.terms().words()) {
            if (term.isDerived() && asked.contains(term.id())) {
                problems.error(term.place(), "term.ungiven", term.label());
            }
        }
    }

    private static boolean reportCircles(List<Giver> steps, Problems problems) {
        List<List<Circles.Step>> circles =
                Circles.among(steps.stream().map(Giver::step).toList());
        for (List<Circles.Step> circle : circles) {
            Place place = steps.stream()
                    .filter(giver -> giver.step().equals(circle.get(0)))
                    .findFirst()
                    .orElseThrow()
                    .place();
            problems.error(
                    place,
                    "circle",
                    String.join(" → ", circle.stream().map(Circles.Step::name).toList()));
        }
        return !circles.isEmpty();
    }

    /** The stratum after which the term is known. */
    private int level(String term) {
        Integer known = levels.get(term);
        if (known != null) {
            return known;
        }
        int level = givers.getOrDefault(term, List.of()).stream()
                .mapToInt(giver -> level(giver.step().asks(), giver.isTable() ? 1 : 0))
                .max()
                .orElse(0);
        levels.put(term, level);
        return level;
    }

    private int level(Set<String> asks, int more) {
        return asks.stream().mapToInt(term -> level(term) + more).max().orElse(0);
    }
}
