package laurel.verification;

import java.util.Objects;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/**
 * What an award's tables have to look at.
 *
 * @param event the name of the events that they decide about one by one, or ""
 * @param datedBy the term that says the day on which they must be in force, or null for the period's last
 * @param splits whether they look at each of the employee's posts
 */
record Way(String event, @Nullable Term datedBy, boolean splits) {

    static final Way PLAIN = new Way("", null, false);

    static Way of(String event, AwardDefinition award) {
        return new Way(
                event, award.payment().datedBy(), award.payment().proration().splits());
    }

    boolean isOf(AwardDefinition award) {
        return Objects.equals(datedBy, award.payment().datedBy())
                && splits == award.payment().proration().splits();
    }
}
