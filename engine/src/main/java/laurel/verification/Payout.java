package laurel.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import laurel.award.Rounding;
import laurel.fact.Employee;
import laurel.fact.ExchangeRate;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.money.Money;
import laurel.verification.Entry.Worth;
import org.jspecify.annotations.Nullable;

/** From what somebody is due to an amount of the currency that is paid. */
record Payout(Facts facts, Period period) {

    /** Null if there is no rate, or the rounding unit is none of the currency's. */
    @Nullable
    Money of(Worth worth, Fraction due, List<Supplier<String>> steps) {
        Rounding rounding = worth.award().payment().rounding();
        Employee employee = facts.employee();
        Currency own = worth.award().currency() == null
                ? employee.currency()
                : worth.award().currency();
        Fraction whole = rounding.unit() == null ? due : due.roundedTo(rounding.unit(), rounding.mode());
        if (rounding.unit() != null && whole.top().stripTrailingZeros().scale() > own.getDefaultFractionDigits()) {
            return null;
        }
        Money rounded = rounded(whole, own, rounding.mode(), steps);
        Currency payIn = worth.award().payment().settling().payIn();
        if (payIn == null || payIn.equals(own)) {
            return rounded;
        }
        ExchangeRate rate =
                facts.company().rates().inForce(own, payIn, period.end()).orElse(null);
        if (rate == null) {
            return null;
        }
        steps.add(() -> "× " + rate.rate().toPlainString());
        return rounded(Fraction.of(rounded.amount().multiply(rate.rate())), payIn, rounding.mode(), steps);
    }

    /** What is paid, in the currency's minor unit. */
    Money whole(Worth worth, Settlement settlement) {
        Rounding rounding = worth.award().payment().rounding();
        return rounded(Fraction.of(settlement.paid()), settlement.currency(), rounding.mode(), new ArrayList<>());
    }

    private static Money rounded(Fraction exact, Currency currency, RoundingMode mode, List<Supplier<String>> steps) {
        BigDecimal amount = exact.rounded(currency.getDefaultFractionDigits(), mode);
        steps.add(() -> "≈ " + amount.toPlainString() + " " + currency + " (" + mode + ")");
        return new Money(amount, currency);
    }
}
