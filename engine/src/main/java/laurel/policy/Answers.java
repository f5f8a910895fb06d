package laurel.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one employee's terms, as tables ask for it. A book's tables run in strata: each stratum gets answers
 * of its own, which hold the terms derived in the strata before. Public because generated rules match it.
 */
public final class Answers {

    private final int stratum;
    private final long day;
    private final List<Key> keys;
    private final @Nullable Object[] values;

    /** Takes {@code values} over: by the terms' slots, null where unknown. {@code day} is the period's last. */
    Answers(int stratum, LocalDate day, List<Key> keys, @Nullable Object[] values) {
        this.stratum = stratum;
        this.day = day.toEpochDay();
        this.keys = keys;
        this.values = values;
    }

    public int getStratum() {
        return stratum;
    }

    /** The period's last day, by which tables are in force or not, as days since 1970-01-01. */
    public long getDay() {
        return day;
    }

    /** The value of the book's key of that number, or null if its term is unknown. */
    public @Nullable Object key(int index) {
        return keys.get(index).of(values);
    }

    @Nullable
    Object[] values() {
        return values;
    }
}
