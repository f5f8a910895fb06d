package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a book's cases may expect, and what is said where it does not come. */
class CasesTest {

    private static final String CASES = "Cases\nPeriod | 2025\nCurrency | CNY\n";

    @TempDir
    Path folder;

    private TestBook book;

    @BeforeEach
    void writeTables() {
        book = TestBook.in(folder).table("Rating", """
                        Table
                        Name | Rating
                        名称 | 评级
                        OKR score | gives: Rating
                        >= 100% | A
                        >= 80% | B
                        """).table("Reward", """
                        Table
                        Rating | Level | Extra leave | Tip
                        A | P5 | 3 | well done
                        B | - | | yes
                        """);
    }

    @Test
    void expectsAwardsDerivedTermsAndNothingInEnglish() {
        cases("""
                case | Level | OKR score | gives: Rating | Extra leave | Tip | Not evaluable
                both unknown | | | none | none | none | OKR score, Rating
                below | P5 | 70% | none | none | none | Rating
                beside | P5 | 90% | B | none | yes |
                """);

        assertThat(told()).containsExactly(warning("Rating", 5), warning("Reward", 3));
    }

    @Test
    void expectsAwardsDerivedTermsAndNothingInChinese() {
        book.sheet("cases.xlsx", "用例", """
                用例
                期间 | 2025
                币种 | CNY
                用例名 | 职级 | OKR得分 | 得出：评级 | 额外假期 | 建议 | 无法评估 | 备注
                都未知 | | | 无 | 无 | 无 | OKR得分、评级 |
                在旁边 | P5 | 90% | B | 无 | 是 | | 一句话
                """);

        assertThat(told()).containsExactly(warning("Rating", 5), warning("Reward", 3));
    }

    @Test
    void saysWhatWasGivenInsteadOfWhatIsExpected() {
        cases("""
                case | Level | OKR score | gives: Rating | Extra leave | Tip | Not evaluable
                beside | P5 | 90% | none | 2 | none | Level
                """);

        assertThat(told(Language.CHINESE))
                .startsWith(
                        "错误  cases.xlsx › Cases › D5  用例“beside”：期望评级为 无，实际为 B。 也许是决策表或用例有误。",
                        "错误  cases.xlsx › Cases › E5  用例“beside”：期望额外假期为 2，实际为 无。 也许是决策表或用例有误。",
                        "错误  cases.xlsx › Cases › F5  用例“beside”：期望建议为 无，实际为 是。 也许是决策表或用例有误。",
                        "错误  cases.xlsx › Cases › G5  用例“beside”：期望因缺少职级而无法评估，但实际没有。 也许决策表不再询问它。");
    }

    @Test
    void expectsFactsThatCannotBeRead() {
        cases("""
                case | Level | OKR score | Tip | Problem
                by its code | P9 | | none | value.not-allowed
                by its text | P5 | ninety | | IS NOT OF type percent
                in Chinese | | ninety | | “ninety”不是“百分比”类型
                two of them | P9 | ninety | none | not among the allowed values
                """);

        assertThat(errors())
                .containsExactly(
                        "ERROR  cases.xlsx › Cases › C8  \"ninety\" is not of type percent. Maybe correct the cell or the term's type.");
    }

    @Test
    void keepsAnErrorOfFactsWhereNoProblemIsExpected() {
        cases("""
                case | Level | OKR score | Problem
                fine | P5 | 90% |
                wrong | P9 | 90% |
                """);

        assertThat(errors())
                .containsExactly(
                        "ERROR  cases.xlsx › Cases › B6  \"P9\" is not among the allowed values. Maybe it is misspelt, or the Terms sheet should allow it.");
    }

    @Test
    void expectsRowsThatContradictEachOther() {
        cases("""
                case | OKR score | gives: Rating | Problem
                both | 120% | none | table.contradiction
                """);

        assertThat(errors()).isEmpty();
    }

    @Test
    void tellsOfRowsThatContradictEachOtherOnce() {
        cases("""
                case | OKR score | gives: Rating
                both | 120% | A
                """);

        assertThat(errors())
                .containsExactly(
                        "ERROR  cases.xlsx › Cases › 5  Rows 5, 6 of \"Rating\" all apply and contradict each other: its hit policy is UNIQUE. Maybe their conditions overlap by mistake.");
        assertThat(told(Language.CHINESE))
                .startsWith("错误  cases.xlsx › Cases › 5  “评级”的第 5, 6 行同时适用且互相矛盾：其命中策略是 UNIQUE。 也许它们的条件有误，互相重叠。");
    }

