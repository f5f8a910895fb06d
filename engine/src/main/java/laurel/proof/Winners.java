package laurel.proof;

import java.util.BitSet;

/** Finds the rows that win anywhere, where of several rows that apply the first one wins. */
final class Winners {

    private final Space space;
    private final Steps steps;
    private final BitSet winners = new BitSet();

    Winners(Space space, Steps steps) {
        this.space = space;
        this.steps = steps;
    }

    BitSet rows() {
        return winners;
    }

    /** Goes through the box; the first of the rows goes first. */
    void find(Box box, int[] rows) {
        int[] alive = alive(box, rows);
        if (alive.length == 0 || steps.areOut()) {
            return;
        }
        if (space.row(alive[0]).holds(box)) {
            winners.set(alive[0]);
            return;
        }
        Partition partition = alive.length <= Coverage.FEW ? null : Partition.of(space, box, alive);
        if (partition == null) {
            Rest rest = new Rest(box, steps);
            for (int row : alive) {
                if (rest.take(space.row(row))) {
                    winners.set(row);
                }
            }
            return;
        }
        partition.forEach(space, box, alive, steps, this::find);
    }

    /** Those that meet the box, up to the first that holds it and to the last of which it is not known that it wins. */
    private int[] alive(Box box, int[] rows) {
        Indexes alive = new Indexes();
        int asked = 0;
        for (int row : rows) {
            if (!steps.take(box.dimensions() + 1L)) {
                break;
            }
            if (space.row(row).meets(box)) {
                alive.add(row);
                asked = winners.get(row) ? asked : alive.count();
                if (space.row(row).holds(box)) {
                    break;
                }
            }
        }
        return alive.toArray(asked);
    }
}
