package laurel.run;

/**
 * A package as it is written.
 *
 * @param team the employee's department, "" if there is none
 * @param json the package, in one line
 */
public record MadePackage(String employee, String name, String team, String json) {}
