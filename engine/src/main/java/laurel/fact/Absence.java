package laurel.fact;

import java.time.LocalDate;

/**
 * Days on which an employee was away.
 *
 * @param type such as unpaid leave
 * @param to the last day, which counts too
 */
public record Absence(String employee, String type, LocalDate from, LocalDate to) implements Fact {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
