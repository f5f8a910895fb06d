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
 */
public record Assembled(String employee, @Nullable Facts facts, List<Problem> rejects) {

    public Assembled {
        rejects = List.copyOf(rejects);
    }
}
