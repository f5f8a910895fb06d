package laurel.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A collector of problems, so that a reader can go on and report them all at once. */
public final class Problems {

    private final TreeSet<Problem> found = new TreeSet<>(Problem.ORDER);

    public void error(Place place, String code, Object... values) {
        found.add(Problem.error(place, code, values));
    }

    public void warning(Place place, String code, Object... values) {
        found.add(Problem.warning(place, code, values));
    }

    public void addAll(Iterable<Problem> problems) {
        problems.forEach(found::add);
    }

    public boolean anyError() {
        return !found.isEmpty() && found.first().isError();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Worst first, then by place; each once. */
    public List<Problem> toList() {
        return new ArrayList<>(found);
    }
}
