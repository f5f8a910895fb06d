package laurel.api.handover;

import java.util.Objects;
import laurel.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * What payroll says of a payment.
 *
 * @param place where it says so
 * @param payment the payment's id
 * @param state whether it was paid: {@code ACKNOWLEDGED} or {@code REFUSED}
 * @param reference by which payroll knows it, or null
 * @param reason why it was not paid; or null
 */
record Verdict(
        Place place,
        String payment,
        PaymentState state,
        @Nullable String reference,
        @Nullable String reason) {

    /** Whether payroll said just that before. */
    boolean repeats(Payment known) {
        Payment.Acknowledgement before = known.acknowledgement();
        return before != null
                && state == known.state()
                && Objects.equals(reference, before.reference())
                && Objects.equals(reason, before.reason());
    }
}
