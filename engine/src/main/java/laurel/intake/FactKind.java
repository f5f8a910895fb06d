package laurel.intake;

import java.util.Locale;
import java.util.Optional;

/** What a file's rows tell of an employee. In the order in which an employee's rows are read. */
enum FactKind {
    EMPLOYEES("id"),
    METRICS("employee"),
    COURSES("employee"),
    GIVEN("employee");

    private final String key;

    FactKind(String key) {
        this.key = key;
    }

    /** Its name in mappings and JSON, and of its file in a folder without a mapping. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that holds the employee's id. */
    String key() {
        return key;
    }

    static Optional<FactKind> named(String word) {
        for (FactKind kind : values()) {
            if (kind.word().equalsIgnoreCase(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
