package laurel.intake;

import java.util.List;
import laurel.fact.Facts;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one employee came to.
 *
 * @param employee the id, or "" for rows that name nobody
 * @param facts null if the employee is rejected or unknown
 * @param rejects every row that is not in the facts, with every reason; in the order of places
 * @param rejectedRows how many rows these are: a row may be rejected for several reasons, and in several cells
 */
public record Assembled(String employee, @Nullable Facts facts, List<Problem> rejects, int rejectedRows) {

    public Assembled {
        rejects = List.copyOf(rejects);
    }

    /** The same, with those facts. */
    public Assembled with(Facts other) {
        return new Assembled(employee, other, rejects, rejectedRows);
    }
}
