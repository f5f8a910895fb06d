package laurel.fact;

import java.util.List;
import java.util.Map;

/**
 * All that is known about one employee.
 *
 * @param population how the employee stands among others, where somebody has compared them
 */
public record Facts(
        Employee employee,
        List<Metric> metrics,
        List<Course> courses,
        List<Given> given,
        Map<Source.Population, Object> population) {

    public Facts {
        metrics = List.copyOf(metrics);
        courses = List.copyOf(courses);
        given = List.copyOf(given);
        population = Map.copyOf(population);
    }

    /** Of somebody who has not been compared with others. */
    public Facts(Employee employee, List<Metric> metrics, List<Course> courses, List<Given> given) {
        this(employee, metrics, courses, given, Map.of());
    }

    /** The same, compared with others. */
    public Facts comparedBy(Map<Source.Population, Object> measured) {
        return new Facts(employee, metrics, courses, given, measured);
    }
}
