package laurel.control;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is paid to one or to many in two cycles, added up by currency. */
final class Sums {

    private record Sum(BigDecimal before, BigDecimal now) {}

    private final Map<Currency, Sum> byCurrency = new TreeMap<>(Paid.BY_CODE);

    void addBefore(@Nullable Paid paid) {
        if (paid != null) {
            paid.sums().forEach((currency, sum) -> add(currency, sum, BigDecimal.ZERO));
        }
    }

    void addNow(@Nullable Paid paid) {
        if (paid != null) {
            paid.sums().forEach((currency, sum) -> add(currency, BigDecimal.ZERO, sum));
        }
    }

    private void add(Currency currency, BigDecimal before, BigDecimal now) {
        byCurrency.merge(
                currency,
                new Sum(before, now),
                (sum, more) -> new Sum(sum.before.add(more.before), sum.now.add(more.now)));
    }

    /** By currency; none of a currency in which nothing was or is paid. */
    void tell(Scope scope, String subject, String team, Consumer<Change> to) {
        byCurrency.forEach((currency, sum) -> {
            if (sum.before.signum() != 0 || sum.now.signum() != 0) {
                to.accept(new Change(
                        scope, subject, team, currency, minor(sum.before, currency), minor(sum.now, currency)));
            }
        });
    }

    /** With the currency's decimals, which a sum of nothing lacks; any more that there are stay. */
    private static BigDecimal minor(BigDecimal sum, Currency currency) {
        return sum.setScale(Math.max(sum.scale(), currency.getDefaultFractionDigits()));
    }
}
