package laurel.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import laurel.problem.Label;
import laurel.run.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Whom an edited book touches and what it costs.
 *
 * @param before what the first book comes to, for all; null where only some are compared
 * @param after what the second book comes to
 * @param compared how many employees have a package in either book
 * @param changed how many of them are given something else
 * @param onlyBefore how many have a package in the first book only, because the second rejects their facts or fails
 * @param onlyAfter likewise
 * @param totals by unit
 * @param awards in the order of the book, by unit
 * @param departments by name, by unit; who is in none first
 * @param levels likewise
 * @param effects of each edit and of edits together, by unit
 * @param budgets in the order in which they were stated
 */
public record Impact(
        @Nullable Summary before,
        @Nullable Summary after,
        long compared,
        long changed,
        long onlyBefore,
        long onlyAfter,
        List<Total> totals,
        List<AwardTotal> awards,
        List<GroupTotal> departments,
        List<GroupTotal> levels,
        List<EffectTotal> effects,
        List<Budgeted> budgets) {

    /** How many gain and lose, and how much. */
    public record Balance(
            BigDecimal before,
            BigDecimal after,
            BigDecimal difference,
            long gainers,
            BigDecimal gain,
            long losers,
            BigDecimal loss) {

        static final Balance NONE =
                new Balance(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

        static Balance of(BigDecimal before, BigDecimal after) {
            BigDecimal difference = after.subtract(before);
            boolean gains = difference.signum() > 0;
            boolean loses = difference.signum() < 0;
            return new Balance(
                    before,
                    after,
                    difference,
                    gains ? 1 : 0,
                    gains ? difference : BigDecimal.ZERO,
                    loses ? 1 : 0,
                    loses ? difference : BigDecimal.ZERO);
        }

        Balance plus(Balance other) {
            return new Balance(
                    before.add(other.before),
                    after.add(other.after),
                    difference.add(other.difference),
                    gainers + other.gainers,
                    gain.add(other.gain),
                    losers + other.losers,
                    loss.add(other.loss));
        }
    }

    /** Of everybody. */
    public record Total(Unit unit, Balance balance) {}

    /** Of everybody, of one award. */
    public record AwardTotal(String award, Label label, Unit unit, Balance balance) {}

    /** Of a department or level. */
    public record GroupTotal(String name, long people, Unit unit, Balance balance) {}

    /** Of edits, over everybody. */
    public record EffectTotal(List<Integer> edits, Effect.Sort sort, Unit unit, long people, BigDecimal amount) {}

    /**
     * What the second book pays in a currency, against a sum that it may pay.
     *
     * @param left of the sum; below zero if it is exceeded
     */
    public record Budgeted(String currency, BigDecimal budget, BigDecimal before, BigDecimal after, BigDecimal left) {
        @JsonIgnore
        public boolean isExceeded() {
            return left.signum() < 0;
        }
    }

    /** Whether every row went into a package with both books. */
    @JsonIgnore
    public boolean isClean() {
        return isClean(before) && isClean(after) && onlyBefore == 0 && onlyAfter == 0;
    }

    private static boolean isClean(@Nullable Summary summary) {
        return summary == null || summary.isClean();
    }
}
