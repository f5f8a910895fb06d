package laurel.calculation;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An employee's claim on a pool.
 *
 * @param per the value by which the award's pools are separate, or "" if there is one
 * @param weight what the employee would be due without the pool
 * @param cap the most that the employee may get, or null
 * @param sum of the pool, as the employee's facts say it
 * @param fixed the currency in which the book states the sum, or null where it is the employee's own
 */
public record PoolClaim(
        String award,
        String per,
        String employee,
        BigDecimal weight,
        @Nullable BigDecimal cap,
        BigDecimal sum,
        Currency currency,
        @Nullable Currency fixed) {

    Pools.Key key() {
        return new Pools.Key(award, per);
    }
}
