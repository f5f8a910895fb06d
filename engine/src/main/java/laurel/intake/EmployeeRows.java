package laurel.intake;

import java.util.List;
import laurel.problem.Place;

/** The rows of one employee as they were written; {@code employee} is "" for rows that name nobody. */
public final class EmployeeRows {

    private final String employee;
    private final List<FactRow> rows;
    private final Known known;

    EmployeeRows(String employee, List<FactRow> rows, Known known) {
        this.employee = employee;
        this.rows = List.copyOf(rows);
        this.known = known;
    }

    public String employee() {
        return employee;
    }

    /** How many there are. */
    public int count() {
        return rows.size();
    }

    /** Where the first of them stands: the employee's own row, if there is one. */
    public Place place() {
        return rows.get(0).place();
    }

    /** Parses and joins them. May be called on any thread; the same rows give the same facts. */
    public Assembled assemble() {
        return new Assembly(employee, rows, known).assemble();
    }
}
