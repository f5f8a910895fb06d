package laurel.policy;

import laurel.table.Row;

/** A row of a table, or one way to meet it, as a fact that rules join. Public because generated rules match it. */
public final class RowFact {

    private final RowGroup group;
    private final Row row;
    private final JoinKey key;

    RowFact(RowGroup group, Row row, JoinKey key) {
        this.group = group;
        this.row = row;
        this.key = key;
    }

    public JoinKey getKey() {
        return key;
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
