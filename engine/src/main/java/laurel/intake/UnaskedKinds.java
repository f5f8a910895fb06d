package laurel.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import laurel.fact.CourseCount;
import laurel.fact.GoalScore;
import laurel.fact.PlannedCourse;
import laurel.fact.Preferred;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Place;
import laurel.problem.Problem;

/** The rows of kinds of facts for which no term asks at all, counted: only a DRL rule could still use them. */
final class UnaskedKinds {

    /** What asks for rows of a kind, and the source of a term that would. */
    private record Asking(Predicate<Source> asks, String example) {}

    private record Count(String file, long rows) {}

    private static final Map<FactKind, Asking> KINDS = Map.of(
            FactKind.GOALS,
            new Asking(GoalScore.class::isInstance, GoalScore.NOW.toString()),
            FactKind.PREFERENCES,
            new Asking(Preferred.class::isInstance, "preference(1)"),
            FactKind.PLANS,
            new Asking(
                    source -> source instanceof PlannedCourse || isOf(source, CourseCount.Which.PLANNED),
                    "courses(planned)"),
            FactKind.COURSES,
            new Asking(
                    source -> source instanceof Source.PassedCourse || isOf(source, CourseCount.Which.PASSED),
                    "courses(passed)"));

    private final Map<FactKind, Asking> unasked = new EnumMap<>(FactKind.class);
    private final Map<FactKind, Count> counts = new EnumMap<>(FactKind.class);

    UnaskedKinds(Vocabulary<Term> terms) {
        KINDS.forEach((kind, asking) -> {
            if (terms.words().stream().map(Term::source).noneMatch(asking.asks())) {
                unasked.put(kind, asking);
            }
        });
    }

    private static boolean isOf(Source source, CourseCount.Which which) {
        return source instanceof CourseCount counted && counted.which() == which;
    }

    void add(FactRow row) {
        if (unasked.containsKey(row.kind())) {
            counts.merge(
                    row.kind(), new Count(row.place().file(), 1), (so, one) -> new Count(so.file(), so.rows() + 1));
        }
    }

    /** A warning a kind, at the first file that has it. */
    List<Problem> toProblems() {
        return counts.entrySet().stream()
                .map(entry -> Problem.warning(
                        new Place.File(entry.getValue().file()),
                        "facts.kind.unasked",
                        entry.getKey().word(),
                        Long.toString(entry.getValue().rows()),
                        Objects.requireNonNull(unasked.get(entry.getKey())).example()))
                .toList();
    }
}
