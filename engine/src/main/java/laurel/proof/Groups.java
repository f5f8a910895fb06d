package laurel.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The atoms of an unordered dimension, those together that the same rows ask for. They are told apart by the sum of
 * their rows' marks; should two sums be the same by chance, a part is merely larger than it need be.
 */
final class Groups {

    /** How what an atom is asked for by differs from the atom before. */
    private static final class Change {
        private long mark;
        private int rows;
    }

    private final Map<Integer, Change> changes = new TreeMap<>();

    private Groups() {}

    /** Null if all the rows ask for all of the side. */
    static @Nullable Partition of(Space space, int dimension, Atoms side, int[] rows) {
        Groups groups = new Groups();
        groups.change(side, 0, 0);
        for (int row : rows) {
            groups.change(space.row(row).side(dimension).and(side), mark(row), 1);
        }
        return groups.partition(dimension, side);
    }

    private void change(Atoms asked, long mark, int rows) {
        for (int run = 0; run < asked.runs(); run++) {
            change(asked.from(run), mark, rows);
            change(asked.to(run), -mark, -rows);
        }
    }

    private void change(int atom, long mark, int rows) {
        Change change = changes.computeIfAbsent(atom, none -> new Change());
        change.mark += mark;
        change.rows += rows;
    }

    private @Nullable Partition partition(int dimension, Atoms side) {
        Map<Long, Atoms.Builder> parts = new LinkedHashMap<>();
        Map<Long, Long> costs = new HashMap<>();
        long mark = 0;
        long rows = 0;
        int from = 0;
        for (Map.Entry<Integer, Change> entry : changes.entrySet()) {
            int to = entry.getKey();
            if (from < to && side.has(from)) {
                parts.computeIfAbsent(mark, none -> new Atoms.Builder()).add(from, to);
                costs.putIfAbsent(mark, rows * rows);
            }
            from = to;
            mark += entry.getValue().mark;
            rows += entry.getValue().rows;
        }
        if (parts.size() < 2) {
            return null;
        }
        List<Atoms> built = new ArrayList<>();
        parts.values().forEach(part -> built.add(part.build()));
        return new Partition(
                dimension,
                built,
                costs.values().stream().mapToLong(cost -> cost).sum());
    }

    /** A row's number, scattered over all the bits (SplitMix64). */
    private static long mark(int row) {
        long mixed = (row + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
