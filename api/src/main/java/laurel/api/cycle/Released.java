package laurel.api.cycle;

import laurel.api.handover.PaymentBalance;

/**
 * A cycle that payroll has.
 *
 * @param balance what payroll is to pay
 */
public record Released(Cycle cycle, PaymentBalance balance) {}
