package laurel.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import laurel.fact.Absence;
import laurel.fact.Employee;
import org.jspecify.annotations.Nullable;

/** The rows of one employee that give absences. They may overlap, for each day counts once. */
final class AbsenceRows {

    private static final Comparator<Absence> ORDER =
            Comparator.comparing(Absence::from).thenComparing(Absence::to).thenComparing(Absence::type);

    private final String employee;
    private final List<RowReading> rows;

    AbsenceRows(String employee, List<RowReading> rows) {
        this.employee = employee;
        this.rows = rows;
    }

    /** By their first days. {@code of} is null if the employment is not known. */
    List<Absence> read(@Nullable Employee of) {
        Tellings<Absence> told = new Tellings<>();
        for (RowReading reading : rows) {
            Absence absence = absence(reading, of);
            if (absence != null) {
                told.add(absence, absence, reading);
            }
        }
        return told.once("facts.absence.twice").stream().sorted(ORDER).toList();
    }

    private @Nullable Absence absence(RowReading reading, @Nullable Employee of) {
        String type = reading.required("type", String.class);
        LocalDate from = reading.required("from", LocalDate.class);
        LocalDate to = reading.required("to", LocalDate.class);
        reading.requireOrder(from, to);
        if (from == null || to == null) {
            return null;
        }
        if (of != null && of.hired() != null && to.isBefore(of.hired())) {
            reading.reject("to", "facts.absence.before", of.hired().toString());
        }
        if (of != null && of.left() != null && from.isAfter(of.left())) {
            reading.reject("from", "facts.absence.after", of.left().toString());
        }
        return type == null || !reading.isSound() ? null : new Absence(employee, type, from, to);
    }
}
