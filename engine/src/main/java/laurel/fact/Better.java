package laurel.fact;

import java.util.Locale;
import java.util.Optional;

/** Which way a performance improves: more sales are better, and so are fewer complaints. */
public enum Better {
    HIGHER,
    LOWER;

    /** By its English or Chinese words. */
    public static Optional<Better> named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "higher", "高", "越高越好" -> Optional.of(HIGHER);
            case "lower", "低", "越低越好" -> Optional.of(LOWER);
            default -> Optional.empty();
        };
    }
}
