package laurel.fact;

/** Something known about one employee. Facts are immutable. */
public sealed interface Fact
        permits Employee,
                Assignment,
                Absence,
                Metric,
                Course,
                Event,
                Given,
                Derived,
                Goal,
                Recognition,
                CoursePlan,
                Assessment,
                Preference,
                LifeEvent {

    /** The employee's id. */
    String employee();
}
