package laurel.calculation;

import java.time.LocalDate;
import java.util.Objects;
import laurel.award.AwardDefinition;
import laurel.fact.Event;
import laurel.fact.Facts;
import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/**
 * One way of looking at an employee in a period, and what is taken from what rules say then.
 *
 * @param facts as they are then: in a post, with an event looked at
 * @param day on which tables must be in force
 * @param datedBy the term that says that day, or null if it is the period's last
 * @param segment which of the employee's posts it is, from 0, for awards that are split; -1 for all others
 */
public record Episode(Facts facts, LocalDate day, @Nullable Term datedBy, int segment) {

    static final int WHOLE = -1;

    /** From which derived terms are taken, and what DRL gave. */
    boolean isPlain() {
        return facts.event() == null && datedBy == null && segment == WHOLE;
    }

    /** Whether what a table says of that award is taken from it; {@code event} names the events the table decides about. */
    boolean holds(AwardDefinition award, String event) {
        boolean split = award.payment().proration().splits();
        return isAt(event) && Objects.equals(datedBy, award.payment().datedBy()) && split == (segment != WHOLE);
    }

    /** Whether a table decides now that decides about events of that name, or, if it is "", about none. */
    boolean isAt(String event) {
        Event looked = facts.event();
        return event.equals(looked == null ? "" : looked.name());
    }
}
