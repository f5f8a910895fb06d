package laurel.comparison;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import laurel.comparison.Headings.Meaning;
import laurel.table.DecisionTable;

/** Which table of one book is which of the other: by name, else by what it says, else by where it stands and what it gives. */
final class TableMatching {

    private final List<DecisionTable> before;
    private final List<DecisionTable> after;
    private final int[] found;
    private final boolean[] taken;

    private TableMatching(List<DecisionTable> before, List<DecisionTable> after) {
        this.before = before;
        this.after = after;
        this.found = new int[before.size()];
        Arrays.fill(found, -1);
        this.taken = new boolean[after.size()];
    }

    /** For each table of the first book, the position of its match in the second, or -1. */
    static int[] of(List<DecisionTable> before, List<DecisionTable> after) {
        TableMatching matching = new TableMatching(before, after);
        matching.match((one, other) -> one.name().english().equals(other.name().english()));
        matching.match((one, other) -> one.name().chinese().equals(other.name().chinese()));
        matching.match((one, other) -> common(one, other) == Math.max(rows(one), rows(other)));
        matching.match((one, other) -> one.place().equals(other.place()) && giveTheSame(one, other));
        matching.match(
                (one, other) -> giveTheSame(one, other) && 2 * common(one, other) >= Math.max(rows(one), rows(other)));
        return matching.found;
    }

    private void match(BiPredicate<DecisionTable, DecisionTable> fits) {
        for (int i = 0; i < found.length; i++) {
            for (int j = 0; j < taken.length && found[i] < 0; j++) {
                if (!taken[j] && fits.test(before.get(i), after.get(j))) {
                    found[i] = j;
                    taken[j] = true;
                }
            }
        }
    }

    private static int rows(DecisionTable table) {
        return table.rows().size();
    }

    private static boolean giveTheSame(DecisionTable one, DecisionTable other) {
        return ids(one).equals(ids(other));
    }

    private static Set<String> ids(DecisionTable table) {
        Set<String> ids = new HashSet<>();
        table.results().forEach(column -> ids.add(Headings.id(column)));
        return ids;
    }

    /** How many different rows both have. */
    private static int common(DecisionTable one, DecisionTable other) {
        Headings headings = Headings.of(one, other);
        Set<Meaning> known = new HashSet<>();
        one.rows().forEach(row -> known.add(headings.meaning(row, Side.BEFORE)));
        return (int) other.rows().stream()
                .filter(row -> known.contains(headings.meaning(row, Side.AFTER)))
                .count();
    }
}
