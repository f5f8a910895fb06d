package laurel.api.handover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import laurel.api.handover.PaymentBalance.CurrencyBalance;
import laurel.api.problem.InputRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What payroll is to pay of released cycles. */
@Component
public class Payments {

    private final Handovers handovers;
    private final PaymentRows rows;
    private final Clock clock;

    Payments(Handovers handovers, PaymentRows rows, Clock clock) {
        this.handovers = handovers;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Makes a payment of each line of money that is not zero, within the transaction that releases the cycle. A line that a
     * person has to look at is held until that person decides.
     *
     * @param packages each as its JSON, by the bytes of employees' ids, which is the order of payments' numbers
     * @throws InputRefused if it was released before
     * @throws IllegalArgumentException if a package is of another period or book, or out of order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaymentBalance release(long cycle, String period, Iterator<String> packages) {
        if (handovers.find(cycle).isPresent()) {
            throw InputRefused.because(HttpStatus.CONFLICT, "cycle.released", period);
        }
        handovers.add(cycle, clock.instant());
        Release release = new Release(cycle, period, rows);
        while (packages.hasNext()) {
            release.add(PaidPackage.read(packages.next()));
        }
        handovers.setBook(cycle, release.finish());
        return balance(handovers.find(cycle).orElseThrow());
    }

    /**
     * What has become of the payments of a period's cycle.
     *
     * @throws InputRefused if it is not released, or a payment was lost or made
     */
    @Transactional(readOnly = true)
    public PaymentBalance balance(String period) {
        return balance(handovers.of(period));
    }

    PaymentBalance balance(Handover handover) {
        Map<String, Sum> calculated = rows.totals(handover);
        Map<String, Map<PaymentState, Sum>> now = rows.sums(handover);
        List<CurrencyBalance> currencies = new ArrayList<>();
        calculated.forEach((currency, sum) -> currencies.add(
                CurrencyBalance.of(handover.period(), currency, sum, now.getOrDefault(currency, Map.of()))));
        now.forEach((currency, sums) -> {
            if (!calculated.containsKey(currency)) {
                CurrencyBalance.of(handover.period(), currency, Sum.none(currency), sums);
            }
        });
        return new PaymentBalance(handover.period(), currencies);
    }
}
