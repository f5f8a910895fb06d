package laurel.calculation;

import java.util.List;
import laurel.fact.Period;
import org.jspecify.annotations.Nullable;

/**
 * What an employee is given for a period, and why.
 *
 * @param book the digest of the book that it was calculated with
 * @param derived what was worked out on the way
 * @param suppressed what a rule gave and another took away again
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
        int rejectedRows) {

    /** A term that was worked out. */
    public record DerivedTerm(String term, String value, Reason reason) {}

    /** A line that is not given, because it was given {@code earlier}: in a period before, or already in this package. */
    public record Suppressed(Line line, @Nullable Period earlier) {}

    /**
     * Something that could not be decided.
     *
     * @param origin the table, or the rule whose award it was
     * @param awards the awards it might have given
     * @param unknown the terms that are not known
     * @param rows the rows concerned; with no unknown term, rows that contradict each other
     */
    public record NotEvaluable(Reason.Origin origin, List<String> awards, List<String> unknown, List<Integer> rows) {}

    /** The same, and how many rows about the employee it leaves out. */
    public IncentivePackage withRejectedRows(int count) {
        return new IncentivePackage(employee, name, period, book, lines, derived, suppressed, notEvaluable, count);
    }
}
