package laurel.intake;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import laurel.award.AwardDefinition;
import laurel.fact.Given;
import laurel.fact.Period;
import laurel.fact.Settlement;
import org.jspecify.annotations.Nullable;

/** The rows of one employee that give earlier awards. Amounts add up, so none may be told twice. */
final class GivenRows {

    /** What belongs together: a row has all of it or nothing, and so has a file. */
    static final List<String> SETTLEMENT = List.of("currency", "calculated", "paid", "carried", "withheld");

    private final String employee;
    private final List<RowReading> rows;
    private final Known known;

    GivenRows(String employee, List<RowReading> rows, Known known) {
        this.employee = employee;
        this.rows = rows;
        this.known = known;
    }

    List<Given> read() {
        Tellings<Given> told = new Tellings<>(rows, reading -> RowKey.of(reading, known));
        for (RowReading reading : rows) {
            Given given = given(reading);
            if (given != null) {
                told.add(key(given, reading), given, reading);
            }
        }
        return TextOrder.of(told.once("facts.given.twice").stream());
    }

    /** That a badge was given twice does no harm, and what happens twice a period may be told twice. */
    private static Object key(Given given, RowReading reading) {
        Settlement settlement = given.settlement();
        return settlement == null ? reading : List.of(given.award(), given.period(), given.in(), settlement.currency());
    }

    private @Nullable Given given(RowReading reading) {
        String award = reading.required("award", String.class);
        Period period = reading.required("period", Period.class);
        Period in = reading.value("in", Period.class);
        AwardDefinition definition =
                award == null ? null : known.awards().find(award).orElse(null);
        if (award != null && definition == null) {
            reading.reject("award", "facts.award.unknown", award, known.awards().nearest(award));
        }
        Settlement settlement = settlement(reading);
        return definition == null || period == null || !reading.isSound()
                ? null
                : new Given(employee, definition.id(), period, in == null ? period : in, settlement);
    }

    /** Null too if it cannot be read, which is a problem. */
    private static @Nullable Settlement settlement(RowReading reading) {
        if (SETTLEMENT.stream().allMatch(column -> reading.row().said(column).isEmpty())) {
            return null;
        }
        Currency currency = reading.required("currency", Currency.class);
        BigDecimal calculated = reading.required("calculated", BigDecimal.class);
        BigDecimal paid = reading.required("paid", BigDecimal.class);
        BigDecimal carried = reading.required("carried", BigDecimal.class);
        BigDecimal withheld = reading.required("withheld", BigDecimal.class);
        if (currency == null || calculated == null || paid == null || carried == null || withheld == null) {
            return null;
        }
        if (!Settlement.balances(calculated, paid, carried, withheld)) {
            reading.reject(
                    "calculated",
                    "facts.given.balance",
                    calculated.toPlainString(),
                    paid.add(carried).add(withheld).toPlainString());
            return null;
        }
        return new Settlement(currency, calculated, paid, carried, withheld);
    }
}
