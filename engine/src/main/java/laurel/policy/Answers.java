package laurel.policy;

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

    /** Of no table. */
    static final Answers NONE = new Answers(List.of(), 0, new Object[0]);

    private final List<JoinKey> asked = new ArrayList<>();
    private final @Nullable Object[] values;

    /** By the tables' numbers; null where no row was met. */
    private final @Nullable List<Row>[] met;

    /**
     * Asks {@code tables}, which are in force, out of a book with so many tables in all. Takes {@code values} over: by the
     * terms' slots, null where unknown.
     */
    Answers(List<TablePlan> tables, int count, @Nullable Object[] values) {
        this.values = values;
        this.met = emptyLists(count);
        for (TablePlan table : tables) {
            for (RowGroup group : table.groups()) {
                JoinKey key = group.key(values);
                if (key != null) {
                    asked.add(key);
                }
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java cannot make an array of a generic type.
    private static @Nullable List<Row>[] emptyLists(int count) {
        return new List[count];
    }

    /** What the rows that these answers may meet are looked up by; none of a group that asks for an unknown term. */
    public List<JoinKey> getAsked() {
        return Collections.unmodifiableList(asked);
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
