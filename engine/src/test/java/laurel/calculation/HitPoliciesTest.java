package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.explanation.Explainer;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table gives when several of its rows match. */
class HitPoliciesTest {

    private static final String ROWS = """
            OKR score | Extra leave | Gift
            >= 80% | 1 | 300
            >= 100% | 3 | 100
            >= 120% | 2 |
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} at {1} gives {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST | 130% | gift 300.00 CNY, leave 1",
                "F | 79% | ''",
                "PRIORITY | 130% | gift 100.00 CNY, leave 3",
                "优先 | 90% | gift 300.00 CNY, leave 1",
                "OUTPUT ORDER | 130% | gift 100.00 CNY, gift 300.00 CNY, leave 3, leave 2, leave 1",
                "RULE ORDER | 130% | gift 300.00 CNY, gift 100.00 CNY, leave 1, leave 3, leave 2",
                "COLLECT | 100% | gift 300.00 CNY, gift 100.00 CNY, leave 1, leave 3",
                "COLLECT SUM | 130% | gift 400.00 CNY, leave 6",
                "C+ | 80% | gift 300.00 CNY, leave 1",
                "全部 求和 | 100% | gift 400.00 CNY, leave 4",
                "COLLECT MIN | 130% | gift 100.00 CNY, leave 1",
                "c< | 120% | gift 100.00 CNY, leave 1",
                "COLLECT MAX | 130% | gift 300.00 CNY, leave 3",
                "全部  最大 | 120% | gift 300.00 CNY, leave 3",
                "COLLECT COUNT | 130% | gift 2.00 CNY, leave 3",
                "C# | 90% | gift 1.00 CNY, leave 1",
                "collect sum | 79% | ''",
            })
    void giveWhatDmnSays(String policy, String score, String given) {
        Company company =
                Company.with(TestBook.in(folder).table("Leave", "Table\nHit policy | '" + policy + "\n" + ROWS));

        assertThat(String.join(", ", company.score(score).lines())).isEqualTo(given);
    }

    @Test
    void anyTakesRowsThatAgreeAndRefusesThoseThatDoNot() {
        Company company = Company.with(TestBook.in(folder).table("Leave", """
                Table
                命中策略 | 任意
                Level | OKR score | Extra leave
                P6 | - | 2
                - | >= 100% | 2
                P7 | - | 3
                """));

        assertThat(company.employee("P6").score("120%").lines()).containsExactly("leave 2");
        assertThat(company.employee("P7").score("90%").lines()).containsExactly("leave 3");
        IncentivePackage refused = company.employee("P7").score("120%").calculate();
        assertThat(refused.lines()).isEmpty();
        assertThat(refused.notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.rows()).containsExactly(5, 6));
    }

    @Test
    void ranksByTheOrderOfAllowedValuesThenByTheNextResult() {
        TestBook book = TestBook.in(folder).table("Rating", """
                Table
                Hit policy | PRIORITY
                Level | OKR score | gives: Rating | Extra leave
                - | >= 80% | B | 9
                P6 | - | A | 1
                - | >= 100% | A | 2
                """);
        Company company = Company.with(book);

        assertThat(company.employee("P6").score("90%").lines()).containsExactly("leave 1");
        assertThat(company.employee("P6").score("100%").lines()).containsExactly("leave 2");
        assertThat(company.employee("P5").score("90%").lines()).containsExactly("leave 9");
    }

    @Test
    void saysWhichRowsASumIsMadeOf() {
        TestBook book = TestBook.in(folder).table("Leave", "Table\nHit policy | COLLECT SUM\n" + ROWS);
        Company company = Company.with(book).score("100%");

        Line gift = company.calculate().lines().get(0);
        assertThat(gift.reason().origin().row()).isEqualTo(4);
        assertThat(gift.reason().origin().rows()).containsExactly(4, 5);
        assertThat(gift.reason().conditions())
                .extracting(Reason.ConditionMet::cell)
                .containsExactly("A4", "A5");
        Explainer explainer = new Explainer(book.load(), Language.ENGLISH);
        assertThat(explainer.explain(company.calculate()).get(1))
                .isEqualTo("Gift 400.00 CNY: OKR score 100% meets >= 80% in A4, OKR score 100% meets >= 100% in A5"
                        + " (table \"Leave\", rows 4, 5 of tables.xlsx › Leave). 300 + 100 = 400.");
    }

    @Test
    void refusesWhatItsResultsCannotGive() {
        Path written = TestBook.in(folder)
                .sheet(
                        "more.xlsx",
                        "Terms",
                        "Terms\nid | english | chinese | type | source\nmood | Mood | 心情 | text | derived")
                .table("Sum", "Table\nHit policy | COLLECT SUM\nLevel | Star badge | Extra leave\nP6 | yes | 1")
                .table("Count", "Table\nHit policy | COLLECT COUNT\nLevel | Bonus\nP6 | 10%")
                .table("Rank", "Table\n命中策略 | 优先\nLevel | gives: Mood\nP6 | good")
                .table("Rank texts", "Table\nHit policy | OUTPUT ORDER\nLevel | Tip\nP6 | Rest\nP5 | yes")
                .table("Rank yes", "Table\nHit policy | OUTPUT ORDER\nLevel | Tip | Star badge\nP6 | yes | yes")
                .table("Wrong", "Table\nHit policy | COLLECT AVG\nOtherwise | all\nLevel | Extra leave\nP6 | 1")
                .write();

        List<String> told = BookCheck.check(written).problems().stream()
                .filter(problem -> problem.isError())
                .map(problem -> problem.in(Language.ENGLISH))
                .collect(Collectors.toList());
        assertThat(told)
                .containsExactly(
                        "ERROR  tables.xlsx › Count › B3  COLLECT COUNT cannot be made of what stands under \"Bonus\". Maybe choose COLLECT, or give an amount, a number or days there.",
                        "ERROR  tables.xlsx › Rank › B3  PRIORITY needs to know which \"gives: Mood\" goes first. Maybe list its allowed values in the Terms sheet, the most important first; awards rank by their columns, from left to right.",
                        "ERROR  tables.xlsx › Rank texts › B3  OUTPUT ORDER needs to know which \"Tip\" goes first. Maybe list its allowed values in the Terms sheet, the most important first; awards rank by their columns, from left to right.",
                        "ERROR  tables.xlsx › Sum › B3  COLLECT SUM cannot be made of what stands under \"Star badge\". Maybe choose COLLECT, or give an amount, a number or days there.",
                        "ERROR  tables.xlsx › Wrong › B2  \"COLLECT AVG\" is no hit policy. Maybe one of UNIQUE, FIRST, ANY, PRIORITY, OUTPUT ORDER, COLLECT, COLLECT SUM, COLLECT MIN, COLLECT MAX, COLLECT COUNT.",
                        "ERROR  tables.xlsx › Wrong › B3  \"all\" does not say what is given otherwise. Maybe write nothing here if that is meant, or clear the cell.");
    }
}
