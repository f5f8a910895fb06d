package laurel.proof;

/**
 * The steps that a proof may take. They are counted, not timed, so that the same table is told the same on every
 * machine: in the worst case a proof over many columns takes more steps than anybody can wait for.
 */
final class Steps {

    private long left;

    Steps(long allowed) {
        left = allowed;
    }

    /** Takes some; false if there are none left. */
    boolean take(long count) {
        left -= count;
        return left >= 0;
    }

    boolean areOut() {
        return left < 0;
    }
}
