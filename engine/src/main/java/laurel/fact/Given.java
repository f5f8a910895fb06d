package laurel.fact;

import org.jspecify.annotations.Nullable;

/**
 * An award that the employee was given earlier.
 *
 * @param in the period of the run that gave it: a later one for a correction of {@code period}
 * @param settlement what became of its amount, or null where nobody has said or there is none
 */
public record Given(
        String employee,
        String award,
        Period period,
        Period in,
        @Nullable Settlement settlement) implements Fact {

    /** Whether it says that the award was given, and is not a correction of that or a note that nothing was calculated. */
    public boolean isGiven() {
        return in.equals(period)
                && (settlement == null || settlement.calculated().signum() != 0);
    }

    /** Whether it only notes that nothing was calculated. */
    public boolean isOfNothing() {
        return settlement != null && settlement.calculated().signum() == 0;
    }

    /** Given in its own period; of an amount nothing is known. */
    public Given(String employee, String award, Period period) {
        this(employee, award, period, period, null);
    }
}
