package laurel.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed what an employee needs: a child, a team to lead, a wish to work from elsewhere.
 *
 * @param reference what tells it from another of the same day, or null
 */
public record LifeEvent(
        String employee,
        String event,
        LocalDate date,
        @Nullable String reference) implements Fact {}
