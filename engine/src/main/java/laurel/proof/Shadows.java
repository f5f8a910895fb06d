package laurel.proof;

import java.util.BitSet;

/** Finds the rows that leave nothing of a row that never wins. */
final class Shadows {

    /** Larger sets are not made smaller row by row. */
    private static final int MANY = 40;

    private final Space space;
    private final Steps steps;

    Shadows(Space space, Steps steps) {
        this.space = space;
        this.steps = steps;
    }

    /** Of the first {@code count} rows, as few as hold all of the box together: one alone if there is one. */
    BitSet of(Box box, int[] rows, int count) {
        Indexes meeting = new Indexes();
        for (int place = 0; place < count; place++) {
            int other = rows[place];
            if (space.row(other).holds(box)) {
                return only(other);
            }
            if (space.row(other).meets(box)) {
                meeting.add(other);
            }
        }
        Winners winners = new Winners(space, steps);
        winners.find(box, meeting.toArray());
        BitSet holding = winners.rows();
        return holding.cardinality() > MANY ? holding : thinned(box, holding);
    }

    /** Without those that the others make needless, the last first. */
    BitSet thinned(Box box, BitSet rows) {
        BitSet needed = (BitSet) rows.clone();
        for (int row = rows.length() - 1; row >= 0; row = rows.previousSetBit(row - 1)) {
            needed.clear(row);
            if (!hold(box, needed)) {
                needed.set(row);
            }
        }
        return needed;
    }

    /** Whether the rows together hold the box. */
    boolean hold(Box box, BitSet rows) {
        boolean[] holds = {true};
        new Coverage(
                        space,
                        part -> {
                            holds[0] = false;
                            return false;
                        },
                        steps)
                .prove(box, rows.stream().toArray());
        return holds[0] && !steps.areOut();
    }

    private static BitSet only(int row) {
        BitSet one = new BitSet();
        one.set(row);
        return one;
    }
}
