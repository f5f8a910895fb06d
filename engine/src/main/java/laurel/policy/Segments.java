package laurel.policy;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import laurel.fact.UnaryTest;

/**
 * The line of a column's values cut at every end of its ranges. Each value lies in exactly one segment, and a range
 * covers whole segments, so that a range can be joined by equality, through a hash index, as a text is.
 */
final class Segments {

    /** Where the line is cut: just before a value, or just after it. */
    private record Cut(Object value, boolean after) implements Comparable<Cut> {
        @Override
        public int compareTo(Cut other) {
            int order = UnaryTest.compare(value, other.value);
            return order != 0 ? order : Boolean.compare(after, other.after);
        }
    }

    private final List<Cut> cuts;

    private Segments(Collection<Cut> cuts) {
        this.cuts = List.copyOf(cuts);
    }

    /** Cut at the ends of those ranges. */
    static Segments of(Collection<UnaryTest.Range> ranges) {
        TreeSet<Cut> cuts = new TreeSet<>();
        for (UnaryTest.Range range : ranges) {
            if (range.low() != null) {
                cuts.add(new Cut(range.low(), !range.withLow()));
            }
            if (range.high() != null) {
                cuts.add(new Cut(range.high(), range.withHigh()));
            }
        }
        return new Segments(cuts);
    }

    /** The number of the segment that holds the value: how many cuts lie below it. */
    int of(Object value) {
        int low = 0;
        int high = cuts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBelow(cuts.get(middle), value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isBelow(Cut cut, Object value) {
        int order = UnaryTest.compare(cut.value, value);
        return order < 0 || (order == 0 && !cut.after);
    }

    /** The first segment of a range. */
    int first(UnaryTest.Range range) {
        return range.low() == null ? 0 : cuts.indexOf(new Cut(range.low(), !range.withLow())) + 1;
    }

    /** The last segment of a range. */
    int last(UnaryTest.Range range) {
        return range.high() == null ? cuts.size() : cuts.indexOf(new Cut(range.high(), range.withHigh()));
    }
}
