package laurel.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A box cut along one dimension, so that each part meets as few rows as can be.
 *
 * @param cost the sum over the parts of the squares of the rows that each meets
 */
record Partition(int dimension, List<Atoms> parts, long cost) {

    /** Up to so many parts, each is held against all the rows; above, the rows are dealt out by their atoms. */
    private static final int FEW = 8;

    /** The best one, or null if no row's end lies inside the box. */
    static @Nullable Partition of(Space space, Box box, int[] rows) {
        Partition best = null;
        for (int dimension = 0; dimension < box.dimensions(); dimension++) {
            Atoms side = box.side(dimension);
            Partition next = null;
            if (side.size() > 1) {
                next = space.isOrdered(dimension)
                        ? halves(space, dimension, side, rows)
                        : Groups.of(space, dimension, side, rows);
            }
            if (next != null && (best == null || next.cost < best.cost)) {
                best = next;
            }
        }
        return best;
    }

    /** Cut at the median of the rows' ends. */
    private static @Nullable Partition halves(Space space, int dimension, Atoms side, int[] rows) {
        Indexes inside = new Indexes();
        for (int row : rows) {
            Atoms asked = space.row(row).side(dimension);
            for (int run = 0; run < asked.runs(); run++) {
                addInside(inside, asked.from(run), side);
                addInside(inside, asked.to(run), side);
            }
        }
        if (inside.count() == 0) {
            return null;
        }
        int[] ends = inside.toArray();
        Arrays.sort(ends);
        int middle = ends[ends.length / 2];
        List<Atoms> parts =
                List.of(side.and(Atoms.between(side.first(), middle)), side.and(Atoms.between(middle, side.end())));
        long cost = 0;
        for (Atoms part : parts) {
            long met = 0;
            for (int row : rows) {
                met += space.row(row).side(dimension).meets(part) ? 1 : 0;
            }
            cost += met * met;
        }
        return new Partition(dimension, parts, cost);
    }

    private static void addInside(Indexes ends, int end, Atoms side) {
        if (end > side.first() && end < side.end()) {
            ends.add(end);
        }
    }

    /** Gives each part of the box, and those of the rows that it meets, in the order given. */
    void forEach(Space space, Box box, int[] rows, Steps steps, BiConsumer<Box, int[]> use) {
        steps.take((box.dimensions() + 1L) * rows.length);
        List<int[]> dealt = deal(space, rows, steps);
        for (int part = 0; part < parts.size(); part++) {
            use.accept(box.with(dimension, parts.get(part)), dealt.get(part));
        }
    }

    private List<int[]> deal(Space space, int[] rows, Steps steps) {
        List<Indexes> dealt = new ArrayList<>();
        parts.forEach(part -> dealt.add(new Indexes()));
        int[] owner = parts.size() > FEW ? owners() : new int[0];
        for (int row : rows) {
            Atoms asked = space.row(row).side(dimension);
            if (parts.size() > FEW) {
                steps.take(dealByAtoms(row, asked, owner, dealt));
                continue;
            }
            for (int part = 0; part < parts.size(); part++) {
                if (asked.meets(parts.get(part))) {
                    dealt.get(part).add(row);
                }
            }
        }
        return dealt.stream().map(Indexes::toArray).toList();
    }

    /** By atoms, the part that each lies in, or -1. */
    private int[] owners() {
        int[] owner = new int[parts.stream().mapToInt(Atoms::end).max().orElse(0)];
        Arrays.fill(owner, -1);
        for (int part = 0; part < parts.size(); part++) {
            Atoms atoms = parts.get(part);
            for (int run = 0; run < atoms.runs(); run++) {
                Arrays.fill(owner, atoms.from(run), atoms.to(run), part);
            }
        }
        return owner;
    }

    private static long dealByAtoms(int row, Atoms asked, int[] owner, List<Indexes> dealt) {
        long seen = 0;
        for (int run = 0; run < asked.runs(); run++) {
            for (int atom = asked.from(run); atom < Math.min(asked.to(run), owner.length); atom++, seen++) {
                if (owner[atom] >= 0 && !dealt.get(owner[atom]).endsWith(row)) {
                    dealt.get(owner[atom]).add(row);
                }
            }
        }
        return seen;
    }
}
