package laurel.fact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An award that the employee was given earlier.
 *
 * @param in the period of the run that gave it: a later one for a correction of {@code period}
 * @param settlement what became of its amount, or null where nobody has said or there is none
 */
public record Given(
        String employee,
        String award,
        Period period,
        Period in,
        @Nullable Settlement settlement) implements Fact {

    /**
     * What was given in the end: of the rows that tell of amounts, the first of each award and period, unless they come to
     * nothing together, corrections included.
     */
    static List<Given> inTheEnd(List<Given> rows) {
        Map<List<Object>, BigDecimal> sums = new HashMap<>();
        for (Given row : rows) {
            if (row.settlement != null) {
                sums.merge(row.account(), row.settlement.calculated(), BigDecimal::add);
            }
        }
        // Taking a sum away once it is used leaves only the first row of its account.
        return rows.stream()
                .filter(row -> row.settlement == null
                        || Objects.requireNonNullElse(sums.remove(row.account()), BigDecimal.ZERO)
                                        .signum()
                                != 0)
                .toList();
    }

    private List<Object> account() {
        return List.of(award, period);
    }

    /** Given in its own period; of an amount nothing is known. */
    public Given(String employee, String award, Period period) {
        this(employee, award, period, period, null);
    }
}
