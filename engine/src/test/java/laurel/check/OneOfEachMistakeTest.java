package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import laurel.TestBook;
import laurel.problem.Language;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A book with one of each mistake yields exactly the problems on record, worst first, at most one a cause. After a change
 * that is meant: {@code mvn test -pl engine -Dtest=OneOfEachMistakeTest -Dlaurel.record=true}, and read the difference.
 */
class OneOfEachMistakeTest {

    private static final Path RECORDS = Path.of("src", "test", "resources", "laurel", "check");

    private static final String AWARDS = """
            Awards
            code | english | chinese | kind | of | currency | once
            bonus | Bonus | 奖金 | rate | Monthly salary
            commission | Commission | 提成 | rate | Sales
            gift | Gift | 礼金 | amount | | CNY
            leave | Extra leave | 额外假期 | leave days
            star | Star badge | 明星徽章 | badge
            tip | Tip | 建议 | advice
            """;

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values | if missing | unit | better | ties | smallest group
            level | Level | 职级 | text | employee(level) | P4, P5, P6, P7
            post | Post | 岗位 | text | employee(post)
            salary | Monthly salary | 月薪 | money | employee(monthly_salary) | >= 0 | | CNY
            sales | Sales | 销售额 | money | metric(sales) | >= 0 | | CNY | higher
            score | OKR score | OKR得分 | percent | metric(okr_score) | >= 0%
            change | OKR change | OKR变化 | percent | metric(okr_score, change)
            hired | Hired | 入职日期 | date | employee(hired)
            safety | Safety course | 安全课程 | yes/no | course(safety)
            rating | Rating | 评级 | text | derived | A, B, C
            mood | Mood | 心情 | text | derived
            """;

    @TempDir
    Path folder;

    /** What cannot be read as it stands. */
    @ParameterizedTest
    @EnumSource
    void ofReading(Language language) {
        TestBook book = TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", TERMS + """
                        twice | level | 级别 | text | attribute(a)
                        no id! | X | 某 | text | attribute(b)
                        kind | Kind of thing | 类别 | thing | attribute(c)
                        source | Sauce | 酱 | text | employee(grade)
                        misfit | Misfit | 错配 | text | employee(hired)
                        limits | Limits | 界限 | integer | metric(limits) | [9..1]
                        listed | Listed | 列表 | integer | metric(listed) | 1, 1, x
                        better | Better | 更好 | text | attribute(d) | | | | lower
                        rank | Rank | 名次 | integer | rank(post)
                        equals | Equals | 相等 | integer | rank(sales) | | | | | same | 1
                        quarter | Quarter | 四分位 | percent | percentile(sales) | | | | | dense | some
                        summed | Summed | 合计 | money | total(sales) | | | | | by id
                        alone | Alone | 单独 | text | attribute(e) | | | | | better | 3
                        parts | Parts | 比例 | text | distribution(sales, level, 3-x)
                        classes | Classes | 等级 | text | distribution(sales, level, 3-6-1) | A, B
                        unnamed | Unnamed | 无名 | text | distribution(sales, 3-6-1)
                        """)
                .sheet("words.xlsx", "Awards", AWARDS + """
                        baseless | Baseless | 无基数 | rate
                        needless | Needless | 多余 | badge | Sales | CNY
                        rmb | Foreign | 外币 | amount | | RMB | twice
                        medal | Medal | 奖章 | medal
                        """)
                .sheet("cases.xlsx", "Cases", "Cases\nPeriod | someday\nCase | Level | Levle | Gift\none | P4 | | 5")
                .sheet("other.xlsx", "Sheet1", "Budget")
                .sheet("other.xlsx", "Notes", "Notes\nwhatever one likes")
                .table("Cells", """
                        Table
                        Claus | 1.1
                        Level | OKR score | Hired | Gift | Extra leave | Star badge
                        P9 | eighty | 2025-01-31 08:30 | '30 | -1 | maybe
                        P5 | [120%..100%) | - | =1/0 | 1 |
                        P6 | -5% | >= yesterday | soon | 1 | | stray

