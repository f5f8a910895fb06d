package laurel.intake;

import java.util.Locale;
import java.util.Optional;

/** What a file's rows tell of an employee, or of the company. In the order in which an employee's rows are read. */
enum FactKind {
    EMPLOYEES("id"),
    METRICS("employee"),
    COURSES("employee"),
    GIVEN("employee"),
    ASSIGNMENTS("employee"),
    ABSENCES("employee"),
    EVENTS("employee"),
    GOALS("employee"),
    RECOGNITIONS("employee"),
    PLANS("employee"),
    ASSESSMENTS("employee"),
    PREFERENCES("employee"),
    LIFE_EVENTS("employee"),
    OBJECTIVES(""),
    RATES(""),
    CALENDAR("");

    private final String key;

    FactKind(String key) {
        this.key = key;
    }

    /** Its name in mappings and JSON, and of its files in a folder without a mapping. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that holds the employee's id, or "" if there is none. */
    String key() {
        return key;
    }

    /** Whether its rows tell of all employees alike. */
    boolean isOfCompany() {
        return key.isEmpty();
    }

    /** Whether its rows tell of an employee, and are not the employee's own. */
    boolean isOfEmployee() {
        return this != EMPLOYEES && !isOfCompany();
    }

    /** Whether its rows say who an employee is: if one is bad, none of the employee's facts can be trusted. */
    boolean isRecord() {
        return this == EMPLOYEES || this == ASSIGNMENTS;
    }

    static Optional<FactKind> named(String word) {
        for (FactKind kind : values()) {
            if (kind.word().equalsIgnoreCase(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Of a file of that name without its extension: {@code given}, or {@code given-2025-01} beside others. */
    static Optional<FactKind> ofFile(String name) {
        int dash = name.indexOf('-');
        return named(dash < 0 ? name : name.substring(0, dash));
    }
}
