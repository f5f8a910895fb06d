package laurel.fact;

/** Something known about one employee. Facts are immutable. */
public sealed interface Fact permits Employee, Metric, Course, Given, Derived {

    /** The employee's id. */
    String employee();
}
