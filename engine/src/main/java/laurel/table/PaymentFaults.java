package laurel.table;

import java.util.List;
import java.util.Set;

/** What an Awards row cannot say together. */
final class PaymentFaults {

    private static final Set<Heading> OF_ANY_KIND = Set.of(
            Heading.ELIGIBLE,
            Heading.DATED_BY,
            Heading.LEAVERS,
            Heading.GROUP,
            Heading.GROUP_RULE,
            Heading.PRIORITY,
            Heading.AT_MOST);

    /** What only money can have. */
    static final List<Heading> MONEY_ONLY = PaymentReader.COLUMNS.stream()
            .filter(heading -> !OF_ANY_KIND.contains(heading))
            .toList();

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
