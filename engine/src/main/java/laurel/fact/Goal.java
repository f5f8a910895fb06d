package laurel.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something an employee means to reach in a period: an objective, which other goals add up to, or a key result, which is
 * measured.
 *
 * @param title in the company's words
 * @param above the goal or the company's objective that it serves, or null
 * @param weight its part in what it serves: those of all that serve the same add up to 1
 * @param baseline where a key result starts, or null for nothing
 * @param target where it is met in full; null for an objective
 * @param actual where it stands, or null if nobody has said; null for an objective
 */
public record Goal(
        String employee,
        String goal,
        String title,
        @Nullable String above,
        Period period,
        BigDecimal weight,
        Better direction,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual)
        implements Fact {

    /** The one goal of somebody of whom only the score is known. */
    static Goal reached(String employee, Period period, BigDecimal score) {
        return new Goal(
                employee, "stated", "", null, period, BigDecimal.ONE, Better.HIGHER, null, BigDecimal.ONE, score);
    }

    /** Whether it is measured itself. */
    public boolean isKeyResult() {
        return target != null;
    }
}
