package laurel.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import laurel.award.AwardDefinition;
import laurel.fact.Course;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The work of turning one employee's rows into facts. */
final class Assembly {

    private final String employee;
    private final List<RowReading> rows;
    private final Known known;

    Assembly(String employee, List<FactRow> rows, Known known) {
        this.employee = employee;
        this.rows = rows.stream().map(RowReading::new).toList();
        this.known = known;
    }

    Assembled assemble() {
        if (employee.isEmpty()) {
            rows.stream().filter(RowReading::isSound).forEach(Assembly::rejectNameless);
            return new Assembled(employee, null, rejects());
        }
        // Everything is read even if the employee is rejected, so that all problems of all rows come at once.
        Employee joined = new EmployeeJoin(of(FactKind.EMPLOYEES)).join();
        List<Metric> metrics = new MetricRows(employee, of(FactKind.METRICS), known).read();
        List<Course> courses = read(FactKind.COURSES, this::course, Comparator.comparing(Course::toString));
        List<Given> given = read(FactKind.GIVEN, this::given, Comparator.comparing(Given::toString));
        if (joined == null) {
            rejectAll();
            return new Assembled(employee, null, rejects());
        }
        return new Assembled(employee, new Facts(joined, metrics, courses, given), rejects());
    }

    private static void rejectNameless(RowReading reading) {
        String key = reading.row().kind().key();
        reading.reject(key, "facts.employee.blank", reading.row().layout().heading(key));
    }

    /** Gives every row that still seems usable the reason why it is not. */
    private void rejectAll() {
        Optional<Place> why = of(FactKind.EMPLOYEES).stream()
                .flatMap(reading -> reading.problems().stream())
                .map(Problem::place)
                .min(Comparator.naturalOrder());
        for (RowReading reading : rows) {
            if (why.isEmpty()) {
                reading.reject(reading.row().kind().key(), "facts.employee.unknown", employee);
            } else if (reading.row().kind() != FactKind.EMPLOYEES || reading.isSound()) {
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
        return rows.stream().filter(reading -> reading.row().kind() == kind).toList();
    }

    /** The facts of the rows that are sound, in an order that does not depend on the rows'. */
    private <T> List<T> read(FactKind kind, Function<RowReading, @Nullable T> reader, Comparator<T> order) {
        return of(kind).stream()
                .map(reader)
                .filter(Objects::nonNull)
                .sorted(order)
                .toList();
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

    private @Nullable Given given(RowReading reading) {
        String award = reading.required("award", String.class);
        Period period = reading.required("period", Period.class);
        AwardDefinition definition =
                award == null ? null : known.awards().find(award).orElse(null);
        if (award != null && definition == null) {
            reading.reject("award", "facts.award.unknown", award, known.awards().nearest(award));
        }
        return definition == null || period == null || !reading.isSound()
                ? null
                : new Given(employee, definition.id(), period);
    }
}
