package laurel.policy;

import java.util.List;
import java.util.function.IntFunction;
import laurel.problem.Place;

/**
 * DRL of a book, read and found good: a file, or what stands for a table.
 *
 * @param source what was checked, and so what is to be compiled: its lines end with {@code \n}
 * @param places where each line comes from, as the author knows it
 */
public record DrlFile(String file, String source, List<DrlRule> rules, IntFunction<Place> places) {

    public DrlFile {
        rules = List.copyOf(rules);
    }

    /** Of text that its author wrote as it stands. */
    DrlFile(String file, String source, List<DrlRule> rules) {
        this(file, source, rules, line -> new Place.Line(file, line));
    }
}
