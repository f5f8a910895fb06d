package laurel.api.handover;

/**
 * The answer to acknowledgements.
 *
 * @param taken how many of them said something new
 * @param repeated how many were known already, and changed nothing
 * @param balance after them
 */
record Acknowledged(int taken, int repeated, PaymentBalance balance) {}
