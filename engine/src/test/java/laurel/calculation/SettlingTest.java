package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 25 to 29 at their edges: what is released, drawn or carried where little or nothing is earned. */
class SettlingTest {

    @TempDir
    Path folder;

    private Company ofSalesAboveAThousand(String columns, String cells) {
        return Policy.ofSales(folder, "Sales | Bonus\n> 1000 | 100%", columns, cells);
    }

    private Company drawing(String rule, String earned, String drawn) {
        return Policy.ofSales(folder, "draw | draw rule", "guarantee | " + rule)
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
        assertThat(Company.settlement(june)).isEqualTo("0.00 = 200.00 + 0.00 + -200");
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
        assertThat(Policy.ofSales(folder, "hold back", "20% for 3 months")
                        .in("2025-07")
                        .metric("sales", "2025-07", "1000")
                        .settled("bonus", "2025-03", "1000", "800", "0", "200")
                        .settled("bonus", "2025-06", "0", "200", "0", "-200")
                        .lines())
                .containsExactly("bonus 800.00 CNY");
        assertThat(Policy.ofSales(folder, "hold back | negative", "20% for 3 months | recover")
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

    /** What is carried waits, though it is above the minimum by now: what else is given is given. */
    @Test
    void paysNothingThatIsCarriedBeforeTheAwardIsGivenAgain() {
        assertThat(Policy.of(folder, """
                code | english | chinese | kind | of | minimum
                bonus | Bonus | 奖金 | rate | sales | 60 CNY
                gift | Gift | 礼金 | amount | |
                """, "Sales | Bonus\n> 1000 | 100%", "Monthly salary | Gift\n> 0 | 200")
                        .metric("sales", "2025", "0")
                        .settled("bonus", "2023", "50", "0", "50", "0")
                        .settled("bonus", "2024", "20", "0", "20", "0")
                        .lines())
                .containsExactly("gift 200.00 CNY");
    }

    /** 29: a draw is paid where nothing is earned, but not where what is earned is unknown, nor beside sums of another currency. */
    @Test
    void drawsWhereNothingIsEarnedButNotWhereThatIsUnknown() {
        Company company = Policy.of(
                        folder,
                        """
                        code | english | chinese | kind | of | draw | draw rule
                        bonus | Bonus | 奖金 | rate | sales | guarantee | non-recoverable draw
                        extra | Extra | 附加 | amount | | guarantee | non-recoverable draw
                        gift | Gift | 礼金 | amount | | |
                        """,
                        "Monthly salary | Bonus | Gift\n> 0 | 100% | 200",
                        "Attainment | Extra\n>= 80% | 1000")
                .metric("attainment", "2025", "0.5")
                .metric("guarantee", "2025", "5000");
        assertThat(company.lines()).containsExactly("extra 5000.00 CNY", "gift 200.00 CNY");
        assertThat(company.calculate().notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.awards()).containsExactly("bonus"));
        company.settled("extra", "2024", "5000", "5000", "0", "0").paid("1", "USD");
        assertThat(company.lines()).containsExactly("gift 200.00 USD");
        assertThat(company.calculate().notEvaluable())
                .extracting(IncentivePackage.NotEvaluable::awards)
                .containsExactlyInAnyOrder(List.of("bonus"), List.of("extra"));
    }

    /** That nothing is nothing in any currency is no news either. */
    @Test
    void carriesOnInSilenceInAnotherCurrency() {
        Company company = ofSalesAboveAThousand("negative | pay in", "carry | USD")
                .rate("CNY", "USD", "2024-01-01", "0.14")
                .metric("sales", "2025", "0")
                .paid("1", "USD")
                .settled("bonus", "2024", "-300", "0", "-300", "0")
                .paid("1", "CNY");
        assertThat(company.lines()).isEmpty();
        assertThat(company.calculate().settled()).isEmpty();
    }

    /** A run of the same period is done over: what it carried does not count. */
    @Test
    void forgetsWhatARunOfTheSamePeriodCameTo() {
        assertThat(Policy.ofSales(folder, "negative", "carry")
                        .metric("sales", "2025", "500")
                        .settled("bonus", "2025", "-300", "0", "-300", "0")
                        .settled("another", "2024", "-100", "0", "-100", "0")
                        .lines())
                .containsExactly("bonus 500.00 CNY");
    }

    @Test
    void cannotAddToWhatWasPaidInAnotherCurrency() {
        IncentivePackage given = Policy.ofSales(folder, "negative", "carry")
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
        assertThat(Company.settlement(drawn)).isEqualTo("3000.00 = 8000.00 + -5000.00 + 0");
        assertThat(Policy.ofSales(folder, "draw | draw rule", "guarantee | recoverable draw")
                        .metric("sales", "2025", "3000")
                        .lines())
                .containsExactly("bonus 3000.00 CNY");
    }
}
