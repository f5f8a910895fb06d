package laurel.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The gaps of a table, each made as large as it can be, so that a missing level is one gap and not a thousand. */
final class LargestGaps implements Undecided {

    /** So many are made larger; of further ones only the number is known. */
    private static final int KEPT = 100;

    private final Space space;
    private final int[] rows;
    private final List<Box> boxes = new ArrayList<>();
    private long more;

    LargestGaps(Space space, int[] rows) {
        this.space = space;
        this.rows = rows;
    }

    @Override
    public boolean add(Box part) {
        if (boxes.stream().anyMatch(box -> box.holds(part))) {
            return true;
        }
        if (boxes.size() < KEPT) {
            boxes.add(grown(part));
        } else {
            more++;
        }
        return true;
    }

    /** Those that leave most dimensions open first, otherwise as found. */
    List<Box> boxes() {
        return boxes.stream().sorted(Comparator.comparingLong(this::closed)).toList();
    }

    /** How many parts were found beyond those boxes. */
    long more() {
        return more;
    }

    private long closed(Box box) {
        Box whole = space.whole();
        long closed = 0;
        for (int i = 0; i < box.dimensions(); i++) {
            closed += box.side(i).holds(whole.side(i)) ? 0 : 1;
        }
        return closed;
    }

    private Box grown(Box part) {
        Box grown = part;
        for (int dimension = 0; dimension < part.dimensions(); dimension++) {
            // What no row takes away that meets the box on all its other sides.
            Box open = grown.with(dimension, space.whole().side(dimension));
            BitSet taken = new BitSet();
            for (int row : rows) {
                if (space.row(row).meets(open)) {
                    space.row(row).side(dimension).mark(taken);
                }
            }
            grown = grown.with(dimension, open.side(dimension).minus(Atoms.of(taken)));
        }
        return grown;
    }
}
