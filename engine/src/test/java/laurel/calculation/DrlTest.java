package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import laurel.TestBook;
import laurel.policy.PolicyBook;
import laurel.policy.RuleFailed;
import laurel.problem.Label;
import laurel.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DRL beside tables: what it gives, derives and is given, and the reasons that the engine builds for it. */
class DrlTest {

    private static final String HEAD = """
            package policy
            import java.math.BigDecimal
            import laurel.award.Award
            import laurel.fact.*
            """;

    @TempDir
    Path folder;

    private Company company(String rule, String... tables) {
        TestBook book = TestBook.in(folder).file("rules/some.drl", HEAD + rule);
        for (int i = 0; i < tables.length; i++) {
            book.table("Table " + i, tables[i]);
        }
        return Company.with(book);
    }

    @Test
    void givesAnAwardWithTheFactsItSaw() {
        Company company = company("""
                        rule "Two good years"
                            @clause("9.1 Two years") @clause_zh("9.1 连续两年")
                        when
                            Cycle($p : period)
                            Employee($e : id)
                            Metric(employee == $e, name == "okr_score", period == $p, value >= 1.0B)
                            Metric(employee == $e, name == "okr_score", period == $p.previous(), value >= 1.0B)
                        then
                            insert(new Award($e, "leave", new BigDecimal("2")));
                        end
                        """).metric("okr_score", "2025", "1").metric("okr_score", "2024", "1.20");

        assertThat(company.lines()).containsExactly("leave 2");
        Reason reason = company.calculate().lines().get(0).reason();
        assertThat(reason.origin())
                .isEqualTo(new Reason.Origin(null, "Two good years", "rules/some.drl", null, null, List.of(), 5L));
        assertThat(reason.clause()).extracting(Label::chinese).isEqualTo("9.1 连续两年");
        assertThat(reason.facts())
                .containsExactly(
                        new Reason.SeenFact("metric", "okr_score", "2025", "1"),
                        new Reason.SeenFact("metric", "okr_score", "2024", "1.2"));
    }

    @Test
    void derivesATermForATableFromATermOfAnother() {
        Company company = company("""
                        rule "Points of an A"
                            @clause("9.2 Points")
                        when
                            Employee($e : id)
                            Derived(employee == $e, term == "rating", value == "A")
                        then
                            insert(new Derived($e, "points", new BigDecimal("10")));
                        end
                        """, """
                        Table
                        Name | Leave by points
                        Points | Extra leave
                        >= 10 | 3
                        """, """
                        Table
                        Name | Rating
                        OKR score | gives: Rating
                        >= 100% | A
                        < 100% | B
                        """).metric("okr_score", "2025", "1");

        assertThat(company.lines()).containsExactly("leave 3");
        assertThat(company.calculate().derived())
                .extracting(derived -> derived.term() + " " + derived.value())
                .containsExactly("rating A", "points 10");
        assertThat(company.score("99%").lines()).isEmpty();
    }

    @Test
    void neverSeesAColleague() {
        Company company = company("""
                rule "Forgets whose score it is"
                    @clause("9.3 Careless")
                when
                    Employee($e : id)
                    Metric(name == "okr_score", value >= 1B)
                then
                    insert(new Award($e, "leave", new BigDecimal("1")));
                end
                """);
        try (Calculator calculator = company.open()) {
            assertThat(calculator.calculate(company.score("100%").facts("e1")).lines())
                    .hasSize(1);
            assertThat(calculator.calculate(company.score("90%").facts("e2")).lines())
                    .isEmpty();
            assertThat(calculator.calculate(company.score("110%").facts("e3")).lines())
                    .hasSize(1);
        }
    }

    @Test
    void failsOneEmployeeAndGoesOnWithTheNext() {
        Company company = company("""
                rule "Divides"
                    @clause("9.4 Fragile")
                when
                    Employee($e : id)
                    Metric(employee == $e, name == "okr_score", $v : value)
                then
                    insert(new Award($e, "leave", new BigDecimal("1").divide($v, java.math.RoundingMode.DOWN)));
                end
                """.replace("java.math.RoundingMode", "RoundingMode")
                .replace("rule \"Divides\"", "import java.math.RoundingMode\nrule \"Divides\""));
        try (Calculator calculator = company.open()) {
            assertThatThrownBy(() -> calculator.calculate(company.score("0%").facts("e1")))
                    .isInstanceOf(RuleFailed.class)
                    .hasMessageContaining("Divides");
            assertThat(calculator.calculate(company.score("100%").facts("e2")).lines())
                    .hasSize(1);
        }
    }

    @Test
    void tellsTwoRulesOfOneNameInTwoFiles() {
        String rule = """
                rule "Twin"
                    @clause("9.5 Twins")
                when
                    Employee($e : id)
                then
                    insert(new Award($e, "leave", new BigDecimal("1")));
                end
                """;
        TestBook book = TestBook.in(folder).file("a.drl", HEAD + rule).file("b.drl", HEAD + rule);
        Problems problems = new Problems();

        assertThat(PolicyBook.load(book.write(), problems)).isNull();
        assertThat(problems.toList())
                .singleElement()
                .asString()
                .startsWith("ERROR  b.drl:5  Another rule is named \"Twin\" too (a.drl:5).");
    }

    @Test
    void keepsTheEarlierOfTwoAwardsThatMayBeGivenOnce() {
        Company company = company("""
                        rule "A good month"
                            @clause("9.6 Good months")
                        when
                            Employee($e : id)
                            Metric(employee == $e, name == "okr_score", period.isMonth(), value >= 1B)
                        then
                            insert(new Award($e, "star"));
                        end
                        """).metric("okr_score", "2025-11", "1").metric("okr_score", "2025-03", "1");
        assertThat(company.calculate().lines())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.reason().facts().get(0).when()).isEqualTo("2025-03"));
        assertThat(company.calculate().suppressed())
                .singleElement()
                .satisfies(second ->
                        assertThat(second.line().reason().facts().get(0).when()).isEqualTo("2025-11"));
    }
}
