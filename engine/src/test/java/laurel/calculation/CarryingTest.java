package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 25, 26, 28 and 29: minimum, carry, year to date, hold-back, draws. */
class CarryingTest {

    @TempDir
    Path folder;

    /** 25 */
    @Test
    void carriesWhatIsNotAboveTheMinimum() {
        Company low = Policy.amount(folder, "50.00", "minimum", "50.00 CNY");
        assertThat(low.lines()).isEmpty();
        assertThat(Company.settlement(low)).isEqualTo("50.00 = 0.00 + 50.00 + 0");
        assertThat(Policy.amount(folder, "50.01", "minimum", "50 CNY").lines()).containsExactly("bonus 50.01 CNY");
        assertThat(Policy.amount(folder, "20", "minimum", "50 CNY")
                        .settled("bonus", "2024", "50", "0", "50", "0")
                        .lines())
                .containsExactly("bonus 70.00 CNY");
    }

    /** 25 */
    @Test
    void carriesANegativeResult() {
        Company negative = Policy.ofSales(folder, "negative", "carry").metric("sales", "2025", "-300");
        assertThat(negative.lines()).isEmpty();
        assertThat(Company.settlement(negative)).isEqualTo("-300.00 = 0.00 + -300.00 + 0");
        assertThat(Policy.ofSales(folder, "negative", "carry")
                        .metric("sales", "2025", "500")
                        .settled("bonus", "2024", "-300", "0", "-300", "0")
                        .lines())
                .containsExactly("bonus 200.00 CNY");
        assertThat(Policy.ofSales(folder, "negative", "")
                        .metric("sales", "2025", "-300")
                        .lines())
                .containsExactly("bonus -300.00 CNY");
    }

    /** On K and 10,000 a quarter, the year's attainment so far at {@code percent}. */
    private Company cumulative(String negative, String quarter, String target, String percent) {
        return Policy.of(
                        folder,
                        "code | english | chinese | kind | of | cumulative | negative\n"
                                + "bonus | Bonus | 奖金 | rate | target | year | " + negative,
                        """
                        interpolated: Attainment | Bonus
                        80% | 50%
                        100% | 100%
                        120% | 200%
                        """)
                .in(quarter)
                .attribute("target", new BigDecimal(target))
                .metric("attainment", quarter, percent);
    }

    /** 26 */
    @Test
    void takesEarlierPeriodsOffTheYearToDate() {
        assertThat(cumulative("", "2025-Q1", "10000", "1.2").lines()).containsExactly("bonus 20000.00 CNY");
        Company second =
                cumulative("", "2025-Q2", "20000", "0.9").settled("bonus", "2025-Q1", "20000", "20000", "0", "0");
        assertThat(second.lines()).isEmpty();
        assertThat(Company.settlement(second)).isEqualTo("-5000.00 = 0.00 + -5000.00 + 0");
        assertThat(cumulative("", "2025-Q3", "30000", "1")
                        .settled("bonus", "2025-Q1", "20000", "20000", "0", "0")
                        .settled("bonus", "2025-Q2", "-5000", "0", "-5000", "0")
                        .lines())
                .containsExactly("bonus 10000.00 CNY");
    }

    /** 26 */
    @Test
    void recoversAtOnceWhereTheAwardSaysSo() {
        assertThat(cumulative("recover", "2025-Q2", "20000", "0.9")
                        .settled("bonus", "2025-Q1", "20000", "20000", "0", "0")
                        .lines())
                .containsExactly("bonus -5000.00 CNY");
        assertThat(cumulative("recover", "2025-Q3", "30000", "1")
                        .settled("bonus", "2025-Q1", "20000", "20000", "0", "0")
                        .settled("bonus", "2025-Q2", "-5000", "-5000", "0", "0")
                        .lines())
                .containsExactly("bonus 15000.00 CNY");
    }

    @Test
    void startsAnewWithTheYear() {
        assertThat(cumulative("", "2025-Q1", "10000", "1")
                        .settled("bonus", "2024-Q4", "20000", "20000", "0", "0")
                        .lines())
                .containsExactly("bonus 10000.00 CNY");
    }

    /** 28 */
    @Test
    void holdsAPartBackAndReleasesItLater() {
        Company march =
                Policy.amount(folder, "1000", "hold back", "20% for 3 months").in("2025-03");
        assertThat(march.lines()).containsExactly("bonus 800.00 CNY");
        assertThat(Company.settlement(march)).isEqualTo("1000.00 = 800.00 + 0.00 + 200.00");
        assertThat(Policy.amount(folder, "1000", "hold back", "20% for 3 months")
                        .in("2025-05")
                        .settled("bonus", "2025-03", "1000", "800", "0", "200")
                        .lines())
                .containsExactly("bonus 800.00 CNY");
        Company june = Policy.amount(folder, "1000", "hold back", "20% for 3 months")
                .in("2025-06")
                .settled("bonus", "2025-03", "1000", "800", "0", "200");
        assertThat(june.lines()).containsExactly("bonus 1000.00 CNY");
        assertThat(Company.settlement(june)).isEqualTo("1000.00 = 1000.00 + 0.00 + 0.00");
    }

    /** A row of a month that held and released as much says 0, and neither is due again. */
    @Test
    void releasesOnlyOnceWhatItHeldBack() {
        Company july = Policy.amount(folder, "1000", "hold back", "20% for 3 months")
                .in("2025-07")
                .settled("bonus", "2025-03", "1000", "800", "0", "200")
                .settled("bonus", "2025-04", "1000", "800", "0", "200")
                .settled("bonus", "2025-05", "1000", "800", "0", "200")
                .settled("bonus", "2025-06", "1000", "1000", "0", "0");
        assertThat(Company.settlement(july)).isEqualTo("1000.00 = 1000.00 + 0.00 + 0.00");
    }

    private Company drawing(String rule, String earned, String drawn, String... before) {
        Company company = Policy.ofSales(folder, "draw | draw rule", "guarantee | " + rule)
                .metric("sales", "2025", earned)
                .metric("guarantee", "2025", drawn);
        return before.length == 0 ? company : company.settled("bonus", "2024", before);
    }

    /** 29 */
    @Test
    void paysDrawsThatAreNotOwed() {
        assertThat(drawing("non-recoverable guarantee", "3000", "5000").lines()).containsExactly("bonus 5000.00 CNY");
        assertThat(drawing("non-recoverable draw", "3000", "5000").lines()).containsExactly("bonus 8000.00 CNY");
    }

    /** 29 */
    @Test
    void takesDrawsThatAreOwedOffLater() {
        Company guaranteed = drawing("recoverable guarantee", "3000", "5000");
        assertThat(guaranteed.lines()).containsExactly("bonus 5000.00 CNY");
        assertThat(Company.settlement(guaranteed)).isEqualTo("3000.00 = 5000.00 + -2000.00 + 0");
        assertThat(drawing("recoverable guarantee", "6000", "0", "3000", "5000", "-2000", "0")
                        .lines())
                .containsExactly("bonus 4000.00 CNY");
        assertThat(drawing("recoverable draw", "6000", "0", "3000", "8000", "-5000", "0")
                        .lines())
                .containsExactly("bonus 1000.00 CNY");
    }
}
