package laurel.skeleton;

import java.util.List;
import java.util.Map;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/**
 * A case that a person has yet to confirm.
 *
 * @param facts what it states, by column
 * @param expected what the book gives now, by the table's result columns; null for none
 * @param problem the code of a problem that the book gives now, or ""
 * @param note what it is there for
 */
public record SkeletonCase(
        Label name, Map<FactColumn, Object> facts, List<@Nullable Object> expected, String problem, Label note) {

    /** The problem of a case that cannot be calculated. */
    static final String FAILED = "case.failed";

    /** The problem of a case that rows contradict each other for. */
    static final String CONTRADICTED = "table.contradiction";
}
