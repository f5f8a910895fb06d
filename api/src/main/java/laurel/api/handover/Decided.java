package laurel.api.handover;

/**
 * The answer to a decision.
 *
 * @param balance after it
 */
record Decided(Payment payment, PaymentBalance balance) {}
