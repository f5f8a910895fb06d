package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import laurel.TestBook;
import laurel.fact.Course;
import laurel.problem.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a sheet to a package: what each kind of cell, column and hit policy means. */
class TablesTest {

    @TempDir
    Path folder;

    private Company company(String... tables) {
        TestBook book = TestBook.in(folder);
        for (int i = 0; i < tables.length; i++) {
            book.table("Table " + i, tables[i]);
        }
        return Company.with(book);
    }

    @Test
    void paysARateOfTheSalaryAndSaysWhy() {
        Company company = company("""
                        Table
                        Name | Performance bonus | 绩效奖金
                        Clause | 3.1 Over 100% earns a bonus | 3.1 超额完成有奖金
                        Level | OKR score | Bonus | Extra leave
                        P5, P6 | [100%..120%) | 30% | 2
                        P5, P6 | >= 120% | 50% | 3
                        - | [80%..100%) | 10% |
                        """).employee("P6").metric("okr_score", "2025", "1.05");

        assertThat(company.lines()).containsExactly("bonus 6000.00 CNY", "leave 2");
        Reason reason = company.calculate().lines().get(0).reason();
        assertThat(reason.origin())
                .isEqualTo(new Reason.Origin("Performance bonus", null, "tables.xlsx", "Table 0", 5, List.of(), null));
        assertThat(reason.clause()).extracting(Label::chinese).isEqualTo("3.1 超额完成有奖金");
        assertThat(reason.conditions())
                .extracting(met -> met.term() + " " + met.value() + " in " + met.test() + " at " + met.cell())
                .containsExactly("level P6 in P5, P6 at A5", "score 105% in [100%..120%) at B5");
        assertThat(reason.arithmetic()).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo(Step.Kind.RATE);
            assertThat(step.factor()).isEqualByComparingTo("0.3");
            assertThat(step.of()).isEqualTo("salary");
            assertThat(step.result()).isEqualByComparingTo("6000");
        });
    }

    @Test
    void givesEveryKindOfAward() {
        Company company = company("""
                Table
                Level | Bonus | Gift | Thirteenth month | Extra leave | Promotion review | Star badge | learn | tip
                P6 | 10% | 88.8 | 1.5 | 0.5 | yes | yes | safety | Take a break
                """);

        assertThat(company.lines())
                .containsExactly(
                        "bonus 2000.00 CNY",
                        "gift 88.80 CNY",
                        "thirteenth 30000.00 CNY",
                        "leave 0.5",
                        "review",
                        "star",
                        "learn safety",
                        "tip Take a break");
    }

    @Test
    void roundsToTheMinorUnitOfTheCurrencyAndSaysSo() {
        String table = """
                Table
                Level | Bonus
                P6 | 33.335%
                """;
        assertThat(company(table).paid("100.10", "CNY").lines()).containsExactly("bonus 33.37 CNY");
        assertThat(company(table).paid("100.10", "JPY").lines()).containsExactly("bonus 33 JPY");
        assertThat(company(table).paid("100.10", "KWD").lines()).containsExactly("bonus 33.368 KWD");
        assertThat(company(table)
                        .paid("100.10", "CNY")
                        .calculate()
                        .lines()
                        .get(0)
                        .reason()
                        .arithmetic())
                .extracting(Step::step)
                .containsExactly(Step.Kind.RATE, Step.Kind.ROUND);
    }

    @Test
    void takesTheTopmostUnderFirst() {
        Company company = company("""
                        Table
                        Hit policy | FIRST
                        OKR score | Extra leave
                        >= 100% | 3
                        >= 80% | 2
                        - | 1
                        """).metric("okr_score", "2025", "1");
        assertThat(company.lines()).containsExactly("leave 3");
    }

    @Test
    void takesAllUnderCollect() {
        Company company = company("""
                        Table
                        Hit policy | COLLECT
                        OKR score >= | Extra leave
                        80% | 2
                        100% | 3
                        120% | 5
                        """).metric("okr_score", "2025", "1.0");
        assertThat(company.lines()).containsExactly("leave 2", "leave 3");
    }

    @Test
    void givesNothingWhereUniqueRowsContradictEachOther() {
        Company company = company("""
                        Table
                        OKR score | Extra leave
                        >= 80% | 2
                        >= 100% | 3
                        """).metric("okr_score", "2025", "1.0");
        assertThat(company.lines()).isEmpty();
        assertThat(company.calculate().notEvaluable()).singleElement().satisfies(open -> {
            assertThat(open.unknown()).isEmpty();
            assertThat(open.rows()).containsExactly(3, 4);
        });
    }

    @Test
    void saysWhatIsNotKnownAndWhoseRowsItConcerns() {
        String table = """
                Table
                Hit policy | FIRST
                OKR score | OKR change | tip | Extra leave
                < 100% | > 0% | yes |
                - | - | | 1
                """;
        Company behind = company(table).metric("okr_score", "2025", "0.9");
        assertThat(behind.lines()).containsExactly("leave 1");
        assertThat(behind.calculate().notEvaluable()).singleElement().satisfies(open -> {
            assertThat(open.unknown()).containsExactly("change");
            assertThat(open.rows()).containsExactly(4);
            assertThat(open.awards()).containsExactly("tip", "leave");
        });
        Company above = company(table).metric("okr_score", "2025", "1.1");
        assertThat(above.calculate().notEvaluable()).isEmpty();
        Company improved = company(table).metric("okr_score", "2025", "0.9").metric("okr_score", "2024", "0.8");
        assertThat(improved.lines()).containsExactly("tip");
    }

    @Test
    void doesNotEvaluateARateOfAnUnknownTerm() {
        Company company = company("""
                Table
                Level | Bonus
                P6 | 10%
                """).unpaid();
        assertThat(company.lines()).isEmpty();
        assertThat(company.calculate().notEvaluable()).singleElement().satisfies(open -> {
            assertThat(open.awards()).containsExactly("bonus");
            assertThat(open.unknown()).containsExactly("salary");
        });
    }

    @Test
    void takesTheStatedValueForAMissingFactAndSaysSo() {
        Company company = company("""
                Table
                Wish | Bonus | Extra leave
                money | 10% |
                time | | 2
                """);
        assertThat(company.lines()).containsExactly("bonus 2000.00 CNY");
        assertThat(company.calculate()
                        .lines()
                        .get(0)
                        .reason()
                        .conditions()
                        .get(0)
                        .byDefault())
                .isTrue();
        assertThat(company.attribute("wish", "time").lines()).containsExactly("leave 2");
    }

    @Test
    void letsOneTableFeedAnotherWhateverTheirOrder() {
        Company company = company("""
                        Table
                        Name | Bonus by rating
                        Rating | Bonus
                        A | 20%
                        B, C | 10%
                        """, """
                        Table
                        Name | Rating
                        OKR score | gives: Rating
                        >= 100% | A
                        [80%..100%) | B
                        """).metric("okr_score", "2025", "0.8");
        assertThat(company.lines()).containsExactly("bonus 2000.00 CNY");
        assertThat(company.calculate().derived()).singleElement().satisfies(derived -> {
            assertThat(derived.term()).isEqualTo("rating");
            assertThat(derived.value()).isEqualTo("B");
            assertThat(derived.reason().conditions().get(0).cell()).isEqualTo("A5");
        });
    }

    @Test
    void matchesOpenRowsThoughADerivedTermIsUnknown() {
        Company company = company("""
                Table
                Name | Bonus by rating
                Hit policy | FIRST
                Rating | Extra leave
                A | 5
                - | 1
                """, """
                Table
                Name | Rating
                OKR score | gives: Rating
                >= 100% | A
                """);
        assertThat(company.lines()).containsExactly("leave 1");
    }

    @Test
    void countsACourseOnlyWhileItIsHeld() {
        String table = """
                Table
                Safety course | Extra leave | learn
                yes | 1 |
                no | | safety
                """;
        LocalDate passed = LocalDate.of(2025, 3, 1);
        assertThat(company(table).lines()).containsExactly("learn safety");
        assertThat(company(table)
                        .course(new Course("e1", "safety", true, passed, null))
                        .lines())
                .containsExactly("leave 1");
        assertThat(company(table)
                        .course(new Course("e1", "safety", true, passed, LocalDate.of(2025, 12, 31)))
                        .lines())
                .containsExactly("learn safety");
        assertThat(company(table)
                        .course(new Course("e1", "safety", false, passed, null))
                        .lines())
                .containsExactly("learn safety");
    }

    @Test
    void givesABadgeOnceEver() {
        String table = """
                Table
                Level | Star badge
                P6 | yes
                """;
        assertThat(company(table).given("star", "2024").lines()).isEmpty();
        assertThat(company(table).given("star", "2024").calculate().suppressed())
                .singleElement()
                .satisfies(suppressed -> assertThat(suppressed.by()).isEqualTo("2024"));
        assertThat(company(table).given("star", "2025").lines())
                .as("the same period again is a replay")
                .containsExactly("star");
    }

    @Test
    void isInForceFromItsFirstDayToItsLast() {
        String table = """
                Table
                Valid from | 2025-01-01
                Valid to | 2025-12-31
                Level | Extra leave
                P6 | 1
                """;
        assertThat(company(table).in("2025").lines()).containsExactly("leave 1");
        assertThat(company(table).in("2025-01").lines()).containsExactly("leave 1");
        assertThat(company(table).in("2024").lines()).isEmpty();
        assertThat(company(table).in("2026").lines()).isEmpty();
    }

    @Test
    void readsTheSameTableInChinese() {
        Company company = company("""
                        决策表
                        名称 | 绩效
                        命中策略 | 首条
                        职级 | OKR得分 >= | 额外假期 | 建议 | 备注
                        P5，P6 | 100% | 2 | 是 | 示例
                        """).metric("okr_score", "2025", "1.2");
        assertThat(company.lines()).containsExactly("leave 2", "tip");
    }

    @Test
    void takesNameAndClauseInEitherLanguageFromRowsOfTheirOwn() {
        Reason reason = company("""
                        Table
                        Name | Leave
                        名称 | 假期
                        Clause | 3.1 English
                        条款 | 3.1 中文
                        Level | Extra leave
                        P6 | 2
                        """).calculate().lines().get(0).reason();
        assertThat(reason.origin().table()).isEqualTo("Leave");
        assertThat(reason.clause()).isEqualTo(new Label("3.1 English", "3.1 中文"));
    }
}
