package laurel.intake;

import java.util.List;
import java.util.function.Supplier;
import laurel.problem.Place;

/** The rows of one employee as they were written; {@code employee} is "" for rows that name nobody or the company. */
public final class EmployeeRows {

    private final String employee;
    private final List<FactRow> rows;
    private final Supplier<Assembled> assembly;

    private EmployeeRows(String employee, List<FactRow> rows, Supplier<Assembled> assembly) {
        this.employee = employee;
        this.rows = rows;
        this.assembly = assembly;
    }

    static EmployeeRows of(String employee, List<FactRow> rows, Known known) {
        List<FactRow> own = List.copyOf(rows);
        return new EmployeeRows(employee, own, () -> new Assembly(employee, own, known).assemble());
    }

    /** Those of nobody in particular, which have been read. */
    static EmployeeRows of(CompanyRows company) {
        return new EmployeeRows(
                "", company.rows(), () -> new Assembled("", null, company.rejects(), company.rejectedRows()));
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
        return assembly.get();
    }
}
