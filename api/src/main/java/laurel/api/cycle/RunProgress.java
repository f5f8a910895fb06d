package laurel.api.cycle;

/**
 * How far a run is.
 *
 * @param rows of facts that are done, of {@code of}
 */
public record RunProgress(Phase phase, long rows, long of) {

    /** What it is at. */
    public enum Phase {
        /** Facts are read and put in order; ranks and pools are worked out. */
        READING,
        CALCULATING,
        /** What came out is compared with the cycles before. */
        COMPARING,
        /** The database does not answer; it is tried again after a pause. */
        WAITING,
        FINISHED,
        /** It can be started again, and goes on where it was, unless it was discarded. */
        BROKEN_OFF
    }
}
