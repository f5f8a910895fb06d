package laurel.run;

/** A listener to how far a run has come. It is called on the thread that runs. */
@FunctionalInterface
public interface Progress {

    /** So many employees, of so many rows in all, are done since the run began. */
    void advanced(long employees, long rows);
}
