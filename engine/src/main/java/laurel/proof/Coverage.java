package laurel.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Goes through a space from the whole to its parts, until each part is decided by one row, or by none. A part is cut
 * where that separates most rows, so that a table is not looked at cell by cell.
 */
final class Coverage {

    /** So few rows are taken off a part one after another; more are first separated by cutting the part. */
    private static final int FEW = 8;

    private final Space space;
    private final boolean inOrder;
    private final Steps steps;
    private final Undecided undecided;
    private final BitSet winners = new BitSet();
    private boolean isOver;

    /** {@code inOrder} if of several rows the first given wins; otherwise nobody asks who wins. */
    Coverage(Space space, boolean inOrder, Undecided undecided, Steps steps) {
        this.space = space;
        this.inOrder = inOrder;
        this.undecided = undecided;
        this.steps = steps;
    }

    /** Those of the rows that win anywhere. */
    BitSet winners() {
        return winners;
    }

    /** Goes through the box; the first of the rows goes first. */
    void prove(Box box, int[] rows) {
        if (isOver || steps.areOut()) {
            return;
        }
        int[] alive = alive(box, rows);
        if (alive.length == 0) {
            isOver = !undecided.add(box);
        } else if (space.row(alive[0]).holds(box)) {
            winners.set(alive[0]);
        } else if (alive.length <= FEW) {
            takeOff(box, alive);
        } else {
            cut(box, alive);
        }
    }

    /** Those that meet the box, up to the first that holds it; that one alone if order does not matter. */
    private int[] alive(Box box, int[] rows) {
        Numbers alive = new Numbers();
        for (int row : rows) {
            Box asked = space.row(row);
            steps.take(box.dimensions() + 1L);
            if (asked.meets(box)) {
                alive.add(row);
                if (asked.holds(box)) {
                    return inOrder ? alive.toArray() : new int[] {row};
                }
            }
        }
        return alive.toArray();
    }

    private void takeOff(Box box, int[] alive) {
        List<Box> left = List.of(box);
        for (int row : alive) {
            List<Box> rest = new ArrayList<>();
            for (Box part : left) {
                if (!steps.take(box.dimensions() + 1L)) {
                    return;
                }
                if (part.meets(space.row(row))) {
                    winners.set(row);
                    part.minus(space.row(row), rest::add);
                } else {
                    rest.add(part);
                }
            }
            left = rest;
        }
        for (Box part : left) {
            isOver = isOver || !undecided.add(part);
        }
    }

    private void cut(Box box, int[] alive) {
        Partition partition = Partition.of(space, box, alive);
        if (partition == null) {
            takeOff(box, alive);
            return;
        }
        steps.take((box.dimensions() + 1L) * alive.length);
        List<int[]> dealt = partition.deal(space, alive, steps);
        for (int part = 0; part < dealt.size(); part++) {
            prove(box.with(partition.dimension(), partition.parts().get(part)), dealt.get(part));
        }
    }
}
