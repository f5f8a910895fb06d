package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 13: awards of whoever holds several posts in a period. */
class TransfersTest {

    @TempDir
    Path folder;

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** 13 */
    @Test
    void splitsATransferAndRoundsOnce() {
        Company company = Policy.ofTarget(
                        folder, "100%", "factors | proration | transfers", "quality | calendar days | split")
                .hired("2020-01-01")
                .post("2025-01-01", "2025-03-31", "1", Map.of("target", number("12000"), "quality", number("1.1")))
                .post("2025-04-01", "2025-12-31", "1", Map.of("target", number("22500"), "quality", number("0.9")));
        assertThat(company.lines()).containsExactly("bonus 18511.64 CNY");
        Reason reason = company.calculate().lines().get(0).reason();
        assertThat(reason.parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(Company.steps(part))
                        .containsExactly(Step.Kind.RATE, Step.Kind.FACTOR, Step.Kind.PRORATE));
        assertThat(Company.steps(reason)).containsExactly(Step.Kind.SUM, Step.Kind.ROUND);
    }

    @Test
    void goesByThePostAtThePeriodsEndWhereNothingIsSplit() {
        assertThat(Policy.ofTarget(folder, "100%", "factors", "")
                        .post("2025-01-01", "2025-03-31", "1", Map.of("target", number("12000")))
                        .post("2025-04-01", "2025-12-31", "1", Map.of("target", number("22500")))
                        .lines())
                .containsExactly("bonus 22500.00 CNY");
    }

    private Company split(String columns, String cells) {
        return Policy.ofTarget(folder, "100%", "proration | transfers" + columns, "calendar days | split" + cells)
                .in("2025-06")
                .hired("2020-01-01");
    }

    private static Company from(Company company, String from, String to, String target) {
        return company.post(from, to, "1", Map.of("target", number(target)));
    }

    /** 13: of June, ten days of 3,000 and twenty of 6,000; May's and July's posts do not count. */
    @Test
    void splitsOverThePostsOfThePeriodOnly() {
        Company company = split("", "");
        from(company, "2025-05-01", "2025-05-31", "900000");
        from(company, "2025-06-01", "2025-06-10", "3000");
        from(company, "2025-06-11", "2025-06-30", "6000");
        from(company, "2025-07-01", "2025-07-31", "900000");
        assertThat(company.lines()).containsExactly("bonus 5000.00 CNY");
        Company whole = split("", "");
        from(whole, "2025-05-15", "2025-06-01", "3000");
        from(whole, "2025-06-30", "2025-07-31", "6000");
        assertThat(whole.lines()).containsExactly("bonus 300.00 CNY");
        assertThat(split("", "").lines()).containsExactly("bonus 20000.00 CNY");
    }

    /** 13: each sale is multiplied by the quality of the post in which it was made. */
    @Test
    void looksAtAnEventInThePostOfItsDay() {
        Company company = Policy.of(
                        folder,
                        "code | english | chinese | kind | of | factors | proration | transfers\n"
                                + "bonus | Bonus | 奖金 | rate | sale | quality | calendar days | split",
                        "Sale | Bonus\n> 0 | 10%")
                .hired("2020-01-01")
                .post("2025-01-01", "2025-03-31", "1", Map.of("quality", number("1.5")))
                .post("2025-04-01", "2025-12-31", "1", Map.of("quality", number("0.5")))
                .event("sale", "2025-03-31", "1000")
                .event("sale", "2025-04-01", "100");
        assertThat(company.lines()).containsExactly("bonus 155.00 CNY");
    }

    /** 10 and 13: 1/3 of 3,000 and 2/3 of 6,000, within 4,500 each, or all together within 4,500. */
    @Test
    void capsEachPostOrTheSumOfAll() {
        Company each = split(" | cap", " | 4,500 CNY");
        Company sum = split(" | cap | cap order", " | 4,500 CNY | after proration");
        for (Company company : List.of(each, sum)) {
            from(company, "2025-06-01", "2025-06-10", "3000");
            from(company, "2025-06-11", "2025-06-30", "6000");
        }
        assertThat(each.lines()).containsExactly("bonus 4000.00 CNY");
        assertThat(sum.lines()).containsExactly("bonus 4500.00 CNY");
    }

    @Test
    void cannotSplitWhatCannotBeWorkedOutForOneOfThePosts() {
        Company company = split(" | factors", " | quality");
        company.post("2025-06-01", "2025-06-10", "1", Map.of("quality", number("1")));
        company.post("2025-06-11", "2025-06-30", "1", Map.of());
        assertThat(company.lines()).isEmpty();
        assertThat(company.calculate().notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.unknown()).containsExactly("quality"));
        Company unknown = split(" | cap | cap order", " | 2 × guarantee | after proration");
        from(unknown, "2025-06-01", "2025-06-10", "3000");
        from(unknown, "2025-06-11", "2025-06-30", "6000");
        assertThat(unknown.lines()).isEmpty();
        assertThat(unknown.calculate().notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.unknown()).containsExactly("guarantee"));
    }
}
