package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import laurel.award.Sharing;
import laurel.calculation.IncentivePackage.NotEvaluable;
import laurel.fact.Facts;
import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/** The step over a pool: what somebody would be due becomes a claim, and the claim a share. */
final class Shares {

    private final Facts facts;
    private final Pools pools;
    private final List<PoolClaim> claims = new ArrayList<>();
    private final List<NotEvaluable> open = new ArrayList<>();

    Shares(Facts facts, Pools pools) {
        this.facts = facts;
        this.pools = pools;
    }

    /** The drafts, those that are shared with what they get; left out if that is not known. */
    List<Draft> of(List<Draft> drafts) {
        List<Draft> shared = new ArrayList<>();
        for (Draft draft : drafts) {
            Sharing sharing = draft.award().payment().pool();
            BigDecimal due = draft.due();
            if (sharing == null || due == null) {
                shared.add(draft);
            } else {
                Known known = new Known(draft.finding());
                Draft after = share(draft, due, sharing, known);
                if (after == null) {
                    open.add(NotEvaluable.amount(
                            draft.reason().apply(List.of()), draft.award().id(), known));
                } else {
                    shared.add(after);
                }
            }
        }
        return shared;
    }

    /** All that the employee claims. */
    List<PoolClaim> claims() {
        return claims;
    }

    List<NotEvaluable> open() {
        return open;
    }

    private @Nullable Draft share(Draft draft, BigDecimal due, Sharing sharing, Known known) {
        PoolClaim claim = claim(draft, due, sharing, known);
        if (claim == null) {
            return null;
        }
        claims.add(claim);
        Pools.Share share = pools.of(claim, known);
        if (share == null) {
            return null;
        }
        draft.steps()
                .add(new Step(
                        Step.Kind.POOL, null, null, share.sum(), List.of(due, share.weights()), null, share.amount()));
        return draft.due(share.amount());
    }

    private @Nullable PoolClaim claim(Draft draft, BigDecimal due, Sharing sharing, Known known) {
        Term per = sharing.per();
        Object group = per == null ? "" : known.value(per);
        // A sum in a fixed currency that is not the members' is a problem of the whole pool.
        Currency fixed = sharing.sum().currency();
        BigDecimal sum = known.amount(sharing.sum(), fixed == null ? draft.currency() : fixed);
        BigDecimal cap = sharing.cap() == null ? null : known.amount(sharing.cap(), draft.currency());
        if (group == null || sum == null || (sharing.cap() != null && cap == null)) {
            return null;
        }
        return new PoolClaim(
                draft.award().id(), group.toString(), facts.employee().id(), due, cap, sum, draft.currency(), fixed);
    }
}
