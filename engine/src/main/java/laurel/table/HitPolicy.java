package laurel.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a table does when several of its rows match: DMN's hit policies. */
public enum HitPolicy {
    /** At most one row may match. */
    UNIQUE,
    /** The topmost that matches. */
    FIRST,
    /** Every one that matches. */
    COLLECT;

    /** From top to bottom. */
    public static final Comparator<Row> BY_NUMBER = Comparator.comparingInt(Row::number);

    static Optional<HitPolicy> named(String name) {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "", "UNIQUE", "U", "唯一" -> Optional.of(UNIQUE);
            case "FIRST", "F", "首条" -> Optional.of(FIRST);
            case "COLLECT", "C", "全部" -> Optional.of(COLLECT);
            default -> Optional.empty();
        };
    }

    /** The rows that win among those that match, from top to bottom. None if the rows contradict each other. */
    public List<Row> winners(List<Row> matching) {
        if (matching.size() < 2) {
            return matching;
        }
        List<Row> rows = matching.stream().distinct().sorted(BY_NUMBER).toList();
        return switch (this) {
            case UNIQUE -> rows.size() > 1 ? List.of() : rows;
            case FIRST -> rows.isEmpty() ? rows : rows.subList(0, 1);
            case COLLECT -> rows;
        };
    }
}
