package laurel.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import laurel.award.AwardDefinition;
import laurel.award.Rounding;
import laurel.fact.Company;
import laurel.fact.ExchangeRate;
import laurel.fact.Period;
import laurel.money.Money;
import org.jspecify.annotations.Nullable;

/** The steps from what somebody is due to money: rounded, then in the currency that is paid, and rounded again. */
record Cash(Company company, Period period) {

    private static final MathContext DIGITS = new MathContext(30, RoundingMode.HALF_EVEN);

    /** Null, and noted as missing, if nobody has said what the currencies exchange at. */
    @Nullable
    Money of(Draft draft, BigDecimal due, Known known) {
        AwardDefinition award = draft.award();
        Money rounded = round(due, draft.currency(), award.payment().rounding(), known, draft.steps());
        if (rounded == null) {
            return null;
        }
        Currency payIn = award.payment().settling().payIn();
        if (payIn == null || payIn.equals(draft.currency())) {
            return rounded;
        }
        Optional<ExchangeRate> rate = company.rates().inForce(draft.currency(), payIn, period.end());
        if (rate.isEmpty()) {
            known.lack(Lack.What.RATE, draft.currency() + " → " + payIn);
            return null;
        }
        BigDecimal exact = rounded.amount().multiply(rate.get().rate());
        draft.steps().add(Step.converted(rate.get().rate(), draft.currency() + " " + payIn, rounded.amount(), exact));
        Rounding toCents = new Rounding(award.payment().rounding().mode(), null, true);
        return round(exact, payIn, toCents, known, draft.steps());
    }

    private static @Nullable Money round(
            BigDecimal due, Currency currency, Rounding rounding, Known known, List<Step> steps) {
        // Quotients end after 34 digits, so that parts of a whole may add up to a hair more than it: UP must not see
        // the hair.
        BigDecimal exact = due.precision() > DIGITS.getPrecision() ? due.round(DIGITS) : due;
        BigDecimal unit = rounding.unit();
        BigDecimal toUnit = unit == null
                ? exact
                : exact.divide(unit, 0, rounding.mode()).multiply(unit).stripTrailingZeros();
        if (unit != null && toUnit.scale() > currency.getDefaultFractionDigits()) {
            known.lack(Lack.What.ROUNDING_UNIT, currency.getCurrencyCode());
            return null;
        }
        Money money = Money.of(toUnit, currency, rounding.mode());
        if (money.amount().compareTo(exact) != 0) {
            steps.add(Step.rounded(exact, rounding.mode().name(), money.amount()));
        }
        return money;
    }
}
