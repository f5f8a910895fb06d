package laurel.prospect;

import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.table.Column;

/** That a term meets a test, or that it does not. */
record Ask(Term term, UnaryTest test, boolean met) {

    /** What a cell asks for its row to count. */
    static Ask of(Column.Asks column, UnaryTest test) {
        return new Ask(column.term(), counting(column, test), true);
    }

    /** A point of a curve counts from it on; all other cells as they say. */
    private static UnaryTest counting(Column.Asks column, UnaryTest test) {
        return column.reading() == Column.Reading.INTERPOLATED && test instanceof UnaryTest.Equal point
                ? new UnaryTest.Range(point.expected(), true, null, false)
                : test;
    }

    boolean accepts(Object value) {
        return test.accepts(value) == met;
    }
}
