package laurel.calculation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import laurel.fact.Period;
import laurel.fact.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * What an employee is given for a period, and why.
 *
 * @param book the digest of the book that it was calculated with
 * @param derived what was worked out on the way
 * @param suppressed what a rule gave and another took away again
 * @param settled what became of awards of which not all that was calculated is paid, or more is
 * @param notEvaluable what could not be decided, and for want of what
 * @param rejectedRows how many rows about the employee were rejected: the package was calculated without them
 */
public record IncentivePackage(
        String employee,
        String name,
        Period period,
        String book,
        List<Line> lines,
        List<DerivedTerm> derived,
        List<Suppressed> suppressed,
        List<NotEvaluable> notEvaluable,
        List<Settled> settled,
        int rejectedRows) {

    /** A term that was worked out. */
    public record DerivedTerm(String term, String value, Reason reason) {}

    /**
     * A line that is not given.
     *
     * @param why what keeps it
     * @param by the period in which it was given before, the award that is given instead, or the term that says no; or null
     */
    public record Suppressed(Line line, Why why, @Nullable String by) {}

    /** What keeps a line from being given. */
    public enum Why {
        /** It was given in a period before. */
        GIVEN_BEFORE,
        /** It is in the package already. */
        TWICE,
        /** It is there as often as it may be. */
        AT_MOST,
        NOT_ELIGIBLE,
        /** Its group gives another award. */
        OTHER_OF_GROUP,
        /** The employee has left. */
        LEFT
    }

    /**
     * What became of what was calculated of an award for a period.
     *
     * @param period which period's; an earlier one where it is corrected
     */
    public record Settled(String award, Period period, Settlement settlement, Reason reason) {}

    /**
     * Something that could not be decided.
     *
     * @param origin the table, or the rule whose award it was
     * @param awards the awards it might have given
     * @param unknown the terms that are not known
     * @param lacks what else is not known
     * @param rows the rows concerned; where nothing is unknown, rows that contradict each other
     */
    public record NotEvaluable(
            Reason.Origin origin, List<String> awards, List<String> unknown, List<Lack> lacks, List<Integer> rows) {

        /** Of an award whose rows are met, but whose amount cannot be worked out. */
        static NotEvaluable amount(Reason reason, String award, Known known) {
            return new NotEvaluable(reason.origin(), List.of(award), known.missing(), known.lacks(), List.of());
        }

        @JsonIgnore
        public boolean isContradiction() {
            return unknown.isEmpty() && lacks.isEmpty();
        }
    }

    /** The same, and how many rows about the employee it leaves out. */
    public IncentivePackage withRejectedRows(int count) {
        return new IncentivePackage(
                employee, name, period, book, lines, derived, suppressed, notEvaluable, settled, count);
    }
}
