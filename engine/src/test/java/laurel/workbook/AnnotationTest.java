package laurel.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationTest {

    private static final String ERROR = "FFF8C4C0";
    private static final String WARNING = "FFFFE8A3";
    private static final String GOOD = "FFCBE7CB";

    private static final String BROKEN = """
            Table
            Name | Bonus by level
            Level | OKR score | Bonus
            P5 | >= 80% | 30%
            P9 | ninety | '30%

            P6 | < 80% | 10%
            """;

    private static final String BONUS = """
            Table
            Name | Bonus by level
            Level | OKR score | Bonus
            P5 | >= 80% | 30%
            P6 | < 80% | 10%
            """;

    private static final String CASES = """
            Cases
            Period | 2025
            Currency | CNY
            Case | Level | Monthly salary | OKR score | Bonus
            good | P5 | 1000 | 90% | 300
            wrong | P6 | 1000 | 70% | 200
            """;

    @TempDir
    Path folder;

    @Test
    void coloursCellsThatHaveAProblemAndSaysItInAComment() {
        Path book = TestBook.in(folder).table("Bonus", BROKEN).write();
        Opened english = Opened.annotated(book, "tables.xlsx", Language.ENGLISH);
        assertThat(english.comment("Bonus", "A5")).isEqualTo("""
                ———— Laurel ————
                Error: "P9" is not among the allowed values of "Level".
                Maybe "P4" was meant.""");
        assertThat(english.fill("Bonus", "A5")).isEqualTo(ERROR);
        assertThat(english.cell("Bonus", "A5").getCellComment().getAuthor()).isEqualTo("Laurel");
        assertThat(english.comment("Bonus", "C5"))
                .startsWith("———— Laurel ————\nError: \"30%\" is a text that looks like a percent.");
        assertThat(english.comment("Bonus", "A6")).startsWith("———— Laurel ————\nError: There is a blank row");
        assertThat(english.comment("Bonus", "A4")).isEmpty();
        assertThat(english.fill("Bonus", "A4")).isEmpty();
        Opened chinese = Opened.annotated(book, "tables.xlsx", Language.CHINESE);
        assertThat(chinese.comment("Bonus", "A5")).isEqualTo("""
                ———— Laurel ————
                错误: “P9”不在“职级”的可选值之中。
                也许是“P4”。""");
    }

    @Test
    void saysAllProblemsOfACellInOneComment() {
        Path book =
                TestBook.empty(folder).sheet("words.xlsx", "Terms", "Terms\nid").write();
        Opened told = Opened.annotated(book, "words.xlsx", Language.ENGLISH);
        assertThat(told.comment("Terms", "A2").lines().filter(line -> line.startsWith("Error: ")))
                .hasSize(4);
    }

    @Test
    void marksWarningsInAnotherColour() {
        Path book = TestBook.in(folder).table("Bonus", BONUS).write();
        Opened told = Opened.annotated(book, "tables.xlsx", Language.ENGLISH);
        assertThat(told.comment("Bonus", "A1")).startsWith("———— Laurel ————\nWarning: No case reaches");
        assertThat(told.fill("Bonus", "A1")).isEqualTo(WARNING);
    }

    @Test
    void listsAllProblemsWorstFirstWithAWayToEach() {
        Path book = TestBook.in(folder).table("Bonus", BROKEN).write();
        Opened told = Opened.annotated(book, "tables.xlsx", Language.ENGLISH);
        assertThat(told.sheets()).containsExactly("Bonus", "Problems");
        assertThat(told.row("Problems", 3)).isEqualTo("Severity | Where | What is wrong | What to do");
        assertThat(told.row("Problems", 4))
                .isEqualTo("Error | Bonus › A5 | \"P9\" is not among the allowed values of"
                        + " \"Level\". | Maybe \"P4\" was meant.");
        assertThat(told.cell("Problems", "B4").getHyperlink().getAddress()).isEqualTo("'Bonus'!A5");
        assertThat(told.fill("Problems", "A4")).isEqualTo(ERROR);
        assertThat(told.workbook().getActiveSheetIndex()).isEqualTo(1);
        Opened chinese = Opened.annotated(book, "tables.xlsx", Language.CHINESE);
        assertThat(chinese.row("问题", 3)).isEqualTo("级别 | 位置 | 问题 | 如何处理");
    }

    @Test
    void saysOfEachCaseWhatCameOfIt() {
        Path book = TestBook.in(folder)
                .table("Bonus", BONUS)
                .sheet("tests.xlsx", "Cases", CASES)
                .write();
        Opened told = Opened.annotated(book, "tests.xlsx", Language.ENGLISH);
        assertThat(told.cell("Cases", "F4").getStringCellValue()).isEqualTo("Laurel result");
        assertThat(told.cell("Cases", "F5").getStringCellValue()).isEqualTo("met");
        assertThat(told.fill("Cases", "F5")).isEqualTo(GOOD);
        assertThat(told.cell("Cases", "F6").getStringCellValue())
                .isEqualTo("not met: Case \"wrong\": expected Bonus to be 200, but it is 100.00.");
        assertThat(told.fill("Cases", "F6")).isEqualTo(ERROR);
        assertThat(told.fill("Cases", "E6")).isEqualTo(ERROR);
        Opened chinese = Opened.annotated(book, "tests.xlsx", Language.CHINESE);
        assertThat(chinese.cell("Cases", "F4").getStringCellValue()).isEqualTo("Laurel 结果");
        assertThat(chinese.cell("Cases", "F5").getStringCellValue()).isEqualTo("符合");
    }

    @Test
    void tellsOfProposedRowsBelowTheirTablesHeadings() {
        Path book = TestBook.in(folder).table("Bonus", BONUS).write();
        PolicyBook loaded = BookCheck.check(book).book();
        assertThat(loaded).isNotNull();
        Opened told = Opened.annotated(
                book,
                "tables.xlsx",
                Language.ENGLISH,
                new Proposal(loaded.tables().get(0), List.of("P5", "< 80%")),
                new Proposal(loaded.tables().get(0), List.of("P4, P7", "")));
        assertThat(told.row("Proposed rows", 3)).isEqualTo("Bonus by level (Bonus)");
        assertThat(told.row("Proposed rows", 4)).isEqualTo("Level | OKR score | Bonus | Note");
        assertThat(told.row("Proposed rows", 5)).startsWith("P5 | < 80% | No row decides for this.");
        assertThat(told.row("Proposed rows", 6)).startsWith("P4, P7 |  | No row decides for this.");
    }

    /** Put into the table as they are written, they read as the same conditions again. */
    @Test
    void writesConditionsAsCellsSayThem() {
        String cells = """
                Table
                Level | OKR score | Wish | Extra leave
                P5, P6 | >= 80% | money | 1
                P4 | < 80% | "money" | 1
                not(P4, P5) | [80%..100%) | time | 1
                 | (80%..100%] | not(money) | 1
                P7 | <= 12.5% | | 1
                P5 | > 12.5%, 7% | | 1
                """;
        PolicyBook loaded = TestBook.in(folder).table("Leave", cells).load();
        var table = loaded.tables().get(0);
        assertThat(table.rows())
                .extracting(row -> String.join(
                        " | ",
                        Proposal.of(
                                        table,
                                        row.conditions().stream()
                                                .map(condition -> condition.test())
                                                .toList())
                                .cells()))
                .containsExactly(
                        "P5, P6 | >= 80% | money",
                        "P4 | < 80% | money",
                        "not(P4, P5) | [80%..100%) | time",
                        " | (80%..100%] | not(money)",
                        "P7 | <= 12.5% | ",
                        "P5 | > 12.5%, 7% | ");
    }

    @Test
    void namesTheWorkbooksInWhichThereIsSomethingToSay() throws IOException {
        Path book = TestBook.in(folder)
                .table("Bonus", BONUS)
                .sheet("tests.xlsx", "Cases", CASES)
                .write();
        Files.writeString(book.resolve("scan.xlsx"), "no workbook");
        assertThat(new Annotation(book, BookCheck.check(book), List.of(), Language.ENGLISH).files())
                .isEmpty();
        Files.delete(book.resolve("scan.xlsx"));
        assertThat(new Annotation(book, BookCheck.check(book), List.of(), Language.ENGLISH).files())
                .containsExactly("tests.xlsx");
    }

    /** What was annotated can be put back: the book reads the same, and the next annotation is the same. */
    @Test
    void staysTheSameWhenAnnotatedAgain() throws IOException {
        Path book = TestBook.in(folder)
                .table("Bonus", BONUS + "P6 | < 70% | 10% | stray")
                .sheet("tables.xlsx", "Cases", CASES)
                .write();
        staysTheSame(book);
        Files.delete(book.resolve("tables.xlsx"));
        TestBook.in(folder)
                .table("Bonus", BONUS)
                .sheet("tables.xlsx", "Cases", CASES)
                .write();
        staysTheSame(book);
    }

    /** LibreOffice forgets who wrote a comment, and what a solid fill has behind it. */
    @Test
    void knowsItsOwnMarksThoughLibreOfficeSavedThem() throws IOException {
        Path book = TestBook.in(folder).table("Bonus", BROKEN).write();
        Opened once = Opened.annotated(book, "tables.xlsx", Language.ENGLISH);
        XSSFCell cell = once.cell("Bonus", "A5");
        String text = once.comment("Bonus", "A5");
        cell.getCellComment().setAuthor(" ");
        cell.getCellStyle().setFillBackgroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        try (OutputStream out = Files.newOutputStream(book.resolve("tables.xlsx"))) {
            once.workbook().write(out);
        }
        assertThat(Opened.annotated(book, "tables.xlsx", Language.ENGLISH).comment("Bonus", "A5"))
                .isEqualTo(text);
        cell.setCellValue("P6");
        try (OutputStream out = Files.newOutputStream(book.resolve("tables.xlsx"))) {
            once.workbook().write(out);
        }
        Opened mended = Opened.annotated(book, "tables.xlsx", Language.ENGLISH);
        assertThat(mended.comment("Bonus", "A5")).isEmpty();
        assertThat(mended.fill("Bonus", "A5")).isEmpty();
    }

    private static void staysTheSame(Path book) throws IOException {
        String before = told(book);
        Opened once = Opened.annotated(book, "tables.xlsx", Language.ENGLISH);
        Files.write(book.resolve("tables.xlsx"), once.bytes());
        assertThat(told(book)).isEqualTo(before);
        Opened twice = Opened.annotated(book, "tables.xlsx", Language.ENGLISH);
        assertThat(twice.parts().keySet()).isEqualTo(once.parts().keySet());
        twice.parts()
                .forEach((name, part) -> assertThat(plain(part))
                        .as(name)
                        .isEqualTo(plain(once.parts().getOrDefault(name, ""))));
        Files.write(book.resolve("tables.xlsx"), twice.bytes());
        Opened chinese = Opened.annotated(book, "tables.xlsx", Language.CHINESE);
        Files.write(book.resolve("tables.xlsx"), chinese.bytes());
        assertThat(told(book)).isEqualTo(before);
        assertThat(Opened.annotated(book, "tables.xlsx", Language.ENGLISH).sheets())
                .isEqualTo(once.sheets());
    }

    /** But for the number of a comment's shape, and for what POI counts or sorts in its own way. */
    private static String plain(String part) {
        return part.replaceAll("_x0000_s\\d+|sst count=\"\\d+\"| customWidth=\"true\"", "");
    }

    private static String told(Path book) {
        return BookCheck.check(book).problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
