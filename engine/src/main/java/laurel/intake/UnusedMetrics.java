package laurel.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.problem.Place;
import laurel.problem.Problem;

/** The rows of metrics that no term asks for, counted by name. */
final class UnusedMetrics {

    private record Count(String file, long rows) {}

    private final Map<String, Count> counts = new TreeMap<>();
    private final MetricNames known;

    UnusedMetrics(MetricNames known) {
        this.known = known;
    }

    void add(String name, String file) {
        counts.merge(name, new Count(file, 1), (so, one) -> new Count(so.file(), so.rows() + 1));
    }

    /** A warning a name, at the first file that has it. */
    List<Problem> toProblems() {
        return counts.entrySet().stream()
                .map(entry -> Problem.warning(
                        new Place.File(entry.getValue().file()),
                        "facts.metric.unused",
                        entry.getKey(),
                        Long.toString(entry.getValue().rows()),
                        known.nearest(entry.getKey())))
                .toList();
    }
}
