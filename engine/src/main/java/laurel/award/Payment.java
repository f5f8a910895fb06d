package laurel.award;

import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/**
 * How an award becomes a line, step by step in this order; see the Awards sheet.
 *
 * @param eligible what must be yes, or null
 * @param datedBy the day on which tables must be in force, or null for the period's last
 * @param atMost how many times in a package, or null
 */
public record Payment(
        @Nullable Term eligible,
        @Nullable Term datedBy,
        Factors factors,
        Bounds bounds,
        Proration proration,
        Leavers leavers,
        @Nullable Sharing pool,
        @Nullable Exclusion exclusion,
        @Nullable Integer atMost,
        Rounding rounding,
        Settling settling) {

    /** What an Awards sheet means that says nothing of it. */
    public static final Payment PLAIN = new Payment(
            null,
            null,
            Factors.NONE,
            Bounds.NONE,
            Proration.NONE,
            Leavers.REVIEW,
            null,
            null,
            null,
            Rounding.HALF_UP,
            Settling.AT_ONCE);
}
