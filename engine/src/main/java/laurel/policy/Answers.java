package laurel.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one employee's terms, as tables ask for it. A book's tables run in strata: each stratum gets answers
 * of its own, which hold the terms derived in the strata before, and take the rows that they meet. Public because
 * generated rules match it.
 */
public final class Answers {

    private final int stratum;
    private final long day;
    private final List<Key> keys;
    private final @Nullable Object[] values;

    /** By the tables' numbers; null for a table that was not asked, not being in force or being of another stratum. */
    private final List<@Nullable List<Row>> met;

    /** Takes {@code values} over: by the terms' slots, null where unknown. {@code day} is the period's last. */
    Answers(int stratum, LocalDate day, Plan plan, @Nullable Object[] values) {
        this.stratum = stratum;
        this.day = day.toEpochDay();
        this.keys = plan.keys();
        this.values = values;
        this.met = new ArrayList<>(Collections.nCopies(plan.tables().size(), null));
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

    /** Takes the rows of a table that these answers meet, from each of its groups. */
    public void meet(int table, List<?>... groups) {
        List<Row> rows = new ArrayList<>(4);
        for (List<?> group : groups) {
            for (Object fact : group) {
                rows.add(((RowFact) fact).row());
            }
        }
        met.set(table, rows);
    }

    /** The rows of that table that were met, before its hit policy, or null if it was not asked. */
    @Nullable
    List<Row> met(int table) {
        return met.get(table);
    }

    @Nullable
    Object value(int slot) {
        return values[slot];
    }

    List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
