package laurel.table;

import java.util.List;

/** What an Awards row cannot say together. */
final class PaymentFaults {

    /** What only money can have. */
    static final List<Heading> MONEY_ONLY = List.of(
            Heading.FACTORS,
            Heading.CAP,
            Heading.FLOOR,
            Heading.CAP_ORDER,
            Heading.PRORATION,
            Heading.ABSENCES,
            Heading.TRANSFERS,
            Heading.POOL,
            Heading.POOL_RULE,
            Heading.POOL_PER,
            Heading.POOL_CAP,
            Heading.AFTER_POOL,
            Heading.ROUNDING,
            Heading.ROUNDING_UNIT,
            Heading.ROUND,
            Heading.PAY_IN,
            Heading.MINIMUM,
            Heading.NEGATIVE,
            Heading.CUMULATIVE,
            Heading.HOLD_BACK,
            Heading.DRAW,
            Heading.DRAW_RULE,
            Heading.RETRO);

    private PaymentFaults() {}

    static void report(AwardRow row) {
        row.needs(Heading.POOL, Heading.POOL_RULE, Heading.POOL_PER, Heading.POOL_CAP, Heading.AFTER_POOL);
        row.needs(Heading.PRORATION, Heading.ABSENCES, Heading.TRANSFERS);
        row.needs(Heading.GROUP, Heading.GROUP_RULE, Heading.PRIORITY);
        row.needs(Heading.DRAW, Heading.DRAW_RULE);
        if (!row.has(Heading.CAP)) {
            row.needs(Heading.FLOOR, Heading.CAP_ORDER);
        }
        exclude(row, Heading.POOL, Heading.RETRO);
        exclude(row, Heading.POOL, Heading.CUMULATIVE);
        exclude(row, Heading.POOL, Heading.PAY_IN);
        // What changes a share once it is given would leave a part of the pool to nobody, or give more than there is.
        exclude(row, Heading.POOL, Heading.GROUP);
        exclude(row, Heading.POOL, Heading.ROUNDING_UNIT);
        exclude(row, Heading.POOL, Heading.DRAW);
        exclude(row, Heading.AFTER_POOL, Heading.HOLD_BACK);
        exclude(row, Heading.AFTER_POOL, Heading.MINIMUM);
        exclude(row, Heading.AFTER_POOL, Heading.NEGATIVE);
        exclude(row, Heading.AFTER_POOL, Heading.DRAW);
        exclude(row, Heading.CUMULATIVE, Heading.DRAW);
    }

    private static void exclude(AwardRow row, Heading one, Heading other) {
        if (row.has(one) && row.has(other)) {
            row.error(other, "award.contradiction", other.toString(), one.toString());
        }
    }
}
