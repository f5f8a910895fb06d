package laurel.fact;

import java.util.List;

/** All that is known about one employee. */
public record Facts(Employee employee, List<Metric> metrics, List<Course> courses, List<Given> given) {

    public Facts {
        metrics = List.copyOf(metrics);
        courses = List.copyOf(courses);
        given = List.copyOf(given);
    }
}
