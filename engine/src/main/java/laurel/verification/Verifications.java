package laurel.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import laurel.calculation.IncentivePackage;
import laurel.fact.Facts;
import laurel.verification.Difference.What;

/**
 * Second opinions on many packages, gathered in their order. Parts may be gathered apart and then added. Pools, and places
 * among others, are judged when everybody is there.
 */
public final class Verifications {

    private final SecondOpinion opinion;
    private final List<PoolMember> members = new ArrayList<>();
    private final Census census;
    private Verification sum = Verification.NONE;

    public Verifications(SecondOpinion opinion) {
        this.opinion = opinion;
        this.census = opinion.census();
    }

    /** Gathers the opinion on one package. */
    public void verify(Facts facts, IncentivePackage given) {
        try {
            sum = sum.plus(opinion.verify(facts, given, members, census));
        } catch (RuntimeException failed) {
            // Nothing is proved of this package, which is not to be passed over; others are none the worse for it.
            Difference difference =
                    new Difference(given.employee(), What.FAILED, "", null, null, "", failed.toString());
            sum = sum.plus(Verification.of(0, List.of(difference), Map.of(), 0));
        }
    }

    /** Takes in what follows on this. */
    public void add(Verifications next) {
        sum = sum.plus(next.sum);
        members.addAll(next.members);
        census.add(next.census);
    }

    /** What came of all of them together. */
    public Verification complete() {
        return sum.plus(Verification.ofAll(members.size(), Pools.compare(members)))
                .plus(Verification.ofAll(census.size(), census.compare()));
    }
}
