package laurel.api.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A release that is approved.
 *
 * @param digest of its book
 * @param from the day from whose start it is in force; null if it was so ever before
 */
public record ApprovedRelease(
        long number, String digest, @Nullable LocalDate from) {

    boolean hasBegun(LocalDate day) {
        return from == null || !from.isAfter(day);
    }

    /** The day from which it is in force, or one before all others. */
    LocalDate begin() {
        return from == null ? LocalDate.MIN : from;
    }
}
