package laurel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.problem.Language;
import laurel.problem.Problems;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet is read as a person sees it: merged cells, hidden parts, formulas, and what other programs write. */
class SheetsTest {

    @TempDir
    Path folder;

    @Test
    void readsHeadingsThatAreMergedOverColumnsAndRows() {
        TestBook book = TestBook.in(folder).table("Leave", """
                        Table
                        Level | OKR score | | Extra leave
                         | >= | < |
                        P5 | 80% | 100% | 1
                        P6 | 90% | 120% | 2
                        """).change("tables.xlsx", "Leave", sheet -> {
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("B2:C2"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("D2:D3"));
        });

        assertThat(rows(book)).containsExactly("4: P5; >= 80%; < 100%", "5: P6; >= 90%; < 120%");
    }

    @Test
    void readsAHeadingOverTwoColumnsAsOneForEach() {
        TestBook book = TestBook.in(folder)
                .table("Leave", "Table\nOKR score | | Extra leave\n>= 80% | < 100% | 1")
                .change("tables.xlsx", "Leave", sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("A2:B2")));

        assertThat(rows(book)).containsExactly("3: >= 80%; < 100%");
    }

    @Test
    void readsACellThatIsMergedOverRowsInEachOfThem() {
        TestBook book = TestBook.in(folder).table("Leave", """
                        Table
                        Level | OKR score | Extra leave
                        P5 | 80% | 1
                         | 90% |
                         | 100% | 3
                        P6 | 80% | 4
                        """).change("tables.xlsx", "Leave", sheet -> {
            sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A5"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("C3:C4"));
        });

        assertThat(rows(book)).containsExactly("3: P5; 80%", "4: P5; 90%", "5: P5; 100%", "6: P6; 80%");
        assertThat(content(book).tables().get(0).rows())
                .extracting(row -> row.results().get(0))
                .extracting(Object::toString)
                .containsExactly("1", "1", "3", "4");
    }

    @Test
    void tellsOfWhatStandsBelowABlankMergedCell() {
        TestBook book = TestBook.in(folder)
                .table("Leave", "Table\nLevel | OKR score | Extra leave\n | >= 80% | 1\nP5 | - | 2")
                .change("tables.xlsx", "Leave", sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("A3:B3")));

        assertThat(errors(book)).containsExactly("""
                ERROR  tables.xlsx › Leave › B3  ">= 80%" stands below the merged cell A3, where nobody sees it. Maybe split A3, then clear or move what is below it.
                """.strip());
    }

    @Test
    void leavesABlankMergedCellAmongTheHeadingsAlone() {
        TestBook book = TestBook.in(folder)
                .table("Leave", "Table\nLevel | | Extra leave\nP5 | | 1\nP6 | | 2")
                .change("tables.xlsx", "Leave", sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B4")));

        assertThat(rows(book)).containsExactly("3: P5", "4: P6");
    }

    @Test
    void refusesAPartThatIsNotWhatWasSaved() throws IOException {
        Path written = TestBook.in(folder)
                .table("Leave", "Table\nLevel | Extra leave\nP5 | 1")
                .write();
        byte[] bytes = Files.readAllBytes(written.resolve("tables.xlsx"));
        // The last place that names the part is the directory's, in which its checksum stands 30 bytes before.
        String signs = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[signs.lastIndexOf("xl/sharedStrings.xml") - 30] ^= 1;
        Files.write(written.resolve("tables.xlsx"), bytes);

        assertThat(told(written, Language.ENGLISH))
                .contains("ERROR  tables.xlsx  This is no .xlsx workbook, or a damaged one.");
    }

    @Test
    void tellsOfAPropertyThatIsMergedIntoTheNextRow() {
        TestBook book = TestBook.in(folder)
                .table("Leave", "Table\nHit policy | FIRST\nOtherwise |\nLevel | Extra leave\nP5 | 1")
                .change("tables.xlsx", "Leave", sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3")));

        assertThat(errors(book)).containsExactly("""
                ERROR  tables.xlsx › Leave › B2  "FIRST" is merged over several rows, and stands above the headings. Maybe split the cell; a property takes one row.
                """.strip());
    }

    @Test
    void tellsOfWhatStandsBesideAPropertyOrTheKindOfASheet() {
        TestBook book = TestBook.in(folder).table("Leave", """
                Table | 2025
                Hit policy | FIRST | UNIQUE
                命中策略 | 唯一
                Name | Leave | 假期
                名称 | 年假 | Leave
                Level | Extra leave
                P5 | 1
                """);

        assertThat(errors(book)).containsExactly("""
                ERROR  tables.xlsx › Leave › B1  "2025" stands outside of the headed columns. Maybe give its column a heading, or clear the cell.
                ERROR  tables.xlsx › Leave › C2  "UNIQUE" stands outside of the headed columns. Maybe give its column a heading, or clear the cell.
                ERROR  tables.xlsx › Leave › A3  The property "命中策略" is there twice. Maybe one of the two rows can go.
                ERROR  tables.xlsx › Leave › A5  The property "名称" is there twice. Maybe one of the two rows can go.
                ERROR  tables.xlsx › Leave › C5  "Leave" stands outside of the headed columns. Maybe give its column a heading, or clear the cell.
                """.lines().toArray(String[]::new));
    }

    @Test
    void tellsOfMergedAndHiddenCellsOnce() {
        Path book = TestBook.in(folder)
                .table("Leave", """
                        Table
                        Level | OKR score | Extra leave
                        P5 | 80% | 1
                        P9 | 90% | 2
                         | 100% | 3
                        P6 | 80% | 4
                        P6 | 70% | 5
                        """)
                .table("Out of sight", "Table\nLevel | Promotion review\nP7 | yes")
                .change("tables.xlsx", "Leave", sheet -> {
                    sheet.addMergedRegion(CellRangeAddress.valueOf("A4:A5"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("A6:B6"));
                    sheet.getRow(2).setZeroHeight(true);
                    sheet.getRow(3).setZeroHeight(true);
                    sheet.getRow(5).setZeroHeight(true);
                    sheet.setColumnHidden(1, true);
                    sheet.setColumnHidden(7, true);
                    sheet.getRow(6).getCell(2).setCellFormula("1+1");
                    sheet.getWorkbook().setSheetHidden(1, true);
                })
                .write();
        strip(
                book.resolve("tables.xlsx"),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace("<v>5.0</v></c></row>", "</c></row>"));

        assertThat(told(book, Language.ENGLISH)).isEqualTo("""
                ERROR  tables.xlsx › Leave › A4  "P9" is not among the allowed values of "Level". Maybe "P4" was meant.
                ERROR  tables.xlsx › Leave › A6  "P6" is merged over several columns. Maybe split the cell; only headings, and cells of one column, may be merged.
                ERROR  tables.xlsx › Leave › C7  The formula here was saved without its value. Maybe open the workbook in a spreadsheet and save it there once more.
                WARNING  tables.xlsx › Leave  Columns B are hidden, and count. Maybe show them, or delete them if they should not count.
                WARNING  tables.xlsx › Leave › 3  Rows 3–4, 6 are hidden, and count. Maybe show them, or delete them if they should not count.
                WARNING  tables.xlsx › Out of sight  The sheet is hidden, and counts. Maybe show it, so that nobody overlooks what it says.
                """);
        assertThat(told(book, Language.CHINESE)).contains("""
                错误  tables.xlsx › Leave › A6  “P6”所在的单元格合并了多列。 也许应拆分它；只有表头以及同一列的单元格可以合并。
                错误  tables.xlsx › Leave › C7  此处的公式保存时没有计算结果。 也许应在电子表格软件中打开工作簿并重新保存。
                警告  tables.xlsx › Leave  第 B 列被隐藏，但仍然生效。 也许应取消隐藏；不应生效的请删除。
                警告  tables.xlsx › Leave › 3  第 3–4, 6 行被隐藏，但仍然生效。 也许应取消隐藏；不应生效的请删除。
                警告  tables.xlsx › Out of sight  此工作表被隐藏，但仍然生效。 也许应取消隐藏，以免有人忽略其内容。
                """);
    }

    /** Phonetic guides of an inline text, and days as the strict form of the format writes them. */
    @Test
    void readsWhatOtherProgramsWrite() {
        Path book = TestBook.in(folder)
                .sheet(
                        "more.xlsx",
                        "Terms",
                        "Terms\nid | english | chinese | type | source\nborn | Born | 出生 | date | attribute(born)")
                .table("Leave", "Table\nLevel | Born | Extra leave\nP5 | 2025-01-31 | 1\nP6 | 2025-01-31 | 2")
                .write();
        strip(
                book.resolve("tables.xlsx"),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                                "<c r=\"A3\" t=\"s\"><v>\\d+</v></c>",
                                "<c r=\"A3\" t=\"inlineStr\"><is><r><t>P</t></r><r><t>5</t></r><rPh sb=\"0\" eb=\"1\"><t>ピー</t></rPh></is></c>")
                        .replaceFirst(
                                "<c r=\"B3\"[^>]*><v>[^<]*</v></c>",
                                "<c r=\"B3\" t=\"d\"><v>2025-01-31T00:00:00</v></c>")
                        .replaceFirst(
                                "<c r=\"B4\"[^>]*><v>[^<]*</v></c>",
                                "<c r=\"B4\" t=\"d\"><v>2025-01-31T08:30:00</v></c>"));

        Problems problems = new Problems();
        BookContent content = BookReader.read(book, problems);
        assertThat(content.tables().get(0).rows().get(0).conditions())
                .extracting(Condition::written)
                .containsExactly("P5", "2025-01-31");
        assertThat(problems.toList())
                .singleElement()
                .hasToString(
                        "ERROR  tables.xlsx › Leave › B4  \"2025-01-31T08:30:00\" is no value of \"Born\" (date). Maybe write a value,"
                                + " a list such as 1, 2, a comparison such as >= 80% or a range such as [80%..100%).");
    }

    private static BookContent content(TestBook book) {
        Problems problems = new Problems();
        BookContent content = BookReader.read(book.write(), problems);
        assertThat(problems.toList()).isEmpty();
        return content;
    }

    private static List<String> rows(TestBook book) {
        return content(book).tables().get(0).rows().stream()
                .map(row -> row.number() + ": "
                        + row.conditions().stream().map(Condition::written).collect(Collectors.joining("; ")))
                .toList();
    }

    /** Rewrites a part of a workbook, to make what POI does not write. */
    private static void strip(Path workbook, String part, UnaryOperator<String> change) {
        try (FileSystem zip = FileSystems.newFileSystem(workbook)) {
            Path path = zip.getPath(part);
            String before = Files.readString(path);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.write(path, after.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> errors(TestBook book) {
        return told(book.write(), Language.ENGLISH)
                .lines()
                .filter(line -> line.startsWith("ERROR"))
                .toList();
    }

    private static String told(Path book, Language language) {
        return BookCheck.check(book).problems().stream()
                .filter(problem -> !TestBook.isBeside(problem))
                .map(problem -> problem.in(language) + "\n")
                .collect(Collectors.joining());
    }
}
