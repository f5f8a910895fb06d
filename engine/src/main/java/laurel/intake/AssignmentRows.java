package laurel.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.fact.Assignment;
import org.jspecify.annotations.Nullable;

/** The rows of one employee that give assignments, which follow one another without a gap. */
final class AssignmentRows {

    private static final Set<String> FIXED =
            Set.of("employee", "from", "to", "level", "post", "department", "monthly_salary");

    private record Told(Assignment assignment, RowReading reading) {
        LocalDate from() {
            return assignment.from();
        }

        /** The last day, even if it has none. */
        LocalDate to() {
            return assignment.to() == null ? LocalDate.MAX : assignment.to();
        }
    }

    private final String employee;
    private final List<RowReading> rows;
    private final Known known;

    AssignmentRows(String employee, List<RowReading> rows, Known known) {
        this.employee = employee;
        this.rows = rows;
        this.known = known;
    }

    /** By their first days. Gaps count within the employment only. */
    List<Assignment> read(Employment employment) {
        Map<RowReading, Assignment> assignments = new HashMap<>();
        for (RowReading reading : rows) {
            Assignment assignment = assignment(reading);
            if (assignment != null) {
                assignments.put(reading, assignment);
            }
        }
        List<RowReading> counting = Layers.settle(rows, reading -> RowKey.of(reading, known));
        List<Told> told = new ArrayList<>();
        for (RowReading reading : counting) {
            Assignment assignment = assignments.get(reading);
            if (assignment != null) {
                told.add(new Told(assignment, reading));
            }
        }
        told.sort(Comparator.comparing(Told::from).thenComparing(Told::to));
        boolean isWhole = told.size() == counting.size();
        for (int i = 1; i < told.size(); i++) {
            Told last = latest(told.subList(0, i));
            Told next = told.get(i);
            if (!last.to().isBefore(next.from())) {
                last.reading().reject("from", "facts.assignment.overlap", place(next));
                next.reading().reject("from", "facts.assignment.overlap", place(last));
            } else if (isWhole) {
                rejectGap(last, next, employment);
            }
        }
        return told.stream().map(Told::assignment).toList();
    }

    private static Told latest(List<Told> told) {
        return told.stream().max(Comparator.comparing(Told::to)).orElseThrow();
    }

    private static Object place(Told told) {
        return told.reading().row().place("from");
    }

    private static void rejectGap(Told last, Told next, Employment employment) {
        LocalDate first = last.to().plusDays(1);
        LocalDate end = next.from().minusDays(1);
        if (!end.isBefore(first) && !employment.excludes(first, end)) {
            next.reading().reject("from", "facts.assignment.gap", first.toString(), end.toString(), place(last));
        }
    }

    private @Nullable Assignment assignment(RowReading reading) {
        LocalDate from = reading.required("from", LocalDate.class);
        LocalDate to = reading.value("to", LocalDate.class);
        reading.requireOrder(from, to);
        BigDecimal salary = reading.value("monthly_salary", BigDecimal.class);
        if (salary != null && salary.signum() < 0) {
            reading.reject("monthly_salary", "facts.salary.negative", salary.toPlainString());
        }
        Assignment assignment = from == null
                ? null
                : new Assignment(
                        employee,
                        from,
                        to,
                        reading.value("level", String.class),
                        reading.value("post", String.class),
                        reading.value("department", String.class),
                        salary,
                        attributes(reading));
        return reading.isSound() ? assignment : null;
    }

    private static Map<String, Object> attributes(RowReading reading) {
        Map<String, Object> attributes = new HashMap<>();
        reading.row().layout().given().filter(id -> !FIXED.contains(id)).forEach(id -> {
            Object value = reading.value(id, Object.class);
            if (value != null) {
                attributes.put(id, value);
            }
        });
        return attributes;
    }
}
