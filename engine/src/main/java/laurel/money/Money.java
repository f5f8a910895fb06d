package laurel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/** An amount of a currency, in its minor unit: 2 decimals for CNY, none for JPY, 3 for KWD. */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        if (amount.scale() != currency.getDefaultFractionDigits()) {
            throw new IllegalArgumentException(amount + " is not in the minor unit of " + currency);
        }
    }

    /** A sum of zero or more and its currency, such as {@code 1,000,000 CNY}; empty if it is none, or has too many decimals. */
    public static Optional<Money> parse(String text) {
        String[] parts = text.strip().split("\\s+");
        try {
            Currency currency = Currency.getInstance(parts[parts.length - 1]);
            BigDecimal amount = new BigDecimal(parts[0].replace(",", ""));
            return parts.length == 2 && amount.signum() >= 0
                    ? Optional.of(new Money(amount.setScale(currency.getDefaultFractionDigits()), currency))
                    : Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException noSum) {
            return Optional.empty();
        }
    }

    /** Rounded to the minor unit. */
    public static Money of(BigDecimal amount, Currency currency, RoundingMode rounding) {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), rounding), currency);
    }
}
