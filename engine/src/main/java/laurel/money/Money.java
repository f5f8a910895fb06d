package laurel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount of a currency, in its minor unit: 2 decimals for CNY, none for JPY, 3 for KWD. */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        if (amount.scale() != currency.getDefaultFractionDigits()) {
            throw new IllegalArgumentException(amount + " is not in the minor unit of " + currency);
        }
    }

    /** Rounded to the minor unit. */
    public static Money of(BigDecimal amount, Currency currency, RoundingMode rounding) {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), rounding), currency);
    }
}
