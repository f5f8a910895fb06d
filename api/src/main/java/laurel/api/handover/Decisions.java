package laurel.api.handover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import laurel.api.audit.Audit;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes persons' decisions on payments that are held. One is taken once; to take the same again is no mistake. */
@Component
class Decisions {

    private final Handovers handovers;
    private final PaymentRows rows;
    private final Payments payments;
    private final Audit audit;
    private final Clock clock;

    Decisions(Handovers handovers, PaymentRows rows, Payments payments, Audit audit, Clock clock) {
        this.handovers = handovers;
        this.rows = rows;
        this.payments = payments;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws InputRefused if there is no such payment, it needs no decision, or another was taken */
    @Transactional
    Decided take(String period, String payment, boolean pay, @Nullable String reason, String actor) {
        Handover handover = handovers.of(period);
        handovers.lock(handover);
        long number = PaymentId.number(handover.period(), payment).orElse(0L);
        Payment known = find(handover, number, payment);
        if (known.review() == null) {
            throw InputRefused.because(HttpStatus.CONFLICT, "payment.undecidable", payment);
        }
        boolean wasTaken = known.state() != PaymentState.HELD;
        if (wasTaken && known.state().isReleased() != pay) {
            throw InputRefused.because(HttpStatus.CONFLICT, "payment.decided", payment);
        }
        if (!wasTaken) {
            rows.decide(
                    handover,
                    number,
                    pay ? PaymentState.OUTSTANDING : PaymentState.DECLINED,
                    new Payment.Decision(actor, clock.instant(), reason));
            audit.record(actor, pay ? "payment.pay" : "payment.decline", payment, Map.of());
        }
        return new Decided(find(handover, number, payment), payments.balance(handover));
    }

    private Payment find(Handover handover, long number, String payment) {
        return rows.withNumbers(handover, List.of(number)).stream()
                .findFirst()
                .orElseThrow(() ->
                        InputRefused.because(HttpStatus.NOT_FOUND, "payment.unknown", payment, handover.period()));
    }
}
