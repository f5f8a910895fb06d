package laurel.api.handover;

import laurel.api.problem.InputRefused;
import laurel.problem.Place;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a person decides of a payment that is held.
 *
 * @param decision {@code pay} or {@code decline}
 * @param reason why, if the person wants to say so
 */
record DecisionRequest(@Nullable String decision, @Nullable String reason) {

    /** @throws InputRefused if it is no decision, or the reason holds characters that nobody sees */
    boolean isToPay() {
        Problems problems = new Problems();
        boolean pay = "pay".equals(decision);
        if (!pay && !"decline".equals(decision)) {
            problems.error(new Place.Pointer("/decision"), "payment.decision", decision == null ? "" : decision);
        }
        if (reason != null && VerdictReader.holdsUnseen(reason)) {
            problems.error(new Place.Pointer("/reason"), "acknowledgement.text", "reason");
        }
        if (!problems.isEmpty()) {
            throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, problems.toList());
        }
        return pay;
    }
}
