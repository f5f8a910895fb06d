package laurel.api.handover;

/** What has become of a payment. */
enum PaymentState {
    /** A person has to decide whether it is paid; payroll is not told of it. */
    HELD,
    /** A person decided that it is not paid. */
    DECLINED,
    /** Payroll has not said yet what became of it. */
    OUTSTANDING,
    /** Payroll could not pay it, and said why: it is outstanding still, until it is acknowledged. */
    REFUSED,
    /** Payroll paid it. */
    ACKNOWLEDGED;

    /** Whether payroll is told of it. */
    boolean isReleased() {
        return this != HELD && this != DECLINED;
    }
}
