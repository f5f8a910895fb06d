package laurel.run;

import laurel.problem.Problem;

/**
 * Why something of an employee's is not in the packages.
 *
 * @param employee the id, "" for rows that name nobody; what no database keeps in a text is replaced
 */
public record Rejected(String employee, Problem problem) {

    public Rejected {
        employee = employee.replace('\0', '\uFFFD');
    }
}
