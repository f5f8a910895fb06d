package laurel.prospect;

import java.math.BigDecimal;
import java.util.List;
import laurel.calculation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why a package lacks an award.
 *
 * @param nearest of the rows that give it those that came nearest, one of a table, in the book's order; only if the cause is
 *     that conditions are not met
 * @param rules the DRL rules that might give it; of their conditions none can be told
 */
public record WhyNot(String award, Cause cause, List<NearRow> nearest, List<Reason.Origin> rules) {

    /** Where to look for the rest. */
    public enum Cause {
        /** No row or rule that gives it is met. */
        NOT_MET,
        /** Of what it depends on something is not known, or rows contradict each other: see {@code notEvaluable}. */
        NOT_EVALUABLE,
        /** It was given and taken away again: see {@code suppressed}. */
        SUPPRESSED,
        /** Of what was calculated nothing is paid now: see {@code settled}. */
        SETTLED,
        /** Nothing in the book gives it on the days that count. */
        NOTHING_GIVES_IT
    }

    /**
     * A row that is not met, or that another row keeps from counting.
     *
     * @param failed in the order of the columns; none if {@code instead} counts
     * @param instead the numbers of the rows that count instead of one that is met
     */
    public record NearRow(Reason.Origin origin, List<Failed> failed, List<Integer> instead) {}

    /**
     * A condition that is not met.
     *
     * @param term its id
     * @param value the employee's, or null if it is not known
     * @param test as the cell has it
     * @param cell such as B14, in the sheet of the origin
     * @param difference from the value to the nearest that would do: days of a date; null where values have no distance
     * @param beyond whether it must be more than {@code difference} (or, below zero, less)
     * @param wanted the values that would do, where they can be listed
     */
    public record Failed(
            String term,
            @Nullable String value,
            String test,
            String cell,
            @Nullable BigDecimal difference,
            boolean beyond,
            List<String> wanted) {}
}
