package laurel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How well an employee masters something, as seen on a day.
 *
 * @param assessor who saw it, or null
 */
public record Assessment(
        String employee,
        String competency,
        LocalDate date,
        BigDecimal score,
        @Nullable String assessor) implements Fact {}
