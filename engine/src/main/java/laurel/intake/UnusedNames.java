package laurel.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import laurel.problem.Place;
import laurel.problem.Problem;

/** The rows of one kind of facts that no term asks for, counted by name. */
final class UnusedNames {

    private record Count(String file, long rows) {}

    private final Map<String, Count> counts = new TreeMap<>();
    private final String code;
    private final String word;
    private final UnaryOperator<String> nearest;

    /**
     * {@code code} is the problem's, {@code word} how a source begins that asks for such facts; {@code nearest} gives the known
     * name most like one, or "" where there is none.
     */
    UnusedNames(String code, String word, UnaryOperator<String> nearest) {
        this.code = code;
        this.word = word;
        this.nearest = nearest;
    }

    void add(String name, String file) {
        counts.merge(name, new Count(file, 1), (so, one) -> new Count(so.file(), so.rows() + 1));
    }

    /** A warning a name, at the first file that has it. */
    List<Problem> toProblems() {
        return counts.entrySet().stream()
                .map(entry -> warning(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Problem warning(String name, Count count) {
        String near = nearest.apply(name);
        String told = near.isEmpty() ? code + ".none" : code;
        return Problem.warning(new Place.File(count.file()), told, name, Long.toString(count.rows()), near, word);
    }
}