    @Test
    void expectsThatSomethingCannotBeDecided() {
        cases("""
                case | Level | OKR score | Problem | 问题
                unknown | P5 | | "Rating" cannot be decided | 因为评级未知
                """);

        assertThat(errors()).isEmpty();
    }

    @Test
    void expectsARuleThatFailsAndAValueThatDoesNotFitItsTerm() {
        book.file("points.drl", """
                package policy
                import laurel.fact.*
                import java.math.*

                rule "Few points" @clause("Points")
                when
                    Employee($e : id)
                    Metric(employee == $e, name == "okr_score", value < 1B)
                then
                    insert(new Derived($e, "points", "few"));
                end

                rule "Many points" @clause("Points")
                when
                    Employee($e : id)
                    Metric(employee == $e, name == "okr_score", $v : value, value >= 1B)
                then
                    insert(new Derived($e, "points", $v.divide($v.subtract(new BigDecimal("1.05")), 2, RoundingMode.HALF_UP)));
                end
                """);
        cases("""
                case | OKR score | Problem | Tip
                unfit | 80% | "points" cannot be few | none
                thrown | 105% | case.failed | none
                """);

        assertThat(errors()).isEmpty();
    }

    @Test
    void saysWhichProblemsCameInsteadOfTheExpected() {
        cases("""
                case | Level | OKR score | Problem | Tip
                none at all | P5 | 90% | contradict | yes
                others | P9 | ninety | contradict | none
                """);

        assertThat(errors())
                .containsExactly(
                        "ERROR  cases.xlsx › Cases › D5  Case \"none at all\": expected the problem \"contradict\", but it gave none. Maybe the problem is cured, or the cell should say a part of another text.",
                        "ERROR  cases.xlsx › Cases › D6  Case \"others\": expected the problem \"contradict\", but it gave \"P9\" is not among the allowed values; \"ninety\" is not of type percent. Maybe the problem is cured, or the cell should say a part of another text.");
        assertThat(told(Language.CHINESE))
                .startsWith(
                        "错误  cases.xlsx › Cases › D5  用例“none at all”：期望出现问题“contradict”，但实际没有；实际出现：无。 也许该问题已经消除，或单元格应写另一个问题的部分文字。");
    }

    @Test
    void givesNothingWhereFactsCannotBeRead() {
        cases("""
                case | Level | Problem | Tip
                unread | P9 | value.not-allowed | yes
                """);

        assertThat(errors())
                .containsExactly(
                        "ERROR  cases.xlsx › Cases › D5  Case \"unread\": expected Tip to be yes, but it is none. Maybe the table or the case is wrong.");
    }

    @Test
    void warnsOnceOfABookWithoutCases() {
        assertThat(told())
                .containsExactly("WARNING  " + folder
                        + "  The book has no cases. Maybe add a sheet of cases, so that a wrong edit is noticed.");
    }

    @Test
    void tellsWhatEachCaseGaveAndWhatTheyReach() {
        cases("""
                case | Level | OKR score | Tip | Problem
                met | P5 | 90% | yes |
                unmet | P5 | 90% | none |
                unread | P9 | 90% | | value.not-allowed
                """);

        BookCheck.Report report = BookCheck.check(book.write());
        assertThat(report.cases())
                .extracting(result -> result.test().name(), CaseResult::isMet, result -> result.given() != null)
                .containsExactly(tuple("met", true, true), tuple("unmet", false, true), tuple("unread", true, false));
        assertThat(report.coverage().tables())
                .extracting(
                        table -> table.name().chinese(),
                        Coverage.OfTable::rows,
                        Coverage.OfTable::reached,
                        Coverage.OfTable::unreached)
                .containsExactly(tuple("评级", 2, 1, List.of(5)), tuple("Reward", 2, 1, List.of(3)));
    }

    private void cases(String text) {
        book.sheet("cases.xlsx", "Cases", CASES + text);
    }

    private static String warning(String sheet, int row) {
        return "WARNING  tables.xlsx › " + sheet + "  No case reaches rows " + row + ". Maybe add a case for each.";
    }

    private List<String> errors() {
        return told().stream().filter(line -> line.startsWith("ERROR")).toList();
    }

    private List<String> told() {
        return told(Language.ENGLISH);
    }

    private List<String> told(Language language) {
        return BookCheck.check(book.write()).problems().stream()
                .filter(problem ->
                        !TestBook.isBeside(problem) && !problem.code().startsWith("overlap"))
                .map(problem -> problem.in(language))
                .toList();
    }
}
