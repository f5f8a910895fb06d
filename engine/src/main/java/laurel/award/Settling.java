package laurel.award;

import java.math.BigDecimal;
import java.util.Currency;
import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/**
 * How what was calculated for a period becomes a payment, given what was paid before.
 *
 * @param payIn the currency of the payment, or null for that of the calculation
 * @param minimum what is not more than it is carried into the next period; null pays everything
 * @param recovers whether a negative result is a line of its own, instead of being carried
 * @param cumulative whether what is calculated is the whole year's to date, of which earlier payments are taken off
 * @param retro how many months back corrected facts are paid for; 0 for not at all
 */
public record Settling(
        @Nullable Currency payIn,
        @Nullable Limit minimum,
        boolean recovers,
        boolean cumulative,
        @Nullable HoldBack holdBack,
        @Nullable Draw draw,
        int retro) {

    public static final Settling AT_ONCE = new Settling(null, null, true, false, null, null, 0);

    /** Whether a payment may be another sum than what was calculated for its period. */
    public boolean isOverTime() {
        return minimum != null || !recovers || cumulative || holdBack != null || draw != null || retro > 0;
    }

    /** A part that is held back, and paid so many months later. */
    public record HoldBack(BigDecimal rate, int months) {}

    /** An advance or a guaranteed sum. */
    public record Draw(Term amount, Rule rule) {

        /** What is guaranteed, and whether it is owed. */
        public enum Rule {
            /** At least the amount is paid. */
            NON_RECOVERABLE_GUARANTEE,
            /** The amount is paid on top. */
            NON_RECOVERABLE_DRAW,
            /** At least the amount is paid, and what was added is taken off later. */
            RECOVERABLE_GUARANTEE,
            /** The amount is paid on top, and taken off later. */
            RECOVERABLE_DRAW;

            public boolean isRecoverable() {
                return this == RECOVERABLE_GUARANTEE || this == RECOVERABLE_DRAW;
            }

            public boolean isGuarantee() {
                return this == NON_RECOVERABLE_GUARANTEE || this == RECOVERABLE_GUARANTEE;
            }
        }
    }
}
