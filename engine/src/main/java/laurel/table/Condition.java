package laurel.table;

import laurel.fact.UnaryTest;

/** A condition cell of a row: its test, and how it was written. */
public record Condition(UnaryTest test, String written) {

    static final Condition ANY = new Condition(new UnaryTest.Any(), "-");

    /** Stands where a cell cannot be read, which has been reported. */
    static final Condition UNREADABLE = new Condition(new UnaryTest.Any(), "?");
}
