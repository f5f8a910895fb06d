package laurel.policy;

import java.util.List;

/**
 * A DRL file of a book, read and found good.
 *
 * @param source what was checked, and so what is to be compiled: its lines end with {@code \n}
 */
public record DrlFile(String file, String source, List<DrlRule> rules) {

    public DrlFile {
        rules = List.copyOf(rules);
    }
}
