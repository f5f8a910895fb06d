package laurel.calculation;

import java.math.BigDecimal;
import laurel.award.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an employee is given.
 *
 * @param award the award's code
 * @param amount for money
 * @param days for leave
 * @param text for a course (its id), and where a perk or advice says more
 * @param payCode how the payroll system calls it, if the book says
 */
public record Line(
        String award,
        Kind kind,
        @Nullable Money amount,
        @Nullable BigDecimal days,
        @Nullable String text,
        @Nullable String payCode,
        Reason reason) {}
