package laurel.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Sorted rows, gathered by employee. */
final class ByEmployee implements Iterator<EmployeeRows> {

    /** Rows that name nobody may be as many as a file has, and belong together in nothing. */
    private static final int MOST_NAMELESS = 1_000;

    private final Iterator<FactRow> rows;
    private final Known known;
    private @Nullable FactRow next;

    ByEmployee(Iterator<FactRow> rows, Known known) {
        this.rows = rows;
        this.known = known;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public EmployeeRows next() {
        FactRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        String employee = row.employee();
        List<FactRow> gathered = new ArrayList<>();
        while (row != null
                && row.employee().equals(employee)
                && !(employee.isEmpty() && gathered.size() == MOST_NAMELESS)) {
            gathered.add(row);
            row = rows.hasNext() ? rows.next() : null;
        }
        next = row;
        return EmployeeRows.of(employee, gathered, known);
    }
}
