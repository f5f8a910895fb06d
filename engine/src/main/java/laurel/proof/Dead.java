package laurel.proof;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers the rows that never win by those that leave them nothing. */
final class Dead {

    private final Space space;
    private final Steps steps;
    private final Shadows shadows;

    /** By the rows that win over them, in the order found. */
    private final Map<BitSet, Indexes> shadowed = new LinkedHashMap<>();

    private final Indexes more = new Indexes();

    Dead(Space space, Steps steps) {
        this.space = space;
        this.steps = steps;
        this.shadows = new Shadows(space, steps);
    }

    /** {@code rows} in the order in which they win. */
    void find(int[] rows, BitSet winners) {
        BitSet before = new BitSet();
        for (int place = 0; place < rows.length; place++) {
            if (!winners.get(rows[place])) {
                add(rows, place, before);
            }
            before.set(rows[place]);
        }
    }

    private void add(int[] rows, int place, BitSet before) {
        Box box = space.row(rows[place]);
        for (Map.Entry<BitSet, Indexes> known : shadowed.entrySet()) {
            if (leavesNothing(known.getKey(), box, before)) {
                known.getValue().add(rows[place]);
                return;
            }
        }
        BitSet by = shadowed.size() < Proof.MOST ? shadows.of(box, rows, place) : null;
        if (by == null || steps.areOut()) {
            more.add(rows[place]);
        } else {
            shadowed.computeIfAbsent(by, none -> new Indexes()).add(rows[place]);
        }
    }

    /** Whether those rows, all of which are needed, hold the box together. */
    private boolean leavesNothing(BitSet by, Box box, BitSet before) {
        BitSet later = (BitSet) by.clone();
        later.andNot(before);
        return later.isEmpty()
                && shadows.hold(box, by)
                && shadows.thinned(box, by).equals(by);
    }

    Map<BitSet, Indexes> shadowed() {
        return shadowed;
    }

    /** Those of which it was not looked for what shadows them. */
    int[] more() {
        return more.toArray();
    }
}