                        P7 | 1,000 | - | 1234567890123456 | 1 |
                        """)
                .table("Headings", """
                        Table
                        Hit policy | BEST
                        Otherwise | all
                        Valid from | 2025-12-31
                        Valid to | 2025-01-01
                        Levle | Level > | gives: Post | gives: Nothing | Gift | Gift
                        P4 | P4 | x | y | 1 | 2
                        """)
                .table("Brackets", """
                        Table
                        Hit policy | FIRST
                        slices: Sales | interpolated: OKR score | Bonus | Gift
                        < 1000 | 80% | 1% | 5
                        >= 1000 | >= 90% | 2% | 7
                        """)
                .table("Sum", "Table\nHit policy | COLLECT SUM\nLevel | Star badge\nP4 | yes")
                .table("Priority", "Table\nHit policy | PRIORITY\nLevel | gives: Mood\nP4 | good")
                .table("Merged", "Table\nLevel | OKR score | Gift\nP4 | | 5\nP5 | 80% | 6")
                .table("Unheaded", "Table\nName | Unheaded")
                .table("Empty", "Table\nLevel | Gift")
                .table("Giving nothing", "Table\nLevel | OKR score\nP4 | 80%")
                .table("Hidden", "Table\nLevel | Gift\n- | 5")
                .table("Circle", "Table\nRating | gives: Rating\nA | B")
                .change("tables.xlsx", "Merged", sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("A3:B3")))
                .change("tables.xlsx", "Hidden", sheet -> {
                    sheet.getRow(2).setZeroHeight(true);
                    sheet.setColumnHidden(1, true);
                    sheet.getWorkbook().setSheetHidden(sheet.getWorkbook().getSheetIndex(sheet), true);
                })
                .file("notes.txt", "a stray file")
                .file("fake.xlsx", "no workbook")
                .file("rule.drl", "package policy\nimport java.io.File\n");

        assertThat(told(book.write(), language)).isEqualTo(record("reading", language));
    }

    /** What can be read, and is not what anybody means. */
    @ParameterizedTest
    @EnumSource
    void ofMeaning(Language language) {
        TestBook book = TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", TERMS)
                .sheet("words.xlsx", "Awards", AWARDS)
                .table(
                        "Gap",
                        "Table\nLevel | OKR score | Bonus\nP4, P5, P7 | - | 10%\nP6 | < 99% | 10%\nP6 | >= 100% | 20%")
                .table(
                        "Overlap",
                        "Table\nOtherwise | nothing\nLevel | OKR score | Extra leave\nP4, P5 | >= 80% | 1\nP5, P6 | [70%..90%) | 2")
                .table(
                        "Any",
                        "Table\nHit policy | ANY\nOtherwise | nothing\nLevel | OKR score | Extra leave\nP4 | - | 1\n- | >= 100% | 2")
                .table("Shadow", "Table\nHit policy | FIRST\nOKR score | Gift\n>= 80% | 100\n< 80% | 50\n>= 120% | 200")
                .table("Never", "Table\nOtherwise | nothing\nOKR score >= | OKR score < | Gift\n100% | 90% | 10")
                .table("Falling", "Table\nSales | Commission\n<= 100000 | 8%\n> 100000 | 5%")
                .table("Sign", "Table\nLevel | Bonus\nP4 | 5%\nP5 | 6%\nP6 | 700%\nP7 | 8%")
                .table("Look", "Table\nOtherwise | nothing\nPost | Gift\nSales | 1\nＳales | 2")
                .table("Blank", "Table\nOtherwise | nothing\nPost | Level | Gift | Extra leave\nClerk | | 7 |")
                .sheet("cases.xlsx", "Cases", """
                        Cases
                        Period | 2025
                        Currency | CNY
                        Case | Level | OKR score | Post | Monthly salary | Problem | Bonus | Gift | Not evaluable
                        wrong | P4 | 90% | Clerk | 1000 | | 123 | |
                        wrong | P5 | 50% | Clerk | 1000 | | | | OKR score
                        expects | P7 | 50% | | 1000 | contradict | | |
                        """);

        assertThat(told(book.write(), language)).isEqualTo(record("meaning", language));
    }

    private String told(Path book, Language language) {
        StringBuilder told = new StringBuilder();
        BookCheck.check(book)
                .problems()
                .forEach(problem -> told.append(problem.in(language)).append('\n'));
        return told.toString().replace(book.toString(), "BOOK");
    }

    private String record(String name, Language language) {
        Path file = RECORDS.resolve(name + "." + language.locale().getLanguage() + ".txt");
        try {
            if (Boolean.getBoolean("laurel.record")) {
                Files.writeString(file, told(folder, language));
            }
            String expected = Files.readString(file);
            assertThat(Arrays.stream(expected.split("\n")).distinct()).hasSameSizeAs(expected.split("\n"));
            return expected;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
