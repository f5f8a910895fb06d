package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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

    /** March's sales are 400, and those of the months before as they are known by then. */
    private Company march(Company company, String... before) {
        company.in("2025-03").metric("sales", "2025-03", "400");
        for (String month : before) {
            String[] parts = month.split("=", -1);
            company.metric("sales", parts[0], parts[1]);
        }
        return company;
    }

    private static List<String> corrected(Company company) {
        return company.calculate().lines().stream()
                .map(line -> Company.line(line) + (line.corrects() == null ? "" : " of " + line.corrects()))
                .toList();
    }

    /** 27: February's sales were 1,000 when it was paid, and are 1,500 now. */
    @Test
    void paysTheDifferenceForEachAwardThatIsCorrected() {
        Company company = Policy.of(folder, """
                code | english | chinese | kind | of | retro
                bonus | Bonus | 奖金 | rate | sales | 12 months
                extra | Extra | 附加 | rate | sales | 12 months
                plain | Plain | 普通 | rate | sales |
                """, """
            Monthly salary | Bonus | Extra | Plain
            > 0 | 100% | 10% | 1%
            """);
        march(company, "2025-02=1500")
                .settled("bonus", "2025-02", "1000", "1000", "0", "0")
                .settled("extra", "2025-02", "100", "100", "0", "0")
                .settled("plain", "2025-02", "10", "10", "0", "0");
        assertThat(corrected(company))
                .containsExactly(
                        "bonus 400.00 CNY",
                        "bonus 500.00 CNY of 2025-02",
                        "extra 40.00 CNY",
                        "extra 50.00 CNY of 2025-02",
                        "plain 4.00 CNY");
    }

    /** 27: two months before March is January; December is left as it is, and so is what was never paid. */
    @Test
    void correctsAsFarBackAsTheAwardSays() {
        Company company = march(ofSales("retro", "2 months"), "2024-12=1500", "2025-01=1500", "2025-02=1500")
                .settled("bonus", "2024-12", "1000", "1000", "0", "0")
                .settled("bonus", "2025-01", "1000", "1000", "0", "0");
        assertThat(corrected(company)).containsExactly("bonus 400.00 CNY", "bonus 500.00 CNY of 2025-01");
        assertThat(corrected(march(ofSales("retro", "2 months")))).containsExactly("bonus 400.00 CNY");
    }

    /** 26 and 27: March's 2,000 are the year's to date, of which January's 1,500 are due for January, 500 of them only now. */
    @Test
    void takesWhatIsCorrectedOffTheYearToDateToo() {
        Company company = ofSales("cumulative | retro", "year | 12 months")
                .in("2025-03")
                .metric("sales", "2025-01", "1500")
                .metric("sales", "2025-03", "2000")
                .settled("bonus", "2025-01", "1000", "1000", "0", "0");
        assertThat(corrected(company)).containsExactly("bonus 500.00 CNY", "bonus 500.00 CNY of 2025-01");
    }

    /** 27: what was given for a year is not a month's to correct. */
    @Test
    void correctsPeriodsOfItsOwnLengthOnly() {
        assertThat(corrected(march(ofSales("retro", "24 months"), "2024=1500")
                        .settled("bonus", "2024", "1000", "1000", "0", "0")))
                .containsExactly("bonus 400.00 CNY");
    }

    /** What is unknown for the same reason in two periods is told once. */
    @Test
    void tellsOnceWhatIsUnknownThenAndNow() {
        Company company = ofSales("retro", "12 months").in("2025-03");
        company.settled("bonus", "2025-02", "1000", "1000", "0", "0");
        assertThat(company.lines()).isEmpty();
        assertThat(company.calculate().notEvaluable()).hasSize(1);
    }

    /** 27: of 1,000 that were not due, March's 400 are kept, and 600 are carried; or all are taken back at once. */
    @Test
    void takesBackNoMoreThanIsPaidUnlessItRecovers() {
        Company company =
                march(ofSales("retro", "12 months"), "2025-02=0").settled("bonus", "2025-02", "1000", "1000", "0", "0");
        assertThat(corrected(company)).containsExactly("bonus 400.00 CNY", "bonus -400.00 CNY of 2025-02");
        assertThat(company.calculate().settled()).anySatisfy(settled -> {
            assertThat(settled.period()).hasToString("2025-02");
            assertThat(settled.settlement().carried()).isEqualByComparingTo("-600");
        });
        assertThat(corrected(march(ofSales("retro | negative", "12 months | recover"), "2025-02=0")
                        .settled("bonus", "2025-02", "1000", "1000", "0", "0")))
                .containsExactly("bonus 400.00 CNY", "bonus -1000.00 CNY of 2025-02");
    }

    /** 27: nothing is given any more, neither for February nor for March. */
    @Test
    void carriesWhatWasPaidForNothing() {
        Company company = march(ofSalesAboveAThousand("retro", "12 months"), "2025-02=900")
                .settled("bonus", "2025-02", "1100", "1100", "0", "0");
        assertThat(corrected(company)).isEmpty();
        assertThat(settlement(company)).isEqualTo("-1100 = 0 + -1100 + 0");
    }

    /** 27: what cannot be worked out any more stays as it is, and is told; other awards are corrected all the same. */
    @Test
    void correctsNothingThatIsUnknownByNow() {
        Company company = Policy.of(folder, """
                code | english | chinese | kind | of | retro
                bonus | Bonus | 奖金 | rate | sales | 12 months
                gift | Gift | 礼金 | amount | | 12 months
                """, """
            Monthly salary | Bonus | Gift
            > 0 | 100% | 200
            """);
        march(company)
                .settled("bonus", "2025-02", "1000", "1000", "0", "0")
                .settled("gift", "2025-02", "150", "150", "0", "0");
        assertThat(corrected(company))
                .containsExactly("bonus 400.00 CNY", "gift 200.00 CNY", "gift 50.00 CNY of 2025-02");
        assertThat(company.calculate().notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.unknown()).containsExactly("sales"));
    }
}
