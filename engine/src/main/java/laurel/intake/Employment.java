package laurel.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which somebody was employed, as far as they are known.
 *
 * @param hired the first, or null
 * @param left the last, or null
 */
record Employment(@Nullable LocalDate hired, @Nullable LocalDate left) {

    /** Whether those days all lie outside. */
    boolean excludes(LocalDate from, LocalDate to) {
        return endsBefore(from) || beginsAfter(to);
    }

    boolean endsBefore(LocalDate day) {
        return left != null && left.isBefore(day);
    }

    boolean beginsAfter(LocalDate day) {
        return hired != null && hired.isAfter(day);
    }
}
