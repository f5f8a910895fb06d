package laurel.api.handover;

import java.math.BigDecimal;
import java.util.Currency;
import laurel.money.Money;

/** So many payments of one currency, and what they come to in its minor unit. */
record Sum(long payments, BigDecimal amount) {

    static Sum none(String currency) {
        return of(0, BigDecimal.ZERO, currency);
    }

    /** Of an amount of whatever scale. */
    static Sum of(long payments, BigDecimal amount, String currency) {
        return new Sum(payments, money(amount, currency).amount());
    }

    /**
     * An amount as it is kept, in the currency's minor unit.
     *
     * @throws ArithmeticException if it has decimals that the currency does not have
     */
    static Money money(BigDecimal amount, String currency) {
        Currency known = Currency.getInstance(currency);
        return new Money(amount.setScale(known.getDefaultFractionDigits()), known);
    }

    Sum plus(Sum other) {
        return new Sum(payments + other.payments, amount.add(other.amount));
    }

    Sum minus(Sum other) {
        return new Sum(payments - other.payments, amount.subtract(other.amount));
    }

    Sum withOneMore(BigDecimal more) {
        return new Sum(payments + 1, amount.add(more));
    }
}
