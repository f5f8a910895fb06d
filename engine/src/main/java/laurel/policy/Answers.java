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
    private final List<RowGroup> groups;

    /** The keys that were asked for so far, by the groups' numbers: joins ask for each several times. */
    private final @Nullable JoinKey[] known;

    private final @Nullable Object[] values;

    /** By the tables' numbers; null where no row was met. */
    private final @Nullable List<Row>[] met;

    /** Takes {@code values} over: by the terms' slots, null where unknown. {@code day} is that on which tables must be in force. */
    Answers(int stratum, LocalDate day, Plan plan, @Nullable Object[] values) {
        this.stratum = stratum;
        this.day = day.toEpochDay();
        this.groups = plan.groups();
        this.known = new JoinKey[groups.size()];
        this.values = values;
        this.met = emptyLists(plan.tables().size());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java cannot make an array of a generic type.
    private static @Nullable List<Row>[] emptyLists(int count) {
        return new List[count];
    }

    public int getStratum() {
        return stratum;
    }

    /** The day by which tables are in force or not, as days since 1970-01-01. */
    public long getDay() {
        return day;
    }

    /** What the rows of that group which these answers may meet are looked up by, or null if a term is unknown. */
    public @Nullable JoinKey key(int group) {
        JoinKey key = known[group];
        if (key == null) {
            key = groups.get(group).key(values);
            known[group] = key;
        }
        return key;
    }

    /** Takes a row that these answers meet. */
    public void meet(RowFact fact) {
        int table = fact.table();
        List<Row> rows = met[table];
        if (rows == null) {
            rows = new ArrayList<>(2);
            met[table] = rows;
        }
        rows.add(fact.row());
    }

    /** The rows of that table that were met, in any order, before its hit policy. */
    List<Row> met(int table) {
        List<Row> rows = met[table];
        return rows == null ? List.of() : rows;
    }

    @Nullable
    Object value(int slot) {
        return values[slot];
    }

    List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
