package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 27: what facts that came late change about earlier periods, package by package. */
class RetroTest {

    @TempDir
    Path folder;

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
        Company company = march(
                        Policy.ofSales(folder, "retro", "2 months"), "2024-12=1500", "2025-01=1500", "2025-02=1500")
                .settled("bonus", "2024-12", "1000", "1000", "0", "0")
                .settled("bonus", "2025-01", "1000", "1000", "0", "0");
        assertThat(corrected(company)).containsExactly("bonus 400.00 CNY", "bonus 500.00 CNY of 2025-01");
        assertThat(corrected(march(Policy.ofSales(folder, "retro", "2 months"))))
                .containsExactly("bonus 400.00 CNY");
    }

    /** 26 and 27: March's 2,000 are the year's to date, of which January's 1,500 are due for January, 500 of them only now. */
    @Test
    void takesWhatIsCorrectedOffTheYearToDateToo() {
        Company company = Policy.ofSales(folder, "cumulative | retro", "year | 12 months")
                .in("2025-03")
                .metric("sales", "2025-01", "1500")
                .metric("sales", "2025-03", "2000")
                .settled("bonus", "2025-01", "1000", "1000", "0", "0");
        assertThat(corrected(company)).containsExactly("bonus 500.00 CNY", "bonus 500.00 CNY of 2025-01");
    }

    /** 27: what was given for a year is not a month's to correct. */
    @Test
    void correctsPeriodsOfItsOwnLengthOnly() {
        assertThat(corrected(march(Policy.ofSales(folder, "retro", "24 months"), "2024=1500")
                        .settled("bonus", "2024", "1000", "1000", "0", "0")))
                .containsExactly("bonus 400.00 CNY");
    }

    /** What is unknown for the same reason in two periods is told once. */
    @Test
    void tellsOnceWhatIsUnknownThenAndNow() {
        Company company = Policy.ofSales(folder, "retro", "12 months").in("2025-03");
        company.settled("bonus", "2025-02", "1000", "1000", "0", "0");
        assertThat(company.lines()).isEmpty();
        assertThat(company.calculate().notEvaluable()).hasSize(1);
    }

    /** 27: of 1,000 that were not due, March's 400 are kept, and 600 are carried; or all are taken back at once. */
    @Test
    void takesBackNoMoreThanIsPaidUnlessItRecovers() {
        Company company = march(Policy.ofSales(folder, "retro", "12 months"), "2025-02=0")
                .settled("bonus", "2025-02", "1000", "1000", "0", "0");
        assertThat(corrected(company)).containsExactly("bonus 400.00 CNY", "bonus -400.00 CNY of 2025-02");
        assertThat(company.calculate().settled()).anySatisfy(settled -> {
            assertThat(settled.period()).hasToString("2025-02");
            assertThat(settled.settlement().carried()).isEqualByComparingTo("-600");
        });
        assertThat(corrected(march(Policy.ofSales(folder, "retro | negative", "12 months | recover"), "2025-02=0")
                        .settled("bonus", "2025-02", "1000", "1000", "0", "0")))
                .containsExactly("bonus 400.00 CNY", "bonus -1000.00 CNY of 2025-02");
    }

    /** 27: nothing is given any more, neither for February nor for March. */
    @Test
    void carriesWhatWasPaidForNothing() {
        Company company = march(
                        Policy.ofSales(folder, "Sales | Bonus\n> 1000 | 100%", "retro", "12 months"), "2025-02=900")
                .settled("bonus", "2025-02", "1100", "1100", "0", "0");
        assertThat(corrected(company)).isEmpty();
        assertThat(Company.settlement(company)).isEqualTo("-1100 = 0 + -1100 + 0");
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
