package laurel.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import laurel.fact.Absence;
import laurel.fact.Assignment;
import laurel.fact.Course;
import laurel.fact.Employee;
import laurel.fact.Event;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Metric;
import laurel.fact.Profile;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The work of turning one employee's rows into facts. */
final class Assembly {

    private final String employee;
    private final List<RowReading> rows;
    private final Map<FactKind, List<RowReading>> byKind = new EnumMap<>(FactKind.class);
    private final Known known;

    Assembly(String employee, List<FactRow> rows, Known known) {
        this.employee = employee;
        this.rows = rows.stream().flatMap(RowReading::of).toList();
        this.rows.forEach(reading -> byKind.computeIfAbsent(reading.row().kind(), none -> new ArrayList<>())
                .add(reading));
        this.known = known;
    }

    Assembled assemble() {
        if (employee.isEmpty()) {
            rows.stream().filter(RowReading::isSound).forEach(Assembly::rejectNameless);
            return new Assembled(employee, null, rejects(), RowReading.countRejected(rows));
        }
        // Everything is read even if the employee is rejected, so that all problems of all rows come at once.
        EmployeeJoin join = new EmployeeJoin(of(FactKind.EMPLOYEES));
        Employee joined = join.join();
        List<Metric> metrics = new MetricRows(employee, of(FactKind.METRICS), known).read();
        List<Given> given = new GivenRows(employee, of(FactKind.GIVEN), known).read();
        List<Assignment> assignments =
                new AssignmentRows(employee, of(FactKind.ASSIGNMENTS), known).read(join.employment());
        List<Absence> absences = new AbsenceRows(employee, of(FactKind.ABSENCES), known).read(join.employment());
        List<Event> events = new EventRows(employee, of(FactKind.EVENTS), known).read();
        Profile profile = new ProfileRows(employee, this::of, known).read();
        List<Course> courses = courses();
        if (joined == null || !of(FactKind.ASSIGNMENTS).stream().allMatch(RowReading::isSound)) {
            rejectAll();
            return new Assembled(employee, null, rejects(), RowReading.countRejected(rows));
        }
        Facts facts = new Facts(joined, metrics, courses, given)
                .with(assignments, absences, events)
                .with(profile)
                .in(known.company());
        return new Assembled(employee, facts, rejects(), RowReading.countRejected(rows));
    }

    private static void rejectNameless(RowReading reading) {
        String key = reading.row().kind().key();
        reading.reject(key, "facts.employee.blank", reading.row().layout().heading(key));
    }

    /** Gives every row that still seems usable the reason why it is not. */
    private void rejectAll() {
        boolean isOfSomebody = !of(FactKind.EMPLOYEES).isEmpty();
        Optional<Place> why = rows.stream()
                .filter(reading -> reading.row().kind().isRecord() && isOfSomebody)
                .flatMap(reading -> reading.problems().stream())
                .map(Problem::place)
                .min(Comparator.naturalOrder());
        for (RowReading reading : rows) {
            if (why.isEmpty()) {
                reading.reject(reading.row().kind().key(), "facts.employee.unknown", employee);
            } else if (!reading.row().kind().isRecord() || reading.isSound()) {
                reading.reject(reading.row().kind().key(), "facts.employee.rejected", employee, why.get());
            }
        }
    }

    /** Each once, though a file that is a source of two kinds says them twice. */
    private List<Problem> rejects() {
        return rows.stream()
                .flatMap(reading -> reading.problems().stream())
                .distinct()
                .sorted(Problem.ORDER)
                .toList();
    }

    private List<RowReading> of(FactKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** In an order that does not depend on the rows'. */
    private List<Course> courses() {
        Map<RowReading, Course> courses = new HashMap<>();
        for (RowReading reading : of(FactKind.COURSES)) {
            Course course = course(reading);
            if (course != null) {
                courses.put(reading, course);
            }
        }
        return TextOrder.of(Layers.settle(of(FactKind.COURSES), reading -> RowKey.of(reading, known)).stream()
                .map(courses::get)
                .filter(Objects::nonNull));
    }

    private @Nullable Course course(RowReading reading) {
        String course = reading.required("course", String.class);
        Boolean passed = reading.required("passed", Boolean.class);
        LocalDate completed = reading.value("completed", LocalDate.class);
        LocalDate expires = reading.value("expires", LocalDate.class);
        return course == null || passed == null || !reading.isSound()
                ? null
                : new Course(employee, course, passed, completed, expires);
    }
}
