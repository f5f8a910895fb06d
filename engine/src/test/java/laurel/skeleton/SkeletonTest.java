package laurel.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.table.DecisionTable;
import laurel.workbook.CasesWorkbook;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A skeleton reaches every row that can win and every edge, and holds as it stands once it lies in the book. */
class SkeletonTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @TempDir
    Path folder;

    @Test
    void statesEachRowAndEachEdgeOnce() throws IOException {
        TestBook.in(folder).table("Bonus", """
                        Table
                        Level | OKR score | Bonus | Extra leave
                        P5, P6 | [80%..100%) | 10%
                        P5, P6 | >= 100% | 20% | 2
                        """).write();

        assertThat(sheet(write("Bonus", Language.ENGLISH), 0)).isEqualTo("""
                        Cases
                        Period | 2025
                        Currency | CNY
                        Case | Level | OKR score | Monthly salary | Bonus | Extra leave | Note
                        row 3 | P5 | 90% | 10,000 | 1,000 | none | row 3; to be confirmed by a person
                        row 4 | P5 | 110% | 10,000 | 2,000 | 2 | row 4; to be confirmed by a person
                        row 3: OKR score 80% | P5 | 80% | 10,000 | 1,000 | none | edge: OKR score 80%; to be confirmed by a person
                        row 3: OKR score 79.99% | P5 | 79.99% | 10,000 | none | none | edge: OKR score 79.99%; to be confirmed by a person
                        row 3: OKR score 100% | P5 | 100% | 10,000 | 2,000 | 2 | edge: OKR score 100%; to be confirmed by a person
                        row 3: OKR score 99.99% | P5 | 99.99% | 10,000 | 1,000 | none | edge: OKR score 99.99%; to be confirmed by a person
                        """);
        assertClean();
    }

    @Test
    void speaksChinese() throws IOException {
        TestBook.in(folder).table("奖金", """
                        决策表
                        职级 | OKR得分 | 意愿 | 得出：评级 | 建议
                        P5 | > 120% | 非(time) | A | yes
                        """).write();

        Path file = write("奖金", Language.CHINESE);
        assertThat(sheet(file, 0)).isEqualTo("""
                        用例
                        期间 | 2025
                        币种 | CNY
                        用例名 | 职级 | OKR得分 | 意愿 | 得出：评级 | 建议 | 备注
                        第 3 行 | P5 | 130% | money | A | 是 | 第 3 行；待人工确认
                        第 3 行：OKR得分 120% | P5 | 120% | money | 无 | 无 | 边界：OKR得分 120%；待人工确认
                        第 3 行：OKR得分 120.01% | P5 | 120.01% | money | A | 是 | 边界：OKR得分 120.01%；待人工确认
                        """);
        assertThat(sheet(file, 1))
                .startsWith("说明\nCases for the table \"奖金\", made by Laurel")
                .contains("“奖金”的用例，由 Laurel 生成");
        assertClean();
    }

    @Test
    void keepsOtherRowsOutOfTheWayAndSaysWhichNeverWin() throws IOException {
        TestBook.in(folder).table("First", """
                        Table
                        Hit policy | FIRST
                        Level | OKR score | gives: Rating
                        P6 | - | A
                        - | [60%..80%] | B
                        - | [70%..90%] | B
                        P6 | >= 95% | C
                        - | - | C
                        """).write();

        assertThat(sheet(write("First", Language.ENGLISH), 0)).contains("""
                        row 4 | P6 |  | A | row 4; to be confirmed by a person
                        row 5 |  | 70% | B | row 5; to be confirmed by a person
                        row 6 |  | 85% | B | row 6; to be confirmed by a person
                        row 7 | P6 | 96% | A | row 7: no facts were found with which it wins; perhaps it never can
                        row 8 |  |  | C | row 8; to be confirmed by a person
                        """);
        assertThat(problems())
                .singleElement()
                .hasToString(
                        "WARNING  tables.xlsx › First › 7  Row 7 can never win: row 4 already matches every case it matches."
                                + " Maybe move it up, or delete it.");
    }

    @Test
    void findsTheOneGapThatOverlappingRowsLeave() throws IOException {
        TestBook.in(folder).table("Overlap", """
                        Table
                        Level | Safety course | OKR score | Extra leave
                        - | - | [50%..70%] | 1
                        P5 | - | - | 2
                        - | yes | [0%..60%) | 3
                        P6 | no | >= 40% | 4
                        """).write();

        write("Overlap", Language.ENGLISH);
        assertClean();
    }

    @Test
    void statesBothPeriodsOfAChangeDatesNumbersAndTermsThatTablesGive() throws IOException {
        TestBook.in(folder)
                .sheet("more.xlsx", "Terms", """
                        Terms
                        id | english | chinese | type | source
                        hired | Hired | 入职 | date | employee(hired)
                        fans | Fans | 粉丝 | integer | metric(fans)
                        sales | Sales | 销售额 | money | metric(sales)
                        """)
                .table("Given", "Table\nOKR score | gives: Rating\n>= 100% | A\n< 100% | B")
                .table("Many", """
                        Table
                        Hit policy | COLLECT
                        Hired < | OKR change >= | Fans | Sales > | Rating | Gift | Course to take
                        2020-01-01 | 5% | [10..20] | 100000.5 | A | 500 | C-1
                        - | - | not(3, 5) | - | not(A) | 20.5 | C-2
                        """)
                .write();

        assertThat(sheet(write("Many", Language.ENGLISH), 0))
                .contains(
                        """
                        Case | Hired | OKR score | metric(okr_score, 2024) | Fans | Sales | Rating | Gift | Course to take | Note
                        row 4 | 2019-12-01 | 56% | 50% | 15 | 110,000.50 | A | 500 | C-1 | row 4; to be confirmed by a person
                        row 5 |  |  |  | 4 |  | B | 20.50 | C-2 | row 5; to be confirmed by a person
                        """,
                        "row 4: OKR change 4.99% | 2019-12-01 | 54.99% | 50% |",
                        "row 4: Hired 2019-12-31 |",
                        "row 4: Fans 21 |",
                        "row 4: Sales 100000.51 |");
        assertThat(problems())
                .singleElement()
                .hasToString("WARNING  tables.xlsx › Given  No case reaches rows 3. Maybe add a case for each.");
    }

    @Test
    void expectsTheProblemThatCannotBeHelped() throws IOException {
        TestBook.in(folder).table("Twins", """
                        Table
                        OKR score | Extra leave
                        >= 100% | 1
                        >= 100% | 2
                        """).write();

        assertThat(sheet(write("Twins", Language.ENGLISH), 0)).contains("""
                        Case | OKR score | Extra leave | Problem | Note
                        row 3 | 110% | none | table.contradiction | row 3: no facts were found with which it wins; perhaps it never can
                        """);
        assertThat(problems())
                .singleElement()
                .hasToString("WARNING  tables.xlsx › Twins  No case reaches rows 3–4. Maybe add a case for each.");
    }

    private Path write(String name, Language language) throws IOException {
        Problems problems = new Problems();
        PolicyBook book = PolicyBook.load(folder, problems);
        assertThat(problems.toList()).isEmpty();
        DecisionTable table = Objects.requireNonNull(book).tables().stream()
                .filter(one -> one.sheet().equals(name))
                .findFirst()
                .orElseThrow();
        Skeleton skeleton = Skeleton.of(book, table, Period.parse("2025").orElseThrow(), CNY);
        Path file = folder.resolve("cases.xlsx");
        Files.write(file, CasesWorkbook.of(skeleton, language).toByteArray());
        return file;
    }

    private void assertClean() {
        assertThat(problems()).isEmpty();
    }

    /** As a spreadsheet shows it. */
    private static String sheet(Path file, int number) throws IOException {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            StringBuilder text = new StringBuilder();
            for (Row row : workbook.getSheetAt(number)) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.getLastCellNum(); column++) {
                    cells.add(formatter.formatCellValue(row.getCell(column)));
                }
                text.append(String.join(" | ", cells)).append('\n');
            }
            return text.toString();
        }
    }

    /** Those about cases: tables here overlap, and leave open, on purpose. */
    private List<Problem> problems() {
        return BookCheck.check(folder).problems().stream()
                .filter(problem -> problem.code().startsWith("ca")
                        || problem.code().startsWith("dead")
                        || problem.code().startsWith("cov")
                        || problem.code().startsWith("value"))
                .toList();
    }
}
