package laurel.api.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import laurel.api.audit.Audit;
import laurel.api.problem.InputRefused;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what payroll says of payments: all of it, or nothing if anything is wrong with it. To say the same again is no
 * mistake. A payment that was refused can be refused anew or paid; one that was paid stays so.
 */
@Component
class Acknowledgements {

    private static final int BATCH = 500;

    private final Handovers handovers;
    private final PaymentRows rows;
    private final Payments payments;
    private final Audit audit;
    private final Clock clock;

    Acknowledgements(Handovers handovers, PaymentRows rows, Payments payments, Audit audit, Clock clock) {
        this.handovers = handovers;
        this.rows = rows;
        this.payments = payments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param digest of the file that they came in, by which an auditor knows it again
     * @param problems what was wrong with the verdicts by themselves
     * @throws InputRefused with those problems, and with all that do not fit the payments
     */
    @Transactional
    Acknowledged take(String period, List<Verdict> verdicts, String digest, Problems problems, String actor) {
        Handover handover = handovers.of(period);
        handovers.lock(handover);
        List<Verdict> news = new ArrayList<>();
        for (int from = 0; from < verdicts.size(); from += BATCH) {
            List<Verdict> some = verdicts.subList(from, Math.min(from + BATCH, verdicts.size()));
            Map<String, Payment> known = known(handover, some);
            some.forEach(one -> judge(one, known.get(one.payment()), handover, problems, news));
        }
        if (!problems.isEmpty()) {
            throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, problems.toList());
        }
        Instant at = clock.instant();
        for (int from = 0; from < news.size(); from += BATCH) {
            rows.acknowledge(handover, news.subList(from, Math.min(from + BATCH, news.size())), actor, at);
        }
        if (!news.isEmpty()) {
            audit.record(actor, "payments.acknowledge", handover.period(), told(news, digest));
        }
        return new Acknowledged(news.size(), verdicts.size() - news.size(), payments.balance(handover));
    }

    private static Map<String, String> told(List<Verdict> news, String digest) {
        long paid = news.stream()
                .filter(one -> one.state() == PaymentState.ACKNOWLEDGED)
                .count();
        // Of one cycle, so that a longer id has a greater number.
        List<String> payments = news.stream()
                .map(Verdict::payment)
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        return Map.of(
                "digest",
                digest,
                "accepted",
                Long.toString(paid),
                "refused",
                Long.toString(news.size() - paid),
                "first",
                payments.get(0),
                "last",
                payments.get(payments.size() - 1));
    }

    private Map<String, Payment> known(Handover handover, List<Verdict> verdicts) {
        List<Long> numbers = verdicts.stream()
                .map(one -> PaymentId.number(handover.period(), one.payment()))
                .flatMap(Optional::stream)
                .toList();
        Map<String, Payment> known = new HashMap<>();
        if (!numbers.isEmpty()) {
            rows.withNumbers(handover, numbers).forEach(one -> known.put(one.payment(), one));
        }
        return known;
    }

    private static void judge(
            Verdict one, @Nullable Payment known, Handover handover, Problems problems, List<Verdict> news) {
        if (known == null) {
            problems.error(one.place(), "acknowledgement.unknown", one.payment(), handover.period());
        } else if (!known.state().isReleased()) {
            problems.error(one.place(), "acknowledgement.held", one.payment());
        } else if (one.repeats(known)) {
            return;
        } else if (known.state() == PaymentState.ACKNOWLEDGED) {
            String reference = Objects.requireNonNull(known.acknowledgement()).reference();
            problems.error(
                    one.place(), "acknowledgement.otherwise", one.payment(), Objects.requireNonNullElse(reference, ""));
        } else {
            news.add(one);
        }
    }
}
