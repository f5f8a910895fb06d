package laurel.run;

import laurel.problem.Problem;

/**
 * Why something of an employee's is not in the packages.
 *
 * @param employee the id, "" for rows that name nobody
 */
public record Rejected(String employee, Problem problem) {}
