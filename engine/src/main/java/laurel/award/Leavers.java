package laurel.award;

/** What happens to an award of somebody who has left by the period's end. */
public enum Leavers {
    /** It is paid, and flagged for a person's decision. */
    REVIEW,
    PAY,
    /** It is not given. */
    FORFEIT
}
