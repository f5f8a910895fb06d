package laurel.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one employee.
 *
 * @param population what is known by comparing employees, where somebody has compared them
 * @param assignments by their first day
 * @param event the one of the events that is looked at, or null while none is
 */
public record Facts(
        Employee employee,
        List<Metric> metrics,
        List<Course> courses,
        List<Given> given,
        Map<Source.Compared, Object> population,
        List<Assignment> assignments,
        List<Absence> absences,
        List<Event> events,
        Profile profile,
        Company company,
        @Nullable Event event) {

    public Facts {
        metrics = List.copyOf(metrics);
        courses = List.copyOf(courses);
        given = List.copyOf(given);
        population = Map.copyOf(population);
        assignments = List.copyOf(assignments);
        absences = List.copyOf(absences);
        events = List.copyOf(events);
    }

    /** Of somebody who stayed in one place and was never away, in a company of which nothing is said. */
    public Facts(
            Employee employee,
            List<Metric> metrics,
            List<Course> courses,
            List<Given> given,
            Map<Source.Compared, Object> population) {
        this(
                employee,
                metrics,
                courses,
                given,
                population,
                List.of(),
                List.of(),
                List.of(),
                Profile.BLANK,
                Company.UNSAID,
                null);
    }

    /** Of somebody who, besides, has not been compared with others. */
    public Facts(Employee employee, List<Metric> metrics, List<Course> courses, List<Given> given) {
        this(employee, metrics, courses, given, Map.of());
    }

    /** What was given earlier, once all corrections are counted: what was taken back is not there. */
    public List<Given> givenInTheEnd() {
        return Given.inTheEnd(given);
    }

    /** The same, compared with others. */
    public Facts comparedBy(Map<Source.Compared, Object> measured) {
        return new Facts(
                employee, metrics, courses, given, measured, assignments, absences, events, profile, company, event);
    }

    /** The same, of somebody who had those posts, was away so and did that. */
    public Facts with(List<Assignment> posts, List<Absence> away, List<Event> done) {
        return new Facts(employee, metrics, courses, given, population, posts, away, done, profile, company, event);
    }

    /** The same, of whom that is known too. */
    public Facts with(Profile known) {
        return new Facts(
                employee, metrics, courses, given, population, assignments, absences, events, known, company, event);
    }

    /** The same, with those results. */
    public Facts measured(List<Metric> results) {
        return new Facts(
                employee, results, courses, given, population, assignments, absences, events, profile, company, event);
    }

    /** The same, with those attempts at courses. */
    public Facts learning(List<Course> attempts) {
        return new Facts(
                employee, metrics, attempts, given, population, assignments, absences, events, profile, company, event);
    }

    /** The same, in that company. */
    public Facts in(Company other) {
        return new Facts(
                employee, metrics, courses, given, population, assignments, absences, events, profile, other, event);
    }

    /** The same, of which terms ask about that event. */
    public Facts lookingAt(Event one) {
        return new Facts(
                employee, metrics, courses, given, population, assignments, absences, events, profile, company, one);
    }

    /** The same, given those awards earlier. */
    public Facts having(List<Given> earlier) {
        return new Facts(
                employee,
                metrics,
                courses,
                earlier,
                population,
                assignments,
                absences,
                events,
                profile,
                company,
                event);
    }

    /** The same, as if the employee's record were that one. */
    public Facts as(Employee other) {
        return new Facts(
                other, metrics, courses, given, population, assignments, absences, events, profile, company, event);
    }

    /** The same, as the employee was in that post. */
    public Facts during(Assignment post) {
        Map<String, Object> attributes = new HashMap<>(employee.attributes());
        attributes.putAll(post.attributes());
        return as(new Employee(
                employee.id(),
                employee.name(),
                post.level() == null ? employee.level() : post.level(),
                post.post() == null ? employee.post() : post.post(),
                post.department() == null ? employee.department() : post.department(),
                employee.hired(),
                employee.left(),
                employee.currency(),
                post.monthlySalary() == null ? employee.monthlySalary() : post.monthlySalary(),
                attributes));
    }
}
