package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.StockBook;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.explanation.Explainer;
import laurel.problem.Label;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stock Drools decision tables in a book, from the workbook to the package. */
class StockTablesTest {

    private static final String LEAVE = StockBook.LEAVE + """
            P5 | 1 | 3.1 Leave | 1
            P6 | 1 | 3.1 Leave | 2
            P6 | 1.2 | 3.2 More leave | 3
            """;

    @TempDir
    Path folder;

    private Company company(String file, String table) {
        StockBook.at(folder.resolve(file)).sheet("Leave rules", table).write();
        return Company.with(TestBook.in(folder)).score("110%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave.xls", "old/leave.xlsx", "LEAVE.XLS"})
    void giveAwards(String file) {
        Company company = company(file, LEAVE);

        assertThat(company.lines()).containsExactly("leave 2");
        assertThat(company.score("120%").lines()).containsExactly("leave 2", "leave 3");
        assertThat(company.employee("P5").lines()).containsExactly("leave 1");
        assertThat(company.employee("P4").lines()).isEmpty();
    }

    @Test
    void explainThemselvesByTheirRows() {
        Company company = company("leave.xls", LEAVE);

        Reason reason = company.calculate().lines().get(0).reason();
        assertThat(reason.origin())
                .isEqualTo(new Reason.Origin(null, "Leave_11", "leave.xls", "Leave rules", 11, List.of(), null));
        assertThat(reason.clause()).extracting(Label::english).isEqualTo("3.1 Leave");
        assertThat(reason.facts()).containsExactly(new Reason.SeenFact("metric", "okr_score", "2025", "1.1"));
        assertThat(told(company, Language.ENGLISH)).contains("rule \"Leave_11\", row 11 of leave.xls › Leave rules");
        assertThat(told(company, Language.CHINESE)).contains("规则“Leave_11”第 11 行，leave.xls › Leave rules");
    }

    @Test
    void feedTablesAndAreFedByThem() {
        StockBook.at(folder.resolve("points.xls")).sheet("Points", """
                RuleSet | policy.points
                Import | laurel.fact.*, java.math.BigDecimal
                RuleTable Points
                CONDITION | CONDITION | METADATA | ACTION
                Employee | Derived
                $e : id? | employee == $e, term == "rating", value == "$param" | clause("$param") | insert(new Derived($e, "points", new BigDecimal($param)));
                 | Rating | Clause | Points
                each | A | 4.1 Points | 10
                each | B | 4.1 Points | 5
                """).write();
        Company company = Company.with(TestBook.in(folder)
                        .table("Rating", "Table\nOKR score | gives: Rating\n>= 100% | A\n< 100% | B")
                        .table("Leave", "Table\nPoints | Extra leave\n>= 10 | 3"))
                .score("100%");
        assertThat(company.lines()).containsExactly("leave 3");
        assertThat(company.score("99%").lines()).isEmpty();
    }

    @Test
    void areListedByTheRowsThatNoCaseReaches() {
        StockBook.at(folder.resolve("leave.xlsx")).sheet("Leave rules", LEAVE).write();
        TestBook.in(folder).sheet("cases.xlsx", "Cases", """
                        Cases
                        Period | 2025
                        Currency | CNY
                        Case | Level | OKR score | Extra leave
                        Two days | P6 | 100% | 2
                        """).write();
        assertThat(BookCheck.check(folder).problems())
                .filteredOn(problem -> !problem.place().file().equals("words.xlsx"))
                .extracting(Object::toString)
                .containsExactly(
                        "WARNING  leave.xlsx › Leave rules  No case reaches rows 10, 12. Maybe add a case for each.");
    }

    private static String told(Company company, Language language) {
        return String.join("\n", new Explainer(company.book(), language).explain(company.calculate()));
    }
}
