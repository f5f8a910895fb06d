package laurel.verification;

import java.util.List;
import java.util.Objects;
import laurel.award.AwardDefinition;
import laurel.award.Exclusion;
import laurel.award.Exclusion.Rule;
import laurel.verification.Entry.Worth;
import org.jspecify.annotations.Nullable;

/** Which award of a group is given. */
final class Preference {

    private Preference() {}

    /** Null for an award that is in no group, or in one that excludes nothing. */
    static @Nullable String group(AwardDefinition award) {
        Exclusion exclusion = award.payment().exclusion();
        return exclusion == null || exclusion.rule() == Rule.STACK ? null : exclusion.group();
    }

    /** Of what all awards of one group come to, in the order of the catalogue. */
    static AwardDefinition winner(List<Worth> worths) {
        Exclusion exclusion = exclusion(worths.get(0));
        Object wish =
                exclusion.preference() == null ? null : worths.get(0).scene().value(exclusion.preference());
        Worth winner = worths.get(0);
        for (Worth worth : worths) {
            if (worth.award().id().equals(wish)) {
                return worth.award();
            }
            if (beats(worth, winner, exclusion.rule(), worths)) {
                winner = worth;
            }
        }
        return winner.award();
    }

    private static boolean beats(Worth one, Worth other, Rule rule, List<Worth> all) {
        int more = rule == Rule.BEST ? total(one.award(), all).compareTo(total(other.award(), all)) : 0;
        return more > 0
                || (more == 0 && exclusion(one).priority() < exclusion(other).priority());
    }

    private static Fraction total(AwardDefinition award, List<Worth> all) {
        Fraction total = Fraction.ZERO;
        for (Worth worth : all) {
            Fraction due = worth.due();
            if (due != null && worth.award().id().equals(award.id())) {
                total = total.plus(due);
            }
        }
        return total;
    }

    private static Exclusion exclusion(Worth worth) {
        return Objects.requireNonNull(worth.award().payment().exclusion());
    }
}
