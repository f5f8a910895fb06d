package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import laurel.fact.Company;
import laurel.fact.ExchangeRate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all employees have in common: the company's calendar and rates. */
class CompanyTest extends FolderTest {

    @BeforeEach
    void writeEmployees() throws IOException {
        writeEmployees("E1", "E2");
    }

    private static Optional<BigDecimal> rate(Company company, String from, String to, String day) {
        return company.rates()
                .inForce(Currency.getInstance(from), Currency.getInstance(to), LocalDate.parse(day))
                .map(ExchangeRate::rate);
    }

    private static LocalDate october(int day) {
        return LocalDate.of(2025, 10, day);
    }

    @Test
    void isTheSameForAllWhatItsFilesSay() throws IOException {
        write(
                "rates.csv",
                "from,to,date,rate",
                "USD,CNY,2025-07-01,7.2",
                "USD,CNY,2025-01-01,7.1234",
                "EUR,CNY,2025-01-01,8");
        write("calendar.csv", "日期,日期类型", "2025/10/01,节假日", "2025-09-28,调休上班", "2025-10-01,Holiday");
        Outcome outcome = read();
        assertThat(outcome.rejects()).isEmpty();
        assertThat(outcome.rows()).isEqualTo(8);
        Company company = outcome.facts().get(0).company();
        assertThat(outcome.facts().get(1).company()).isSameAs(company);
        assertThat(rate(company, "USD", "CNY", "2025-06-30")).contains(new BigDecimal("7.1234"));
        assertThat(rate(company, "USD", "CNY", "2025-07-01")).contains(new BigDecimal("7.2"));
        assertThat(rate(company, "USD", "CNY", "2024-12-31")).isEmpty();
        assertThat(rate(company, "CNY", "USD", "2025-07-01")).isEmpty();
        assertThat(company.calendar().isWorkday(october(1))).isFalse();
        assertThat(company.calendar().isWorkday(october(2))).isTrue();
        assertThat(company.calendar().isWorkday(LocalDate.of(2025, 9, 28))).isTrue();
        assertThat(company.calendar().isWorkday(LocalDate.of(2025, 9, 27))).isFalse();
        assertThat(company.calendar().workdays(LocalDate.of(2025, 9, 27), october(2)))
                .isEqualTo(4);
    }

    @Test
    void worksMondayToFridayAndExchangesNothingWithoutFiles() {
        assertThat(read().facts()).extracting(facts -> facts.company()).containsOnly(Company.UNSAID);
    }

    @Test
    void tellsRowsThatCannotBeUsedAndUsesTheOthers() throws IOException {
        write(
                "rates.csv",
                "from,to,date,rate",
                "USD,CNY,2025-01-01,7.1",
                "USD,CNY,2025-01-01,7.10",
                "EUR,CNY,2025-01-01,8",
                "EUR,CNY,2025-01-01,8.1",
                "JPY,CNY,2025-01-01,0",
                "JPY,CNY,2025-01-02,-1",
                "RMB,CNY,,x",
                "GBP,CNY");
        write(
                "calendar.csv",
                "date,day",
                "2025-10-01,holiday",
                "2025-10-01,workday",
                "2025-10-02,holiday",
                "2025-10-03,off");
        Outcome outcome = read();
        assertThat(outcome.rejects())
                .containsExactlyInAnyOrder(
                        "rates.csv:4  Another rate for the same currencies and day stands in rates.csv:5.",
                        "rates.csv:5  Another rate for the same currencies and day stands in rates.csv:4.",
                        "rates.csv:6  The rate is 0, but a rate is above zero.",
                        "rates.csv:7  The rate is -1, but a rate is above zero.",
                        "rates.csv:8  from is \"RMB\", which is not of the type ISO 4217 currency.",
                        "rates.csv:8  date is missing.",
                        "rates.csv:8  rate is \"x\", which is not of the type number.",
                        "rates.csv:9  The row has 2 cells, but there are 4 headings.",
                        "calendar.csv:2  The day is a holiday and a workday at once: see calendar.csv:3.",
                        "calendar.csv:3  The day is a holiday and a workday at once: see calendar.csv:2.",
                        "calendar.csv:5  day is \"off\", which is not of the type holiday or workday.");
        assertThat(outcome.facts()).hasSize(2);
        Company company = outcome.facts().get(0).company();
        assertThat(rate(company, "USD", "CNY", "2025-06-30")).contains(new BigDecimal("7.1"));
        assertThat(rate(company, "EUR", "CNY", "2025-06-30")).isEmpty();
        assertThat(company.calendar().isWorkday(october(2))).isFalse();
    }

    @Test
    void comesBeforeAllEmployeesHoweverLittleMemoryThereIs() throws IOException {
        write("rates.csv", "from,to,date,rate", "USD,CNY,2025-01-01,x");
        write("metrics.csv", "employee,metric,value", ",okr_score,1", "E1,okr_score,1");
        room = 2;
        assertThat(read().all()).extracting(Assembled::employee).containsExactly("", "", "E1", "E2");
        assertThat(read().rejects()).hasSize(2).element(0).asString().startsWith("rates.csv:2");
    }
}
