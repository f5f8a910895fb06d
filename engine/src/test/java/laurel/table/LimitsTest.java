package laurel.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.problem.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no workbook of a person's is refused, and says so, before it costs memory. */
class LimitsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final String HARM =
            " Maybe it comes from somebody who means harm; ask where it comes from, or save it again in a spreadsheet.\n";

    private static final String BOMB =
            "ERROR  tables.xlsx  A part of the file unpacks to far more than a workbook holds,"
                    + " and is not read any further." + HARM;

    @TempDir
    Path folder;

    private Path tables;

    @BeforeEach
    void write() {
        TestBook.in(folder).table("Leave", "Table\nLevel | Extra leave\nP6 | 1").write();
        tables = folder.resolve("tables.xlsx");
    }

    @Test
    void refusesALargeFileBeforeReadingIt() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("large.xlsx").toFile(), "rw")) {
            sparse.setLength(60L << 30);
        }
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("large.drl").toFile(), "rw")) {
            sparse.setLength(60L << 30);
        }
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("large.zip").toFile(), "rw")) {
            sparse.setLength(60L << 30);
        }

        assertThat(told(Language.ENGLISH)).isEqualTo("""
                ERROR  large.drl  The DRL file is larger than 1 MB. Maybe rules that differ in their values only can be a table instead.
                ERROR  large.xlsx  The workbook is larger than 50 MB. Maybe it holds pictures or old data that can go.
                ERROR  large.zip  A policy book holds .xlsx and .drl files only. Maybe this file belongs elsewhere; save an old .xls as .xlsx.
                """);
        assertThat(told(Language.CHINESE)).contains("错误  large.drl  DRL 文件超过 1 MB。 也许仅取值不同的规则可以改成一张决策表。");
    }

    @Test
    void refusesADocumentTypeInEveryPart() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String external = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\" [";
        for (String part : new String[] {
            SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels", "[Content_Types].xml"
        }) {
            for (String type : new String[] {laughs.toString(), external}) {
                write();
                Parts.of(tables).change(part, xml -> declared(xml, type + "]>"));
                assertThat(told(Language.ENGLISH))
                        .as(part)
                        .isEqualTo("ERROR  tables.xlsx  The file declares a document type, which no spreadsheet writes,"
                                + " and is not read any further." + HARM);
            }
        }
        assertThat(told(Language.CHINESE))
                .isEqualTo("错误  tables.xlsx  文件声明了文档类型，电子表格软件不会写出这种内容，因此不再读取。 也许有人怀有恶意；请查明文件来源，或在电子表格软件中重新保存。\n");
    }

    /** The declaration after the XML one, and a use of what it declares within the root. */
    private static String declared(String xml, String type) {
        int end = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
        return xml.substring(0, end) + type + xml.substring(end);
    }

    @Test
    void refusesWhatUnpacksToFarMore() throws IOException {
        Parts.of(tables).write(SHEET, out -> {
            byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            out.write(
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">".getBytes(UTF_8));
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                out.write(blanks);
            }
        });

        assertThat(Files.size(tables)).isLessThan(1 << 20);
        assertThat(told(Language.ENGLISH)).isEqualTo(BOMB);
        assertThat(told(Language.CHINESE))
                .isEqualTo("错误  tables.xlsx  文件的某一部分解压后远超工作簿应有的大小，因此不再读取。 也许有人怀有恶意；请查明文件来源，或在电子表格软件中重新保存。\n");
    }

    /** Each part alone may be as large, and the file says of each what it likes. */
    @Test
    void refusesWhatUnpacksToFarMoreInAll() {
        TestBook.in(folder)
                .table("Leave", "Table\nLevel | Extra leave\nP6 | 1")
                .table("More", "Notes")
                .table("Yet more", "Notes")
                .write();
        // Numbers between the blanks, or each part would be found out by how well it is packed.
        byte[] text = IntStream.range(0, 2_000)
                .mapToObj(number -> number + " ".repeat(520))
                .collect(Collectors.joining())
                .getBytes(UTF_8);
        for (int sheet = 1; sheet <= 3; sheet++) {
            String part = "xl/worksheets/sheet" + sheet + ".xml";
            Parts.of(tables)
                    .write(part, out -> {
                        out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                .getBytes(UTF_8));
                        repeat(out, text, 180);
                        out.write("</worksheet>".getBytes(UTF_8));
                    })
                    .declare(part, 1_000);
        }
        assertThat(told(Language.ENGLISH)).startsWith(BOMB);

        write();
        Parts.of(tables).declare(SHEET, 600 << 20);
        assertThat(told(Language.ENGLISH)).startsWith(BOMB);
    }

    @Test
    void refusesStylesThatNobodyMade() throws IOException {
        Parts.of(tables).write("xl/styles.xml", out -> {
            out.write("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts>"
                    .getBytes(UTF_8));
            for (int font = 0; font < 500_000; font++) {
                out.write(("<font><sz val=\"" + font + "\"/></font>").getBytes(UTF_8));
            }
            out.write("</fonts></styleSheet>".getBytes(UTF_8));
        });

        assertThat(told(Language.ENGLISH))
                .isEqualTo(
                        "ERROR  tables.xlsx  A part of the file that says how cells look, or how its parts belong together,"
                                + " takes more than 8 MB. Maybe it has gathered too many styles; copy the cells into a new workbook.\n");
        assertThat(told(Language.CHINESE))
                .isEqualTo("错误  tables.xlsx  文件中说明单元格样式或各部分关系的内容超过 8 MB。 也许积累了过多样式；请把单元格复制到新的工作簿。\n");
    }

    @Test
    void refusesMoreRowsColumnsAndCellsThanATableHas() throws IOException {
        rows(100_001, "<c t=\"b\"><v>1</v></c>");
        assertThat(told(Language.ENGLISH))
                .isEqualTo(
                        "ERROR  tables.xlsx › Leave  The sheet has more than 100000 rows. Maybe it holds data rather than rules;"
                                + " or spread the table over several sheets.\n");
        assertThat(told(Language.CHINESE))
                .isEqualTo("错误  tables.xlsx › Leave  工作表超过 100000 行。 也许其中是数据而不是规则；或者应把表分到几张工作表。\n");

        rows(1, "<c r=\"SF1\" t=\"b\"><v>1</v></c><c r=\"SG1\" t=\"b\"><v>1</v></c>");
        assertThat(told(Language.ENGLISH))
                .isEqualTo(
                        "ERROR  tables.xlsx › Leave › SG1  Something is written right of column SF, the last that is read."
                                + " Maybe it was left there by mistake; clear the cell.\n");
        assertThat(told(Language.CHINESE))
                .isEqualTo("错误  tables.xlsx › Leave › SG1  第 SF 列右侧还有内容，而读取只到该列为止。 也许是误留的内容；请清空该单元格。\n");

        rows(2_001, "<c t=\"b\"><v>1</v></c>".repeat(500));
        assertThat(told(Language.ENGLISH))
                .isEqualTo("ERROR  tables.xlsx › Leave  The workbook holds more than 1000000 cells."
                        + " Maybe spread its sheets over several workbooks, or clear what is no rule.\n");
        assertThat(told(Language.CHINESE))
                .isEqualTo("错误  tables.xlsx › Leave  工作簿的单元格超过 1000000 个。 也许应把工作表分到几个工作簿，或清除不属于规则的内容。\n");
    }

    @Test
    void refusesMergedCellsThatCoverEachOther() {
        String merged = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(9);
        Parts.of(tables)
                .change(
                        SHEET,
                        xml -> xml.replace("</sheetData>", "</sheetData><mergeCells>" + merged + "</mergeCells>"));
        assertThat(told(Language.ENGLISH)).isEqualTo("""
                ERROR  tables.xlsx › Leave › A1  "Table" is merged over several rows, and stands above the headings. Maybe split the cell; a property takes one row.
                ERROR  tables.xlsx › Leave › A2  "Level" stands below the merged cell A1, where nobody sees it. Maybe split A1, then clear or move what is below it.
                ERROR  tables.xlsx › Leave › B2  "Extra leave" stands below the merged cell A1, where nobody sees it. Maybe split A1, then clear or move what is below it.
                ERROR  tables.xlsx › Leave › A3  "P6" stands below the merged cell A1, where nobody sees it. Maybe split A1, then clear or move what is below it.
                ERROR  tables.xlsx › Leave › B3  "1" stands below the merged cell A1, where nobody sees it. Maybe split A1, then clear or move what is below it.
                """);

        write();
        TestBook.in(folder)
                .table("Leave", "Table\nLevel | Extra leave\nP6 | 1\nP5 | 1\nP4 | 1\nP7 | 1\n")
                .write();
        String many = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(100_001);
        Parts.of(tables)
                .change(SHEET, xml -> xml.replace("</sheetData>", "</sheetData><mergeCells>" + many + "</mergeCells>"));
        assertThat(told(Language.ENGLISH))
                .startsWith("ERROR  tables.xlsx › Leave  The workbook holds more than 1000000 cells.");
    }

    @Test
    void refusesTextsWithoutEnd() throws IOException {
        rows(1, "<c r=\"B7\" t=\"inlineStr\"><is><t>" + "x".repeat(32_768) + "</t></is></c>");
        assertThat(told(Language.ENGLISH))
                .isEqualTo("ERROR  tables.xlsx › Leave › B1  The cell holds more than 32767 characters."
                        + " Maybe a whole document was pasted into it.\n");
        assertThat(told(Language.CHINESE)).isEqualTo("错误  tables.xlsx › Leave › B1  单元格超过 32767 个字符。 也许误粘贴了整篇文档。\n");

        write();
        Parts.of(tables).write("xl/sharedStrings.xml", out -> {
            out.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">".getBytes(UTF_8));
            byte[] text = ("<si><t>" + "0123456789".repeat(100) + "</t></si>").getBytes(UTF_8);
            for (int number = 0; number <= 20_000; number++) {
                out.write(text);
            }
            out.write("</sst>".getBytes(UTF_8));
        });
        assertThat(told(Language.ENGLISH))
                .isEqualTo("ERROR  tables.xlsx  The workbook holds more than 20 million characters of text."
                        + " Maybe old data or notes in it can go.\n");
        assertThat(told(Language.CHINESE)).isEqualTo("错误  tables.xlsx  工作簿的文字超过 20 百万个字符。 也许其中的旧数据或备注可以删除。\n");
    }

    @Test
    void refusesMoreSheetsThanAnyoneOverlooks() {
        TestBook book = TestBook.in(folder);
        for (int number = 0; number <= 200; number++) {
            book.sheet("sheets.xlsx", "Notes " + number, "Notes");
        }
        book.write();

        assertThat(told(Language.ENGLISH))
                .startsWith(
                        "ERROR  sheets.xlsx  The workbook has more than 200 sheets. Maybe spread them over several workbooks.\n");
        assertThat(told(Language.CHINESE)).startsWith("错误  sheets.xlsx  工作簿的工作表超过 200 张。 也许应分成几个工作簿。\n");
    }

    @Test
    void tellsTheCellThatNoSpreadsheetWrote() throws IOException {
        for (String cell : new String[] {
            "<c r=\"B2\"><v>1E999999999</v></c>",
            "<c r=\"B2\" t=\"s\"><v>99999</v></c>",
            "<c r=\"B2\" t=\"b\"><v>maybe</v></c>",
            "<c r=\"B2\"><v>twelve</v></c>",
            "<c r=\"B2\" t=\"z\"><v>1</v></c>",
        }) {
            rows(2, cell.replace(" r=\"B2\"", ""));
            String value = cell.replaceAll(".*<v>|</v>.*", "");
            assertThat(told(Language.ENGLISH))
                    .isEqualTo(
                            "ERROR  tables.xlsx › Leave › A1  The file holds " + value
                                    + " here, which is no value that a"
                                    + " spreadsheet writes. Maybe the file is damaged; open it in a spreadsheet and save it there once more.\n");
        }
        assertThat(told(Language.CHINESE))
                .isEqualTo("错误  tables.xlsx › Leave › A1  文件中此处为 1，电子表格软件不会写出这样的值。 也许文件已损坏；请在电子表格软件中打开并重新保存。\n");
        rows(1, "<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>");
        assertThat(told(Language.ENGLISH))
                .isEqualTo(
                        "ERROR  tables.xlsx › Leave › A1  The file holds this place twice, or after one that it should come before."
                                + " Maybe the file is damaged; open it in a spreadsheet and save it there once more.\n");
        assertThat(told(Language.CHINESE))
                .isEqualTo("错误  tables.xlsx › Leave › A1  文件中此位置出现了两次，或排在了本应在它之后的位置后面。 也许文件已损坏；请在电子表格软件中打开并重新保存。\n");
    }

    private void rows(int count, String cells) throws IOException {
        write();
        byte[] row = ("<row>" + cells + "</row>").getBytes(UTF_8);
        Parts.of(tables).write(SHEET, out -> {
            out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    .getBytes(UTF_8));
            repeat(out, row, count);
            out.write("</sheetData></worksheet>".getBytes(UTF_8));
        });
    }

    private static void repeat(OutputStream out, byte[] bytes, int count) throws IOException {
        for (int number = 0; number < count; number++) {
            out.write(bytes);
        }
    }

    /** Without what a book that has lost its tables gets told besides. */
    private String told(Language language) {
        return BookCheck.check(folder).problems().stream()
                .filter(problem -> problem.isError())
                .map(problem -> problem.in(language) + "\n")
                .collect(Collectors.joining());
    }
}
