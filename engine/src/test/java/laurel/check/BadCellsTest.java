package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that look as if they said something, or that say what the spreadsheet cannot keep. */
class BadCellsTest {

    private static final String HIRED = """
            Terms
            id | english | chinese | type | source
            hired | Hired | 入职日期 | date | employee(hired)
            """;

    @TempDir
    Path folder;

    @Test
    void refusesATimeOfDayAndANumberOfTooManyDigits() {
        Path book = TestBook.in(folder)
                .sheet("more.xlsx", "Terms", HIRED)
                .table("Gifts", """
                        Table
                        Hired | Monthly salary | Gift
                        2025-01-31 08:30 | 1 | 100
                        2025-01-31 00:00 | 1234567890123456 | 1234567890123456
                        +2025-01-31 | 2025-01/31 | 100
                        """)
                .write();

        assertThat(Told.errors(book)).isEqualTo("""
                        ERROR  tables.xlsx › Gifts › A3  "2025-01-31 08:30" holds a time of day, and only whole days count. Maybe type the date alone.
                        ERROR  tables.xlsx › Gifts › B4  1234567890123460 has more than the 15 digits that a spreadsheet keeps. Maybe it is a code, which belongs into a cell that is formatted as text.
                        ERROR  tables.xlsx › Gifts › C4  1234567890123460 has more than the 15 digits that a spreadsheet keeps. Maybe it is a code, which belongs into a cell that is formatted as text.
                        ERROR  tables.xlsx › Gifts › A5  "+2025-01-31" is no value of "Hired" (date). Maybe write a value, a list such as 1, 2, a comparison such as >= 80% or a range such as [80%..100%).
                        ERROR  tables.xlsx › Gifts › B5  "2025-01/31" is no value of "Monthly salary" (money). Maybe write a value, a list such as 1, 2, a comparison such as >= 80% or a range such as [80%..100%).
                        """);
        assertThat(Told.of(book, Language.CHINESE))
                .contains("1234567890123460 超过了电子表格所能保存的 15 位数字。 也许它是编码，应写在文本格式的单元格中。");
    }

    @Test
    void readsPastBlanksThatNobodySees() {
        Path book =
                TestBook.in(folder).table("Bonus", """
                        Table\u00A0
                        Hit_policy\u200B | \u00A0FIRST
                        _Level\u00A0 | OKR\u00A0 score | Extra  leave
                        P5,\u00A0P6\u200B | >=\u00A080% | 1
                        \uFEFFP7 | _ | 2
                        _
                        """.replace('_', '\u3000')).write();

        assertThat(Told.of(book, "test.", Language.ENGLISH)).isEmpty();
        assertThat(Objects.requireNonNull(BookCheck.check(book).book())
                        .tables()
                        .get(0)
                        .rows()
                        .get(1)
                        .conditions())
                .extracting(condition -> condition.written())
                .containsExactly("P7", "-");
    }

    @Test
    void tellsOfColumnsThatSayNothing() {
        Path book = TestBook.in(folder).table("Bonus", """
                        Table
                        Level | OKR score | Extra leave | Star badge
                        P5 | - | 1 |
                        P6 | | 2 | no
                        """).write();

        assertThat(Told.of(book, "column.", Language.ENGLISH)).isEqualTo("""
                        WARNING  tables.xlsx › Bonus › B2  No row of the table asks anything in this column. Maybe fill it in, or delete it.
                        WARNING  tables.xlsx › Bonus › D2  No row of the table gives anything in this column. Maybe fill it in, or delete it.
                        """);
        assertThat(Told.of(book, "column.", Language.CHINESE))
                .contains("表中没有一行在此列提出条件。 也许应填写此列，或将其删除。")
                .contains("表中没有一行在此列给出结果。 也许应填写此列，或将其删除。");
    }

    @Test
    void allowsTwoColumnsOfOneTerm() {
        Path book = TestBook.in(folder)
                .table("Bonus", "Table\nOKR score >= | OKR score < | OKR score | Extra leave\n80% | 100% | 90% | 1")
                .write();

        assertThat(BookCheck.check(book).book()).isNotNull();
    }

    @Test
    void tellsOfCasesThatCannotBeToldApartOrCannotFail() {
        Path book = TestBook.in(folder)
                .table("Leave", "Table\nLevel | Extra leave\nP5 | 1\nP6 | 2")
                .sheet("cases.xlsx", "Cases", """
                        Cases
                        Period | 2025
                        Currency | CNY
                        case | Level | Extra leave
                        five | P5 | 1
                        five | P6 | 2
                        six | P6 |
                        """)
                .write();

        assertThat(Told.of(book, "case.", Language.ENGLISH)).isEqualTo("""
                        WARNING  cases.xlsx › Cases › 6  Another case of this sheet is called "five" too (cases.xlsx › Cases › 5). Maybe give one of the two a name that says how it differs.
                        WARNING  cases.xlsx › Cases › 7  The case "six" expects nothing, so it can never fail. Maybe write what it should give, or none, under an award.
                        """);
        assertThat(Told.of(book, "case.", Language.CHINESE))
                .contains("此表中另一个用例也叫“five”（cases.xlsx › Cases › 5）。 也许应给其中一个改名，写明两者的区别。")
                .contains("用例“six”没有任何期望，因此永远不会失败。 也许应在激励项目下写出应得的结果，或写“无”。");
    }

    @Test
    void tellsOfAFileWithoutRules() {
        Path book = TestBook.in(folder)
                .table("Leave", "Table\nLevel | Extra leave\nP5 | 1")
                .file("empty.drl", "package policy\nimport laurel.fact.*\n")
                .write();

        assertThat(Told.of(book, "drl.", Language.ENGLISH))
                .isEqualTo("WARNING  empty.drl:1  The file holds no rule. Maybe it can go.\n");
        assertThat(Told.of(book, "drl.", Language.CHINESE)).isEqualTo("警告  empty.drl:1  文件中没有规则。 也许可以删去此文件。\n");
    }
}
