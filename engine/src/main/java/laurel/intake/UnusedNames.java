package laurel.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import laurel.problem.Place;
import laurel.problem.Problem;

/** The rows of metrics or events that no term asks for, counted by name. */
final class UnusedNames {

    private record Count(String file, long rows) {}

    private final Map<String, Count> counts = new TreeMap<>();
    private final String code;
    private final UnaryOperator<String> nearest;

    /** {@code code} is the problem's; {@code nearest} gives the known name most like one. */
    UnusedNames(String code, UnaryOperator<String> nearest) {
        this.code = code;
        this.nearest = nearest;
    }

    void add(String name, String file) {
        counts.merge(name, new Count(file, 1), (so, one) -> new Count(so.file(), so.rows() + 1));
    }

    /** A warning a name, at the first file that has it. */
    List<Problem> toProblems() {
        return counts.entrySet().stream()
                .map(entry -> Problem.warning(
                        new Place.File(entry.getValue().file()),
                        code,
                        entry.getKey(),
                        Long.toString(entry.getValue().rows()),
                        nearest.apply(entry.getKey())))
                .toList();
    }
}
