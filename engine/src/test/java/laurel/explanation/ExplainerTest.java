package laurel.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import laurel.TestBook;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads about a package, in both languages. */
class ExplainerTest {

    private static final Period PERIOD = Period.parse("2025").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void tellsAPackageInBothLanguages() {
        PolicyBook book = book();
        IncentivePackage given = calculate(book);

        assertThat(new Explainer(book, Language.ENGLISH).explain(given))
                .containsExactly(
                        "Lin (e1), 2025",
                        "Bonus 6,000.17 CNY: Level P6 meets P5, P6 in A5, OKR score 105.5% meets [100%..120%) in B5 (table \"Performance bonus\", row 5 of tables.xlsx › Bonus; clause 3.1 Over 100%). 30% × Monthly salary 20,000.55 = 6,000.165; 6,000.165, rounded half up: 6,000.17.",
                        "Extra leave, 2 days: Level P6 meets P5, P6 in A5, OKR score 105.5% meets [100%..120%) in B5 (table \"Performance bonus\", row 5 of tables.xlsx › Bonus; clause 3.1 Over 100%).",
                        "Tip: Wish is not stated and counts as money, which meets money in A3 (table \"Wishes\", row 3 of tables.xlsx › Wishes).",
                        "Rating is B: OKR score of 2025 is 105.5% (rule \"Rates\", rates.drl, line 4; clause 7 Rates).",
                        "Star badge is not given again: it was given in 2023.",
                        "Not evaluable: Promotion review (table \"Review\" of tables.xlsx › Review), because \"OKR change\" needs OKR score of both 2024 and 2025.",
                        "Not evaluable: table \"Points\" of tables.xlsx › Points, because \"OKR change\" needs OKR score of both 2024 and 2025.");
        assertThat(new Explainer(book, Language.CHINESE).explain(given))
                .endsWith("无法评估：决策表“Points”，tables.xlsx › Points，因为“OKR变化”需要 2024 和 2025 的OKR得分。")
                .startsWith(
                        "Lin（e1），2025",
                        "奖金 6,000.17 CNY：职级 P6 符合 A5 的 P5, P6、OKR得分 105.5% 符合 B5 的 [100%..120%)（决策表“绩效奖金”第 5 行，tables.xlsx › Bonus；条款 3.1 超过 100%）。30% × 月薪 20,000.55 = 6,000.165；6,000.165，四舍五入：6,000.17。");
    }

    @Test
    void hasEachTextInBothLanguages() throws Exception {
        Properties english = new Properties();
        english.load(Explainer.class.getResourceAsStream("explanation.properties"));
        Properties chinese = new Properties();
        chinese.load(Explainer.class.getResourceAsStream("explanation_zh.properties"));

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    private PolicyBook book() {
        return TestBook.in(folder)
                .table("Bonus", """
                                Table
                                Name | Performance bonus | 绩效奖金
                                Clause | 3.1 Over 100%. | 3.1 超过 100%。
                                Level | OKR score | Bonus | Extra leave
                                P5, P6 | [100%..120%) | 30% | 2
                                """)
                .table("Wishes", "Table\nWish | tip\nmoney | yes")
                .table("Stars", "Table\nLevel | Star badge\nP6 | yes")
                .table("Review", "Table\nOKR change | Promotion review\n> 0% | yes")
                .table("Points", "Table\nOKR change | gives: Points\n> 0% | 1")
                .file("rates.drl", """
                                package policy
                                import laurel.fact.*

                                rule "Rates"
                                    @clause("7 Rates")
                                when
                                    Cycle($p : period)
                                    Employee($e : id)
                                    Metric(employee == $e, name == "okr_score", period == $p, value > 1B)
                                then
                                    insert(new Derived($e, "rating", "B"));
                                end
                                """)
                .load();
    }

    private static IncentivePackage calculate(PolicyBook book) {
        Employee employee = new Employee(
                "e1",
                "Lin",
                "P6",
                null,
                null,
                null,
                null,
                Currency.getInstance("CNY"),
                new BigDecimal("20000.55"),
                Map.of());
        Facts facts = new Facts(
                employee,
                List.of(new Metric("e1", "okr_score", PERIOD, new BigDecimal("1.055"))),
                List.of(),
                List.of(new Given("e1", "star", Period.parse("2023").orElseThrow())));
        try (Calculator calculator = new Calculator(book, PERIOD)) {
            return calculator.calculate(facts);
        }
    }
}
