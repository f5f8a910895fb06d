package laurel.run;

/**
 * A package as it is written.
 *
 * @param team the employee's department, "" if there is none
 * @param lines how many things it gives
 * @param json the package, in one line
 */
public record MadePackage(String employee, String name, String team, int lines, String json) {}
