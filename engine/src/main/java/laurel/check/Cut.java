package laurel.check;

import laurel.fact.UnaryTest;

/** Where the line of an ordered term's values is cut: just before a value, just after it, or at an end of the line. */
record Cut(Object value, boolean after) implements Comparable<Cut> {

    private static final Object START = new Object();
    private static final Object END = new Object();

    static Cut below(UnaryTest.Range range) {
        return range.low() == null ? new Cut(START, false) : new Cut(range.low(), !range.withLow());
    }

    static Cut above(UnaryTest.Range range) {
        return range.high() == null ? new Cut(END, false) : new Cut(range.high(), range.withHigh());
    }

    /** What lies between this cut and a later one. */
    UnaryTest.Range to(Cut next) {
        boolean open = value == START;
        boolean endless = next.value == END;
        return new UnaryTest.Range(
                open ? null : value, !open && !after, endless ? null : next.value, !endless && next.after);
    }

    @Override
    public int compareTo(Cut other) {
        if (value == other.value) {
            return Boolean.compare(after, other.after);
        }
        if (value == START || other.value == END) {
            return -1;
        }
        if (value == END || other.value == START) {
            return 1;
        }
        int order = UnaryTest.compare(value, other.value);
        return order != 0 ? order : Boolean.compare(after, other.after);
    }
}
