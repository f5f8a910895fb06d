package laurel.calculation;

import java.math.BigDecimal;
import laurel.award.Kind;
import laurel.fact.Period;
import laurel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an employee is given.
 *
 * @param award the award's code
 * @param amount for money
 * @param days for leave
 * @param text for a course (its id), and where a perk or advice says more
 * @param corrects the earlier period of which it corrects what was paid, or null for what is given now
 * @param review why a person should look before it is paid, or null
 * @param payCode how the payroll system calls it, if the book says
 */
public record Line(
        String award,
        Kind kind,
        @Nullable Money amount,
        @Nullable BigDecimal days,
        @Nullable String text,
        @Nullable Period corrects,
        @Nullable Review review,
        @Nullable String payCode,
        Reason reason) {

    /** Why a person should look at it. */
    public enum Review {
        /** The employee has left by the period's end. */
        LEAVER,
        /** The rules only propose it. */
        DECISION
    }
}
