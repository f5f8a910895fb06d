package laurel.award;

import java.util.Locale;
import java.util.Optional;

/** How freely an award is given. */
public enum Standing {
    /** As the book's rules say. */
    GRANTED,
    /** It is due by law: no choice or preference may put anything in its place. */
    ENTITLEMENT,
    /** The rules only propose it: a person decides before it is given. */
    DECISION;

    /** By its English or Chinese word; a blank cell is granted. */
    public static Optional<Standing> named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "" -> Optional.of(GRANTED);
            case "entitlement", "法定权益" -> Optional.of(ENTITLEMENT);
            case "decision", "人工决定" -> Optional.of(DECISION);
            default -> Optional.empty();
        };
    }
}
