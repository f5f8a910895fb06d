package laurel.policy;

import java.util.ArrayList;
import java.util.List;
import laurel.table.Row;

/** The rows of one table that an employee's answers meet, before its hit policy. Generated rules insert it. */
public final class RowsMatched {

    private final int table;
    private final List<Row> rows = new ArrayList<>();

    public RowsMatched(int table, List<?>... groups) {
        this.table = table;
        for (List<?> group : groups) {
            group.forEach(fact -> rows.add(((RowFact) fact).row()));
        }
    }

    int table() {
        return table;
    }

    List<Row> rows() {
        return rows;
    }
}
