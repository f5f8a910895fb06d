package laurel.fuzz;

/** What a person who reads a sheet cannot make sense of. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String why, Object what) {
        super(why + ": " + what);
    }
}
