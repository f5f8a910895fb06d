package laurel.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import laurel.fact.Absence;
import org.jspecify.annotations.Nullable;

/** The rows of one employee that give absences. They may overlap, for each day counts once. */
final class AbsenceRows {

    private static final Comparator<Absence> ORDER =
            Comparator.comparing(Absence::from).thenComparing(Absence::to).thenComparing(Absence::type);

    private final String employee;
    private final List<RowReading> rows;
    private final Known known;

    AbsenceRows(String employee, List<RowReading> rows, Known known) {
        this.employee = employee;
        this.rows = rows;
        this.known = known;
    }

    /** By their first days. */
    List<Absence> read(Employment employment) {
        Tellings<Absence> told = new Tellings<>(rows, reading -> RowKey.of(reading, known));
        for (RowReading reading : rows) {
            Absence absence = absence(reading, employment);
            if (absence != null) {
                told.add(absence, absence, reading);
            }
        }
        return told.once("facts.absence.twice").stream().sorted(ORDER).toList();
    }

    private @Nullable Absence absence(RowReading reading, Employment employment) {
        String type = reading.required("type", String.class);
        LocalDate from = reading.required("from", LocalDate.class);
        LocalDate to = reading.required("to", LocalDate.class);
        reading.requireOrder(from, to);
        if (from == null || to == null) {
            return null;
        }
        if (employment.beginsAfter(to)) {
            reading.reject("to", "facts.absence.before", String.valueOf(employment.hired()));
        }
        if (employment.endsBefore(from)) {
            reading.reject("from", "facts.absence.after", String.valueOf(employment.left()));
        }
        return type == null || !reading.isSound() ? null : new Absence(employee, type, from, to);
    }
}
