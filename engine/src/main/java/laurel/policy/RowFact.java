package laurel.policy;

import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** A row of a table, or one way to meet it, as a fact that rules join. Public because generated rules match it. */
public final class RowFact {

    private final RowGroup group;
    private final Row row;
    private final Object[] keys;

    RowFact(RowGroup group, Row row, Object[] keys) {
        this.group = group;
        this.row = row;
        this.keys = keys;
    }

    public int getGroup() {
        return group.index();
    }

    public @Nullable Object getFirst() {
        return key(0);
    }

    public @Nullable Object getSecond() {
        return key(1);
    }

    public @Nullable Object getThird() {
        return key(2);
    }

    private @Nullable Object key(int index) {
        return index < keys.length ? keys[index] : null;
    }

    /** Whether the answers meet the conditions that are not among the keys. */
    public boolean accepts(Answers answers) {
        return group.accepts(row, answers);
    }

    int table() {
        return group.table().index();
    }

    Row row() {
        return row;
    }
}
