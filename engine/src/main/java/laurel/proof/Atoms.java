package laurel.proof;

import java.util.Arrays;
import java.util.BitSet;

/** A set of atoms of one dimension, as runs of their numbers. Immutable. */
final class Atoms {

    static final Atoms NONE = new Atoms(new int[0]);

    /** From, to, from, to, … ascending; a run ends before its "to", and no two runs touch. */
    private final int[] ends;

    private Atoms(int[] ends) {
        this.ends = ends;
    }

    /** Those from the first up to, but not including, the second. */
    static Atoms between(int from, int to) {
        return from < to ? new Atoms(new int[] {from, to}) : NONE;
    }

    static Atoms of(BitSet numbers) {
        Builder atoms = new Builder();
        for (int from = numbers.nextSetBit(0); from >= 0; from = numbers.nextSetBit(numbers.nextClearBit(from))) {
            atoms.add(from, numbers.nextClearBit(from));
        }
        return atoms.build();
    }

    /** Takes runs in ascending order. */
    static final class Builder {
        private int[] ends = new int[2];
        private int count;

        void add(int from, int to) {
            if (count > 0 && ends[count - 1] == from) {
                ends[count - 1] = to;
                return;
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
            }
            ends[count++] = from;
            ends[count++] = to;
        }

        Atoms build() {
            return new Atoms(Arrays.copyOf(ends, count));
        }
    }

    boolean isEmpty() {
        return ends.length == 0;
    }

    int size() {
        int size = 0;
        for (int run = 0; run < runs(); run++) {
            size += to(run) - from(run);
        }
        return size;
    }

    int runs() {
        return ends.length / 2;
    }

    int from(int run) {
        return ends[2 * run];
    }

    int to(int run) {
        return ends[2 * run + 1];
    }

    int first() {
        return ends[0];
    }

    /** The first number after all of its atoms. */
    int end() {
        return ends[ends.length - 1];
    }

    boolean has(int atom) {
        int place = Arrays.binarySearch(ends, atom);
        return place >= 0 ? place % 2 == 0 : -place % 2 == 0;
    }

    boolean holds(Atoms other) {
        int run = 0;
        for (int part = 0; part < other.runs(); part++) {
            while (run < runs() && to(run) < other.to(part)) {
                run++;
            }
            if (run == runs() || from(run) > other.from(part)) {
                return false;
            }
        }
        return true;
    }

    boolean meets(Atoms other) {
        return firstCommon(other) >= 0;
    }

    /** The least atom in both, or -1. */
    int firstCommon(Atoms other) {
        int here = 0;
        int there = 0;
        while (here < ends.length && there < other.ends.length) {
            if (ends[here + 1] <= other.ends[there]) {
                here += 2;
            } else if (other.ends[there + 1] <= ends[here]) {
                there += 2;
            } else {
                return Math.max(ends[here], other.ends[there]);
            }
        }
        return -1;
    }

    Atoms and(Atoms other) {
        if (other.holds(this)) {
            return this;
        }
        int[] common = new int[ends.length + other.ends.length];
        int count = 0;
        for (int here = 0, there = 0; here < ends.length && there < other.ends.length; ) {
            int from = Math.max(ends[here], other.ends[there]);
            int to = Math.min(ends[here + 1], other.ends[there + 1]);
            if (from < to) {
                common[count++] = from;
                common[count++] = to;
            }
            if (ends[here + 1] == to) {
                here += 2;
            } else {
                there += 2;
            }
        }
        return count == 0 ? NONE : new Atoms(Arrays.copyOf(common, count));
    }

    Atoms minus(Atoms other) {
        int[] outside = new int[other.ends.length + 2];
        System.arraycopy(other.ends, 0, outside, 1, other.ends.length);
        outside[outside.length - 1] = Integer.MAX_VALUE;
        boolean fromZero = other.ends.length > 0 && other.ends[0] == 0;
        return and(new Atoms(fromZero ? Arrays.copyOfRange(outside, 2, outside.length) : outside));
    }

    /** Marks its atoms. */
    void mark(BitSet numbers) {
        for (int run = 0; run < runs(); run++) {
            numbers.set(from(run), to(run));
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(ends);
    }
}
