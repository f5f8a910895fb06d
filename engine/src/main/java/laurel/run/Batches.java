package laurel.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import laurel.intake.EmployeeRows;

/** Employees in portions that are large enough to hand to another thread, and small enough to hold many. */
final class Batches implements Iterator<List<EmployeeRows>> {

    private static final int EMPLOYEES = 200;
    private static final int ROWS = 5_000;

    private final Iterator<EmployeeRows> employees;

    Batches(Iterator<EmployeeRows> employees) {
        this.employees = employees;
    }

    @Override
    public boolean hasNext() {
        return employees.hasNext();
    }

    @Override
    public List<EmployeeRows> next() {
        List<EmployeeRows> batch = new ArrayList<>();
        int rows = 0;
        do {
            EmployeeRows employee = employees.next();
            batch.add(employee);
            rows += employee.count();
        } while (employees.hasNext() && batch.size() < EMPLOYEES && rows < ROWS);
        return batch;
    }
}
