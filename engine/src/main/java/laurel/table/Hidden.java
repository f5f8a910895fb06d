package laurel.table;

import java.util.Set;

/** What a person who looks at a sheet does not see of it, though it counts: the sheet itself, rows, columns (0 is A). */
public record Hidden(boolean sheet, Set<Integer> rows, Set<Integer> columns) {

    public Hidden {
        rows = Set.copyOf(rows);
        columns = Set.copyOf(columns);
    }
}
