package laurel.api.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import laurel.api.problem.InputRefused;
import org.springframework.http.HttpStatus;

/**
 * What has become of all payments of a cycle: of each currency, what was released is what payroll acknowledged and what is
 * outstanding.
 *
 * @param period the cycle's
 * @param currencies by code; none if nobody is paid anything
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PaymentBalance(String period, List<CurrencyBalance> currencies) {

    /**
     * Of one currency: calculated = held + declined + released, released = acknowledged + outstanding.
     *
     * @param calculated all that stood in packages when the cycle was released
     * @param held what waits for a person's decision
     * @param declined what is not paid by a person's decision
     * @param released what payroll is told to pay
     * @param outstanding what payroll has not paid yet
     * @param refused the part of what is outstanding that payroll tried to pay in vain
     */
    record CurrencyBalance(
            String currency,
            Sum calculated,
            Sum held,
            Sum declined,
            Sum released,
            Sum acknowledged,
            Sum outstanding,
            Sum refused) {

        /**
         * Of what the release came to and of what is there now.
         *
         * @throws InputRefused if a payment or money was lost or made
         */
        static CurrencyBalance of(String period, String currency, Sum calculated, Map<PaymentState, Sum> now) {
            Sum none = Sum.none(currency);
            Sum held = now.getOrDefault(PaymentState.HELD, none);
            Sum declined = now.getOrDefault(PaymentState.DECLINED, none);
            Sum acknowledged = now.getOrDefault(PaymentState.ACKNOWLEDGED, none);
            Sum refused = now.getOrDefault(PaymentState.REFUSED, none);
            Sum outstanding = now.getOrDefault(PaymentState.OUTSTANDING, none).plus(refused);
            // From what was kept at the release, not from what it is compared with.
            Sum released = calculated.minus(held).minus(declined);
            if (!released.equals(acknowledged.plus(outstanding))) {
                throw InputRefused.because(HttpStatus.INTERNAL_SERVER_ERROR, "payments.unbalanced", period, currency);
            }
            return new CurrencyBalance(
                    currency, calculated, held, declined, released, acknowledged, outstanding, refused);
        }
    }
}
