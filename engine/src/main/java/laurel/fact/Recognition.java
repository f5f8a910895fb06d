package laurel.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A colleague's thanks to an employee.
 *
 * @param kind what it is: thanks, a like
 * @param from the colleague's id
 * @param reference what tells it from another of the same day, or null
 */
public record Recognition(
        String employee,
        String kind,
        String from,
        LocalDate date,
        @Nullable String reference) implements Fact {}
