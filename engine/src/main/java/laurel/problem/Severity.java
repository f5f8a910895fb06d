package laurel.problem;

/** How bad a problem is. Worst first. */
public enum Severity {
    /** The input cannot be used. */
    ERROR,
    /** The input can be used, and a person should look. */
    WARNING
}
