package laurel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person who may be given awards.
 *
 * @param monthlySalary in {@code currency}
 * @param attributes any further column of the employees' file that a term asks for, typed as that term is
 */
public record Employee(
        String id,
        String name,
        @Nullable String level,
        @Nullable String post,
        @Nullable String department,
        @Nullable LocalDate hired,
        @Nullable LocalDate left,
        Currency currency,
        @Nullable BigDecimal monthlySalary,
        Map<String, Object> attributes)
        implements Fact {

    public Employee {
        attributes = Map.copyOf(attributes);
    }

    @Override
    public String employee() {
        return id;
    }

    /** The same, of whom the further columns say that. */
    public Employee saying(Map<String, Object> others) {
        return new Employee(id, name, level, post, department, hired, left, currency, monthlySalary, others);
    }
}
