package laurel.fact;

import java.util.Locale;
import java.util.Optional;

/** What place employees have who are equal: of four, of whom two are equal behind the best. */
public enum Ties {
    /** The better of their places: 1, 2, 2, 4. */
    BETTER,
    /** The worse of their places: 1, 3, 3, 4. */
    WORSE,
    /** The better one, and no place after it stays empty: 1, 2, 2, 3. */
    DENSE,
    /** A place each, in the order of the employees' ids: 1, 2, 3, 4. */
    BY_ID;

    /** By its English or Chinese words. */
    public static Optional<Ties> named(String name) {
        return switch (Blanks.squeeze(name).toLowerCase(Locale.ROOT)) {
            case "better", "从优" -> Optional.of(BETTER);
            case "worse", "从劣" -> Optional.of(WORSE);
            case "dense", "连续" -> Optional.of(DENSE);
            case "by id", "按编号" -> Optional.of(BY_ID);
            default -> Optional.empty();
        };
    }
}
