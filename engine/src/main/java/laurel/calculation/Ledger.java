package laurel.calculation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Period;
import laurel.fact.Settlement;
import org.jspecify.annotations.Nullable;

/** What became of one award's amounts in earlier runs. A run of the same period is replaced, so that it does not count. */
final class Ledger {

    private final List<Given> earlier;
    private final Period period;

    private Ledger(List<Given> earlier, Period period) {
        this.earlier = earlier;
        this.period = period;
    }

    /** Null, and noted as lacking, if a sum is of another currency, and so cannot be added to. */
    static @Nullable Ledger of(String award, Facts facts, Period period, Currency currency, Known known) {
        List<Given> earlier = facts.given().stream()
                .filter(given -> given.award().equals(award)
                        && given.settlement() != null
                        && given.in().end().isBefore(period.start()))
                .toList();
        boolean same =
                earlier.stream().allMatch(given -> settlement(given).currency().equals(currency));
        if (!same) {
            known.lack(Lack.What.SAME_CURRENCY, currency.getCurrencyCode());
            return null;
        }
        return new Ledger(earlier, period);
    }

    /** What all earlier runs calculated for periods of the same year before this one. */
    BigDecimal calculatedInYear() {
        return sum(
                earlier.stream()
                        .filter(given -> given.period().year() == period.year()
                                && given.period().end().isBefore(period.start()))
                        .toList(),
                Settlement::calculated);
    }

    BigDecimal carried() {
        return sum(earlier, Settlement::carried);
    }

    /** What was held back so many months ago or longer, and is not released yet. */
    BigDecimal releasable(int months) {
        HeldBack held = new HeldBack(months);
        earlier.stream()
                .sorted(Comparator.comparing(Given::in).thenComparing(Given::period))
                .forEach(row -> held.add(row, settlement(row)));
        return held.release(YearMonth.from(period.end()));
    }

    private static BigDecimal sum(List<Given> rows, Function<Settlement, BigDecimal> part) {
        return rows.stream().map(Ledger::settlement).map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Settlement settlement(Given given) {
        return Objects.requireNonNull(given.settlement());
    }
}
