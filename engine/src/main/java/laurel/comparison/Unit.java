package laurel.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;

/**
 * What something is counted in: only what is of one unit is added up.
 *
 * @param of the currency of money, or the kind of what is counted; "" for days
 */
public record Unit(Measure measure, String of) implements Comparable<Unit> {

    /** What is measured. */
    public enum Measure {
        /** Money that is paid. */
        PAID,
        /** Money that is carried on to later periods. */
        CARRIED,
        /** Money that is withheld. */
        WITHHELD,
        LEAVE_DAYS,
        /** How often something is given that is neither money nor leave. */
        COUNT
    }

    @JsonIgnore
    public boolean isPaid() {
        return measure == Measure.PAID;
    }

    @Override
    public int compareTo(Unit other) {
        return Comparator.comparing(Unit::measure).thenComparing(Unit::of).compare(this, other);
    }
}
