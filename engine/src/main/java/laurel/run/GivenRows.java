package laurel.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage;
import laurel.calculation.IncentivePackage.Settled;
import laurel.calculation.Line;
import laurel.fact.Employee;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.fact.Vocabulary;
import laurel.money.Money;

/** What packages gave, as a facts folder takes it in the next period: see {@link laurel.fact.Given}. */
final class GivenRows {

    static final String HEADINGS = "employee,award,period,in,currency,calculated,paid,carried,withheld\n";

    private final Vocabulary<AwardDefinition> awards;
    private final StringWriter text = new StringWriter();

    GivenRows(Vocabulary<AwardDefinition> awards) {
        this.awards = awards;
    }

    /** A row for each award and period; one of nothing for an award that later facts may still correct. */
    void add(IncentivePackage given, Employee employee) {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            for (AwardDefinition award : awards.words()) {
                if (!award.kind().isMoney()) {
                    if (given.lines().stream().anyMatch(line -> line.award().equals(award.id()))) {
                        csv.writeRecord(given.employee(), award.id(), of(given), of(given), "", "", "", "", "");
                    }
                } else if (award.payment().settling().isOverTime()
                        || award.payment().pool() != null) {
                    settled(award, given, employee, csv);
                } else {
                    plain(award, given, csv);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String of(IncentivePackage given) {
        return given.period().toString();
    }

    /** All that was calculated is paid. */
    private static void plain(AwardDefinition award, IncentivePackage given, CsvWriter csv) {
        Map<Currency, BigDecimal> sums = new LinkedHashMap<>();
        for (Line line : given.lines()) {
            if (line.award().equals(award.id())) {
                Money money = Objects.requireNonNull(line.amount());
                sums.merge(money.currency(), money.amount(), BigDecimal::add);
            }
        }
        sums.forEach((currency, sum) -> row(
                given,
                award.id(),
                given.period(),
                new Settlement(currency, sum, sum, BigDecimal.ZERO, BigDecimal.ZERO),
                csv));
    }

    private static void settled(AwardDefinition award, IncentivePackage given, Employee employee, CsvWriter csv) {
        boolean own = false;
        for (Settled one : given.settled()) {
            if (one.award().equals(award.id())) {
                own |= one.period().equals(given.period());
                row(given, award.id(), one.period(), one.settlement(), csv);
            }
        }
        boolean isOpen =
                given.notEvaluable().stream().anyMatch(open -> open.awards().contains(award.id()));
        if (own) {
            return;
        }
        // What is open now is corrected too, once what it lacks is known.
        if (award.payment().settling().retro() > 0) {
            row(given, award.id(), given.period(), nothing(award, employee), csv);
        } else if (!isOpen) {
            plain(award, given, csv);
        }
    }

    private static Settlement nothing(AwardDefinition award, Employee employee) {
        Currency payIn = award.payment().settling().payIn();
        Currency own = award.currency() == null ? employee.currency() : award.currency();
        BigDecimal zero = BigDecimal.ZERO;
        return new Settlement(payIn == null ? own : payIn, zero, zero, zero, zero);
    }

    private static void row(IncentivePackage given, String award, Period of, Settlement parts, CsvWriter csv) {
        csv.writeRecord(
                given.employee(),
                award,
                of.toString(),
                given.period().toString(),
                parts.currency().getCurrencyCode(),
                parts.calculated().toPlainString(),
                parts.paid().toPlainString(),
                parts.carried().toPlainString(),
                parts.withheld().toPlainString());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
