package laurel.award;

import java.util.Currency;
import laurel.fact.Named;
import laurel.fact.Term;
import laurel.problem.Label;
import laurel.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Awards sheet: something that results may give.
 *
 * @param position its place in the catalogue, from 0, by which a package's lines are ordered
 * @param id the award's code
 * @param base the term that a rate or a number of months multiplies; null for the other kinds
 * @param currency the currency of an amount, or null for the employee's own
 * @param payCode how the payroll system calls it, or ""
 */
public record AwardDefinition(
        int position,
        String id,
        Label label,
        Kind kind,
        @Nullable Term base,
        @Nullable Currency currency,
        Once once,
        String payCode,
        Payment payment,
        Standing standing,
        Place place)
        implements Named {

    /** By the id alone: awards are looked up for each employee, and to hash all that is said of one takes long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
