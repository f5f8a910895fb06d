package laurel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one unit of a currency is worth in another, from a day on.
 *
 * @param date the first day on which it is in force
 * @param rate above zero
 */
public record ExchangeRate(Currency from, Currency to, LocalDate date, BigDecimal rate) {

    /** @throws IllegalArgumentException if the rate is not above zero */
    public ExchangeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("A rate of " + rate + " would make money vanish");
        }
    }
}
