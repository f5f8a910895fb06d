package laurel.api.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a cycle's payments.
 *
 * @param next what to ask for as {@code after} to get those that follow; null if there are none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PaymentPage(List<Payment> payments, @Nullable String next) {

    /** Of one payment more than {@code limit}, if there is one. */
    static PaymentPage of(List<Payment> payments, int limit) {
        return payments.size() > limit
                ? new PaymentPage(
                        payments.subList(0, limit), payments.get(limit - 1).payment())
                : new PaymentPage(payments, null);
    }
}
