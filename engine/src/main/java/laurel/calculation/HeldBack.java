package laurel.calculation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import laurel.fact.Given;
import laurel.fact.Settlement;

/**
 * What is held back of one award, by the month in which it is due. A row tells only what its run held less what it released,
 * so that runs are gone through again, in their order: each released whatever was due.
 */
final class HeldBack {

    private final int months;
    private final NavigableMap<YearMonth, BigDecimal> due = new TreeMap<>();

    HeldBack(int months) {
        this.months = months;
    }

    /** Takes the row of a run that is later than those before. */
    void add(Given row, Settlement settlement) {
        YearMonth then = YearMonth.from(row.in().end());
        BigDecimal held = settlement.withheld();
        if (row.in().equals(row.period()) && !isNothing(settlement)) {
            held = held.add(release(then));
        }
        YearMonth until = YearMonth.from(row.period().end()).plusMonths(months);
        due.merge(held.signum() < 0 ? then : until, held, BigDecimal::add);
    }

    /** What is due by that month; it is not held back any more. */
    BigDecimal release(YearMonth by) {
        NavigableMap<YearMonth, BigDecimal> all = due.headMap(by, true);
        BigDecimal sum = all.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        all.clear();
        return sum;
    }

    /** Whether the run settled nothing: it released nothing either. */
    private static boolean isNothing(Settlement settlement) {
        return settlement.calculated().signum() == 0
                && settlement.paid().signum() == 0
                && settlement.carried().signum() == 0
                && settlement.withheld().signum() == 0;
    }
}
