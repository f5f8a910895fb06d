package laurel.api.handover;

import java.time.Instant;
import laurel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of money that an employee is to be paid, or pays back.
 *
 * @param payment its id, which payroll is told
 * @param line which line of the employee's package, from 1
 * @param award the award's code
 * @param amount less than zero where too much was paid earlier
 * @param corrects the earlier period of which it corrects what was paid, or null
 * @param review why a person decides first, or null
 * @param decision what that person decided, or null
 * @param acknowledgement what payroll said of it last, or null
 */
record Payment(
        String payment,
        String employee,
        String name,
        int line,
        String award,
        @Nullable String payCode,
        Money amount,
        @Nullable String corrects,
        @Nullable String review,
        PaymentState state,
        @Nullable Decision decision,
        @Nullable Acknowledgement acknowledgement) {

    /** That a payment is made or not; by whom, and why if that was said. */
    record Decision(String by, Instant at, @Nullable String reason) {}

    /** What payroll said, and who told it. */
    record Acknowledgement(
            String by,
            Instant at,
            @Nullable String reference,
            @Nullable String reason) {}
}
