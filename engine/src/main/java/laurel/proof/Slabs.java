package laurel.proof;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Rows that hold a box but for one of its sides, and so take away from it all that they ask for of that side. */
final class Slabs {

    private final Box box;

    /** By the dimensions, what was taken away. */
    private final @Nullable BitSet[] taken;

    Slabs(Box box) {
        this.box = box;
        this.taken = new BitSet[box.dimensions()];
    }

    /** Takes a row that meets the box and does not hold it; false if it ends on several sides. */
    boolean add(Box row) {
        int side = -1;
        for (int i = 0; i < box.dimensions(); i++) {
            if (!row.side(i).holds(box.side(i))) {
                if (side >= 0) {
                    return false;
                }
                side = i;
            }
        }
        BitSet gone = taken[side];
        if (gone == null) {
            gone = new BitSet();
            taken[side] = gone;
        }
        row.side(side).mark(gone);
        return true;
    }

    /** What is left of the box; some side may be empty. */
    Box rest() {
        Box rest = box;
        for (int i = 0; i < taken.length; i++) {
            BitSet gone = taken[i];
            if (gone != null) {
                rest = rest.with(i, box.side(i).minus(Atoms.of(gone)));
            }
        }
        return rest;
    }
}
