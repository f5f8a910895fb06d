package laurel.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measured result of an employee in a period: an OKR score, a month's target attainment, followers won.
 *
 * @param source who or what measured it, or null where nobody has said
 */
public record Metric(
        String employee,
        String name,
        Period period,
        BigDecimal value,
        @Nullable String source) implements Fact {

    /** Of which nobody has said who measured it. */
    public Metric(String employee, String name, Period period, BigDecimal value) {
        this(employee, name, period, value, null);
    }
}
