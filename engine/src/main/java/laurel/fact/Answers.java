package laurel.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one employee's terms, as tables ask for it. A book's rules run in strata: each stratum gets answers
 * of its own, which hold the terms derived in the strata before.
 */
public final class Answers {

    private final String employee;
    private final int stratum;
    private final long day;
    private final @Nullable Object[] values;

    /** Takes {@code values} over: by the terms' slots, null where unknown. {@code day} is the period's last. */
    public Answers(String employee, int stratum, LocalDate day, @Nullable Object[] values) {
        this.employee = employee;
        this.stratum = stratum;
        this.day = day.toEpochDay();
        this.values = values;
    }

    public String getEmployee() {
        return employee;
    }

    public int getStratum() {
        return stratum;
    }

    /** The period's last day, by which tables are in force or not, as days since 1970-01-01. */
    public long getDay() {
        return day;
    }

    /** The value of the term in that slot, or null if it is unknown. */
    public @Nullable Object value(int slot) {
        return values[slot];
    }

    public @Nullable Object[] values() {
        return values.clone();
    }
}
