package laurel.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.fact.Employee;
import laurel.fact.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * The join of an employee's rows of employees' files into one record. Of each field counts what the last layer says that says
 * anything; what files of one layer say must agree.
 */
final class EmployeeJoin {

    /** What the employees' files must say of an employee, all together. */
    static final List<String> REQUIRED = List.of("id", "name", "currency");

    private final List<RowReading> rows;
    private final Map<String, Object> fields = new HashMap<>();
    private final Map<String, FactRow> givers = new HashMap<>();
    /** By column, the last layer that says anything there. */
    private final Map<String, Integer> layers = new HashMap<>();

    private final Set<String> unreadable = new HashSet<>();
    private Employment employment = new Employment(null, null);

    EmployeeJoin(List<RowReading> rows) {
        this.rows = rows;
    }

    /** Null if there are no rows, if any has a problem or if they lack a required field; rows then have a problem. */
    @Nullable
    Employee join() {
        if (rows.isEmpty()) {
            return null;
        }
        rows.forEach(this::rejectTwin);
        List<RowReading> whole =
                rows.stream().filter(reading -> !reading.row().isBroken()).toList();
        whole.forEach(this::markLayer);
        whole.forEach(this::addFields);
        requireFields();
        employment = new Employment((LocalDate) fields.get("hired"), (LocalDate) fields.get("left"));
        rejectReversal();
        return rows.stream().allMatch(RowReading::isSound) ? employee() : null;
    }

    /** Known after {@link #join}, even of somebody who is rejected. */
    Employment employment() {
        return employment;
    }

    /** Rejects both of two rows of one file: nobody can tell which is right. */
    private void rejectTwin(RowReading reading) {
        FactRow row = reading.row();
        rows.stream()
                .map(RowReading::row)
                .filter(other -> other.layout().order() == row.layout().order() && other.position() != row.position())
                .findFirst()
                .ifPresent(twin -> reading.reject("id", "facts.employee.twice", row.employee(), twin.place()));
    }

    private void markLayer(RowReading reading) {
        FactRow row = reading.row();
        row.layout()
                .given()
                .filter(column -> !row.said(column).isEmpty())
                .forEach(column -> layers.merge(column, reading.layer(), Math::max));
    }

    private void addFields(RowReading reading) {
        reading.row()
                .layout()
                .given()
                .filter(column -> reading.layer() == layers.getOrDefault(column, reading.layer()))
                .forEach(column -> addField(reading, column));
    }

    private void addField(RowReading reading, String column) {
        int before = reading.problems().size();
        Object value = reading.value(column, Object.class);
        if (reading.problems().size() > before) {
            unreadable.add(column);
        }
        if (value == null) {
            return;
        }
        if (column.equals("monthly_salary") && value instanceof BigDecimal salary && salary.signum() < 0) {
            reading.reject(column, "facts.salary.negative", salary.toPlainString());
        }
        Object first = fields.putIfAbsent(column, value);
        FactRow giver = givers.putIfAbsent(column, reading.row());
        if (first != null && giver != null && isConflict(giver, reading.row(), first, value)) {
            reading.reject(
                    column,
                    "facts.field.conflict",
                    reading.row().layout().heading(column),
                    ValueType.NUMBER.write(value),
                    ValueType.NUMBER.write(first),
                    giver.place(column));
        }
    }

    private static boolean isConflict(FactRow giver, FactRow row, Object first, Object value) {
        return giver.layout().order() != row.layout().order() && !first.equals(value);
    }

    private void requireFields() {
        for (String field : REQUIRED) {
            if (!fields.containsKey(field) && !unreadable.contains(field)) {
                RowReading reading = rows.get(0);
                reading.reject(
                        field, "facts.value.missing", reading.row().layout().heading(field));
            }
        }
    }

    /** At the day of leaving. */
    private void rejectReversal() {
        LocalDate hired = employment.hired();
        if (hired != null && employment.endsBefore(hired)) {
            rows.stream()
                    .filter(reading -> reading.row().equals(givers.get("left")))
                    .forEach(reading -> reading.reject("left", "facts.employee.reversed", hired));
        }
    }

    private @Nullable Employee employee() {
        String id = take("id", String.class);
        String name = take("name", String.class);
        Currency currency = take("currency", Currency.class);
        if (id == null || name == null || currency == null) {
            return null;
        }
        return new Employee(
                id,
                name,
                take("level", String.class),
                take("post", String.class),
                take("department", String.class),
                take("hired", LocalDate.class),
                take("left", LocalDate.class),
                currency,
                take("monthly_salary", BigDecimal.class),
                fields);
    }

    /** Takes it out, so that the attributes remain. */
    private <T> @Nullable T take(String field, Class<T> type) {
        return type.cast(fields.remove(field));
    }
}
