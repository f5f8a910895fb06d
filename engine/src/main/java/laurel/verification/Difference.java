package laurel.verification;

import org.jspecify.annotations.Nullable;

/**
 * Something in a package that the second opinion does not share.
 *
 * @param subject the award's code, or the derived term's id
 * @param calculated what the package says, or null if it says nothing
 * @param expected what it should say, or null if nothing
 * @param calculation how the calculator came to it, or ""
 * @param derivation how the second opinion came to it, or ""
 */
public record Difference(
        String employee,
        What what,
        String subject,
        @Nullable String calculated,
        @Nullable String expected,
        String calculation,
        String derivation) {

    /** What differs. */
    public enum What {
        LINE,
        SUPPRESSED,
        /** What is paid, carried and withheld of what was calculated. */
        SETTLED,
        DERIVED,
        /** A share of a pool. */
        POOL,
        /** How an employee stands among the others. */
        PLACE,
        /** An award that should be told to be not evaluable. */
        NOT_EVALUABLE,
        /** A fact that a DRL rule is said to have seen. */
        FACT,
        /** The second opinion could not be formed. */
        FAILED
    }
}
