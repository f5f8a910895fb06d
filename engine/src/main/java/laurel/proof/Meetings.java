package laurel.proof;

import java.util.stream.IntStream;

/** Finds every two rows that some values meet both of. */
final class Meetings {

    /** More pairs than that are not looked for. */
    static final int MOST = 1_000_000;

    /** So few rows are compared each with each at once. */
    private static final int FEW = 16;

    private final Space space;
    private final int[] kinds;
    private final Steps steps;
    private final Indexes left = new Indexes();
    private final Indexes right = new Indexes();

    /** By the rows, of which kind each is: rows of one kind may meet. */
    Meetings(Space space, int[] kinds, Steps steps) {
        this.space = space;
        this.kinds = kinds;
        this.steps = steps;
    }

    /** How many pairs were found. */
    int count() {
        return left.count();
    }

    /** The upper row of each pair. */
    int[] left() {
        return left.toArray();
    }

    int[] right() {
        return right.toArray();
    }

    /** Whether nothing was left out. */
    boolean areAll() {
        return count() < MOST && !steps.areOut();
    }

    /** Among rows that meet the box; a pair is found in the one part that holds the least values that both meet. */
    void find(Box box, int[] rows) {
        if (!areAll() || areOfOneKind(rows)) {
            return;
        }
        long all = (long) rows.length * rows.length;
        Partition partition = rows.length <= FEW ? null : Partition.of(space, box, rows);
        if (partition == null || partition.cost() >= all) {
            compare(box, rows);
            return;
        }
        partition.forEach(space, box, rows, steps, this::find);
    }

    private boolean areOfOneKind(int[] rows) {
        return IntStream.of(rows).allMatch(row -> kinds[row] == kinds[rows[0]]);
    }

    private void compare(Box box, int[] rows) {
        for (int i = 0; i < rows.length; i++) {
            if (!areAll() || !steps.take(rows.length - i)) {
                return;
            }
            for (int j = i + 1; j < rows.length; j++) {
                if (kinds[rows[i]] != kinds[rows[j]] && meetFirstIn(box, space.row(rows[i]), space.row(rows[j]))) {
                    left.add(rows[i]);
                    right.add(rows[j]);
                }
            }
        }
    }

    private static boolean meetFirstIn(Box box, Box row, Box other) {
        for (int i = 0; i < box.dimensions(); i++) {
            int first = row.side(i).firstCommon(other.side(i));
            if (first < 0 || !box.side(i).has(first)) {
                return false;
            }
        }
        return true;
    }
}
