package laurel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The post that an employee holds from one day to another, both included. What it leaves open is as in the employee's row.
 *
 * @param to the last day, or null while it lasts
 * @param monthlySalary in the employee's currency
 * @param attributes those of the employee that are others meanwhile
 */
public record Assignment(
        String employee,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String level,
        @Nullable String post,
        @Nullable String department,
        @Nullable BigDecimal monthlySalary,
        Map<String, Object> attributes)
        implements Fact {

    public Assignment {
        attributes = Map.copyOf(attributes);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
