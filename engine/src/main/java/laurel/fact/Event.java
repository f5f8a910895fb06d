package laurel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something that an employee did on a day, of which there may be many: a sale, a referral.
 *
 * @param attributes what else terms ask of it, typed as those terms are
 */
public record Event(String employee, String name, LocalDate date, BigDecimal value, Map<String, Object> attributes)
        implements Fact {

    public Event {
        attributes = Map.copyOf(attributes);
    }
}
