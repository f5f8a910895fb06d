package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedWordsTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source
            level | Level | 职级 | text | employee(level)
            salary | Monthly salary | 月薪 | money | employee(monthly_salary)
            base | Base salary | 基本工资 | money | attribute(base)
            sales | Sales | 销售额 | money | metric(total_sales)
            post | Post | 岗位 | text | employee(post)
            exam | Exam passed | 考试 | yes/no | course(exam-1)
            class | Class | 等次 | text | derived
            spare | Spare | 备用 | number | derived
            """;
    private static final String AWARDS = """
            Awards
            code | english | chinese | kind | of
            bonus | Bonus | 奖金 | rate | Base salary
            leave | Extra leave | 额外假期 | leave days
            star | Star | 明星 | badge
            medal | Medal | 奖章 | badge
            """;

    @TempDir
    Path folder;

    @Test
    void tellsOfWordsThatNothingUses() {
        Path book = book().table("Bonus", "Table\nLevel | Bonus | gives: Class\nP5 | 10% | A")
                .sheet("cases.xlsx", "Cases", """
                        Cases
                        Period | 2025
                        Currency | CNY
                        Level | Base salary | Post | Bonus | Medal
                        P5 | 1000 | Clerk | 100 | none
                        """)
                .write();

        assertThat(Told.of(book, Language.ENGLISH)).isEqualTo("""
                        WARNING  words.xlsx › Awards › 4  No table and no rule gives "Extra leave". Maybe it can go, or a table lacks a column for it.
                        WARNING  words.xlsx › Awards › 5  No table and no rule gives "Star". Maybe it can go, or a table lacks a column for it.
                        WARNING  words.xlsx › Awards › 6  No table and no rule gives "Medal". Maybe it can go, or a table lacks a column for it.
                        WARNING  words.xlsx › Terms › 4  No table, award or rule asks for "Monthly salary". Maybe it can go, or a table lacks a column for it.
                        WARNING  words.xlsx › Terms › 6  No table, award or rule asks for "Sales". Maybe it can go, or a table lacks a column for it.
                        WARNING  words.xlsx › Terms › 7  No table, award or rule asks for "Post". Maybe it can go, or a table lacks a column for it.
                        WARNING  words.xlsx › Terms › 8  No table, award or rule asks for "Exam passed". Maybe it can go, or a table lacks a column for it.
                        WARNING  words.xlsx › Terms › 10  No table, award or rule asks for "Spare". Maybe it can go, or a table lacks a column for it.
                        """);
        assertThat(Told.of(book, Language.CHINESE))
                .contains("警告  words.xlsx › Awards › 4  没有决策表或规则给出“额外假期”。 也许可以删去，或某个决策表缺少这一列。")
                .contains("警告  words.xlsx › Terms › 6  没有决策表、激励项目或规则用到“销售额”。 也许可以删去，或某个决策表缺少这一列。");
    }

    @Test
    void countsWhateverDrlNames() {
        Path book = book().table("Bonus", "Table\nLevel | Bonus | Extra leave | gives: Class\nP5 | 10% | 1 | A")
                .file("rule.drl", """
                        package policy
                        import laurel.fact.*
                        import laurel.award.Award
                        rule "Star"
                            @clause("1 Star")
                        when
                            Cycle($cycle : period)
                            Employee($e : id, monthlySalary > 1000B, post == "Clerk")
                            Metric(employee == $e, name == "total_sales", period == $cycle, value > 0B)
                            Course(employee == $e, course == "exam-1")
                        then
                            insert(new Award($e, "star"));
                        end
                        """)
                .write();

        assertThat(Told.of(book, "term.", Language.ENGLISH))
                .contains("\"Spare\"")
                .hasLineCount(1);
        assertThat(Told.of(book, "award.", Language.ENGLISH))
                .contains("\"Medal\"")
                .hasLineCount(1);
    }

    @Test
    void looksBesideABadRowButNotBesideABadHeading() {
        TestBook book = book().table("Bonus", "Table\nLevel | Bonus\nP5 | much");
        assertThat(Told.of(book.write(), "term.unused", Language.ENGLISH)).contains("\"Sales\"");

        Path misspelt = book.table("Leave", "Table\nSalse | Extra leave\n1 | 1").write();
        assertThat(Told.of(misspelt, "term.unused", Language.ENGLISH)).isEmpty();
    }

    private TestBook book() {
        return TestBook.empty(folder).sheet("words.xlsx", "Terms", TERMS).sheet("words.xlsx", "Awards", AWARDS);
    }
}
