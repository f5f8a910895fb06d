package laurel.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import laurel.fact.Facts;
import laurel.problem.Place;
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

    /** The same, with those facts. */
    public Assembled with(Facts other) {
        return new Assembled(employee, other, rejects);
    }

    /** How many rows are not in the facts: a row may be rejected for several reasons, and in several cells. */
    public int rejectedRows() {
        Set<Place> rows = new HashSet<>();
        for (Problem reject : rejects) {
            Place place = reject.place();
            rows.add(place instanceof Place.Cell cell ? new Place.Row(cell.file(), cell.sheet(), cell.row()) : place);
        }
        return rows.size();
    }
}
