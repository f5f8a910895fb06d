package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.fact.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 25 to 29 at their edges: what is released, drawn or carried where little or nothing is earned. */
class SettlingTest {

    @TempDir
    Path folder;

    private Company ofSales(String table, String columns, String cells) {
        return Policy.of(
                folder,
                "code | english | chinese | kind | of | " + columns + "\nbonus | Bonus | 奖金 | rate | sales | " + cells,
                table);
    }

    private Company ofSales(String columns, String cells) {
        return ofSales("Monthly salary | Bonus\n> 0 | 100%", columns, cells);
    }

    private Company ofSalesAboveAThousand(String columns, String cells) {
        return ofSales("Sales | Bonus\n> 1000 | 100%", columns, cells);
    }

    private static String settlement(Company company) {
        Settlement parts = company.calculate().settled().get(0).settlement();
        return parts.calculated() + " = " + parts.paid() + " + " + parts.carried() + " + " + parts.withheld();
    }

    private Company drawing(String rule, String earned, String drawn) {
        return ofSales("draw | draw rule", "guarantee | " + rule)
                .metric("sales", "2025", earned)
                .metric("guarantee", "2025", drawn);
    }

    /** 28: nothing is sold in June, but what was held back in March is due. */
    @Test
    void releasesWhatWasHeldBackThoughNothingIsGivenNow() {
        Company june = ofSalesAboveAThousand("hold back", "20% for 3 months")
                .in("2025-06")
                .metric("sales", "2025-06", "0")
                .settled("bonus", "2025-03", "1000", "800", "0", "200");
        assertThat(june.lines()).containsExactly("bonus 200.00 CNY");
        assertThat(settlement(june)).isEqualTo("0.00 = 200.00 + 0.00 + -200");
        Company may = ofSalesAboveAThousand("hold back", "20% for 3 months")
                .in("2025-05")
                .metric("sales", "2025-05", "0")
                .settled("bonus", "2025-03", "1000", "800", "0", "200");
        assertThat(may.lines()).isEmpty();
        assertThat(may.calculate().settled()).isEmpty();
    }

    /** 28: what was released once is not released again, and nothing is held back of what is taken back. */
    @Test
    void releasesNothingTwice() {
        assertThat(ofSales("hold back", "20% for 3 months")
                        .in("2025-07")
                        .metric("sales", "2025-07", "1000")
                        .settled("bonus", "2025-03", "1000", "800", "0", "200")
                        .settled("bonus", "2025-06", "0", "200", "0", "-200")
                        .lines())
                .containsExactly("bonus 800.00 CNY");
        assertThat(ofSales("hold back | negative", "20% for 3 months | recover")
                        .in("2025-07")
                        .metric("sales", "2025-07", "-1000")
                        .lines())
                .containsExactly("bonus -1000.00 CNY");
    }

    /** What is carried waits until something is given, without a word about it. */
    @Test
    void carriesOnInSilenceWhereNothingIsGiven() {
        Company company = ofSalesAboveAThousand("negative", "carry")
                .metric("sales", "2025", "0")
                .settled("bonus", "2024", "-300", "0", "-300", "0");
        assertThat(company.lines()).isEmpty();
        assertThat(company.calculate().settled()).isEmpty();
        assertThat(company.calculate().notEvaluable()).isEmpty();
    }

    /** A run of the same period is done over: what it carried does not count. */
    @Test
    void forgetsWhatARunOfTheSamePeriodCameTo() {
        assertThat(ofSales("negative", "carry")
                        .metric("sales", "2025", "500")
                        .settled("bonus", "2025", "-300", "0", "-300", "0")
                        .settled("another", "2024", "-100", "0", "-100", "0")
                        .lines())
                .containsExactly("bonus 500.00 CNY");
    }

    @Test
    void cannotAddToWhatWasPaidInAnotherCurrency() {
        IncentivePackage given = ofSales("negative", "carry")
                .metric("sales", "2025", "500")
                .settled("bonus", "2024", "-300", "0", "-300", "0")
                .paid("1", "USD")
                .calculate();
        assertThat(given.lines()).isEmpty();
        assertThat(given.notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.lacks()).containsExactly(new Lack(Lack.What.SAME_CURRENCY, "USD")));
    }

    /** 29: a guarantee of less than what is earned changes nothing; the draw is carried, as what is owed is. */
    @Test
    void guaranteesNothingWhereMoreIsEarned() {
        assertThat(drawing("non-recoverable guarantee", "6000", "5000").lines()).containsExactly("bonus 6000.00 CNY");
        assertThat(drawing("recoverable guarantee", "6000", "5000").lines()).containsExactly("bonus 6000.00 CNY");
        Company drawn = drawing("recoverable draw", "3000", "5000");
        assertThat(drawn.lines()).containsExactly("bonus 8000.00 CNY");
        assertThat(settlement(drawn)).isEqualTo("3000.00 = 8000.00 + -5000.00 + 0");
        assertThat(ofSales("draw | draw rule", "guarantee | recoverable draw")
                        .metric("sales", "2025", "3000")
                        .lines())
                .containsExactly("bonus 3000.00 CNY");
    }
}
