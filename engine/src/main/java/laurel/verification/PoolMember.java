package laurel.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import laurel.award.AwardDefinition;
import laurel.award.Sharing;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.money.Money;
import laurel.verification.Entry.Worth;
import org.jspecify.annotations.Nullable;

/**
 * An employee's part in a pool.
 *
 * @param per the value by which the award's pools are separate, or "" if there is one
 * @param weight what the employee would be due without the pool
 * @param cap the most to get, or null
 * @param sum of the pool
 * @param fixed the currency in which the book states the sum, or null where it is the member's
 * @param share what the package says that the employee got, or null if it says nothing
 * @param isLost whether what follows on the pool cannot be worked out, so that no package tells the share
 */
record PoolMember(
        AwardDefinition award,
        String per,
        String employee,
        Fraction weight,
        @Nullable Fraction cap,
        Fraction sum,
        Currency currency,
        @Nullable Currency fixed,
        @Nullable BigDecimal share,
        boolean isLost) {

    /** Null if something needed is unknown, or the award is no money. */
    static @Nullable PoolMember of(Worth worth, Facts facts, Period period, Testimony testimony) {
        Sharing sharing = worth.award().payment().pool();
        Fraction weight = worth.due();
        if (sharing == null || weight == null) {
            return null;
        }
        Object per = sharing.per() == null ? "" : worth.scene().value(sharing.per());
        Currency own = worth.award().currency();
        Currency currency = own == null ? facts.employee().currency() : own;
        Currency fixed = sharing.sum().currency();
        Fraction sum = Valuation.limit(sharing.sum(), worth.scene(), fixed == null ? currency : fixed);
        Fraction cap = Valuation.limit(sharing.cap(), worth.scene(), currency);
        if (per == null || sum == null || (cap == null && sharing.cap() != null)) {
            return null;
        }
        return new PoolMember(
                worth.award(),
                per.toString(),
                facts.employee().id(),
                weight,
                cap,
                sum,
                currency,
                fixed,
                testimony.share(worth.award().id()),
                isLost(worth, Money.of(sum.shown(), currency, RoundingMode.DOWN), sharing, facts, period));
    }

    /** As if all of the pool were the member's. */
    private static boolean isLost(Worth worth, Money all, Sharing sharing, Facts facts, Period period) {
        if (!sharing.withheld().isNone()) {
            return Settled.withholding(worth, all, sharing.withheld(), new ArrayList<>()) == null;
        }
        return worth.award().payment().settling().isOverTime()
                && Settled.of(worth, all, facts, period, new ArrayList<>()) == null;
    }
}
