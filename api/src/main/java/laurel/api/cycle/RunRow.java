package laurel.api.cycle;

/**
 * A run as the database has it.
 *
 * @param number among those of its cycle
 * @param book the digest of the book that it calculates with, whatever is in force by now
 * @param facts the digest of its facts
 */
record RunRow(long id, long cycle, int number, Kind kind, State state, String book, String facts, String startedBy) {

    /** What it is for. */
    enum Kind {
        CLOSE,
        /** Of a cycle that is released: what it would have been had late facts been known. */
        CORRECTION
    }

    /** How far it has come. */
    enum State {
        STARTED,
        FINISHED,
        /** Broken off for good: its facts cannot be used, or others have come since. */
        DISCARDED
    }
}
