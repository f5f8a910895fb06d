package laurel.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import laurel.problem.Language;
import laurel.problem.Problems;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Excel, WPS and others write into a workbook's parts, and POI does not. */
class OtherProgramsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    private Path workbook;

    @BeforeEach
    void write() throws IOException {
        workbook = folder.resolve("book.xlsx");
        try (XSSFWorkbook written = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(workbook)) {
            written.createCellStyle().setDataFormat((short) 14);
            XSSFRow row = written.createSheet("表").createRow(0);
            row.createCell(0).setCellValue("one");
            row.createCell(1).setCellValue("two");
            written.write(out);
        }
    }

    @Test
    void countsRowsAndCellsThatDoNotSayTheirPlace() {
        sheet("""
                <row><c><v>1</v></c><c/><c><v>2</v></c></row>
                <row r="4"><c r="B4"><v>3</v></c><c><v>4</v></c></row>
                <row><c><v>5</v></c></row>
                """);

        assertThat(cells()).containsExactly("A1 1", "C1 2", "B4 3", "C4 4", "A5 5");
    }

    @Test
    void readsEveryTypeOfCell() {
        sheet("""
                <row r="1" spans="1:9" x14ac:dyDescent="0.25">
                <c r="A1" t="b"><v>1</v></c>
                <c r="B1" t="b"><f>1=2</f><v>0</v></c>
                <c r="C1" t="e"><f>A9/0</f><v>#DIV/0!</v></c>
                <c r="D1" t="e"><v>#N/A</v></c>
                <c r="E1" t="str"><f>"P"&amp;"5"</f><v>P5</v></c>
                <c r="F1" t="str"><f>""</f><v></v></c>
                <c r="G1" s="1"><v>45688</v></c>
                <c r="H1" t="n"><v>1.0000000000000001E-1</v></c>
                <c r="I1" cm="1"><f t="array" ref="I1">SUM(H1:H1)</f><v>123456789012345.67</v></c>
                </row>
                """);

        assertThat(cells())
                .containsExactly(
                        "A1 yes",
                        "B1 no",
                        "C1 #DIV/0!",
                        "D1 #N/A",
                        "E1 P5",
                        "G1 2025-01-31",
                        "H1 0.1",
                        "I1 123456789012346");
    }

    @Test
    void readsAFormulaThatIsSharedDownAColumn() {
        sheet("""
                <row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c><c r="B1"><v>1</v></c></row>
                <row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="B2"><v>2</v></c></row>
                <row r="3"><c r="A3" t="str"><f t="shared" si="0"/><v>six</v></c></row>
                """);

        assertThat(cells()).containsExactly("A1 2", "B1 1", "A2 4", "B2 2", "A3 six");
    }

    /** Phonetic guides are no text, runs are one text, and signs that XML cannot hold are written by their numbers. */
    @Test
    void readsTextsAsTheyAreShown() {
        texts("""
                <si><t xml:space="preserve">  two  words </t></si>
                <si><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve">体 字</t></r>
                <rPh sb="0" eb="1"><t>ソ</t></rPh><phoneticPr fontId="1"/></si>
                <si><t>P5_x000D_
                P6</t></si>
                <si><t>not _x005F_x000D_ a break, nor _x00zz_</t></si>
                <si/>
                """);
        sheet("""
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
                <c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c>
                <c r="F1" t="inlineStr"><is><t>in_x0009_line</t></is></c>
                <c r="G1" t="str"><f>CHAR(13)</f><v>a_x000D_</v></c></row>
                """);

        assertThat(cells())
                .containsExactly(
                        "A1 two  words",
                        "B1 粗体 字",
                        "C1 P5\r\nP6",
                        "D1 not _x000D_ a break, nor _x00zz_",
                        "E1 ",
                        "F1 in\tline",
                        "G1 a");
    }

    /** Excel's newer parts and WPS's own, beside the cells and within them. */
    @Test
    void leavesOutWhatIsNotOfTheFormat() {
        sheet("""
                <row r="1"><c r="A1"><v>1</v><extLst><ext uri="{x}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData">
                <etc:v>7</etc:v><etc:c r="B1"><etc:v>8</etc:v></etc:c></ext></extLst></c></row>
                """, """
                <mc:AlternateContent><mc:Choice Requires="x14"><x14:c r="A9"><x14:v>9</x14:v></x14:c></mc:Choice>
                <mc:Fallback/></mc:AlternateContent>
                <extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1">
                <x14:row r="5"><x14:c r="A5"><x14:v>5</x14:v></x14:c></x14:row></x14:dataValidations></ext></extLst>
                """);
        part(
                "xl/workbook.xml",
                xml -> xml.replace(
                        "<sheets>",
                        "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                                + "<mc:Choice Requires=\"x15\" xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\">"
                                + "<x15ac:absPath url=\"C:\\\\\" xmlns:x15ac=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac\"/>"
                                + "</mc:Choice></mc:AlternateContent><sheets>"));

        assertThat(cells()).containsExactly("A1 1");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() {
        sheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44226</v></c><c r=\"B1\" s=\"1\"><v>0</v></c></row>");
        for (String yes : List.of("1", "true")) {
            part(
                    "xl/workbook.xml",
                    xml -> xml.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"" + yes + "\"/>"));

            assertThat(cells()).containsExactly("A1 2025-01-31", "B1 1904-01-01");
        }
    }

    @Test
    void readsPartsThatBeginWithAByteOrderMarkOrHavePrefixes() {
        sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
        texts("<si><t>文字</t></si>");
        for (String part : List.of(SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml")) {
            part(part, xml -> "\uFEFF" + xml);
        }
        assertThat(cells()).containsExactly("A1 文字");

        part(
                SHEET,
                xml -> xml.replaceAll("<(/?)(worksheet|sheetData|row|c|v)\\b", "<$1x:$2")
                        .replace("xmlns=", "xmlns:x="));
        assertThat(cells()).containsExactly("A1 文字");
    }

    @Test
    void findsPartsByAbsoluteTargets() {
        part("xl/_rels/workbook.xml.rels", xml -> xml.replace("Target=\"", "Target=\"/xl/"));
        part("_rels/.rels", xml -> xml.replace("Target=\"", "Target=\"/"));

        assertThat(cells()).containsExactly("A1 one", "B1 two");
    }

    /** POI does not read it, and no other reader here would know its cells better. */
    @Test
    void asksForTheUsualFormInsteadOfTheStrictOne() {
        for (String part : List.of(SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels")) {
            part(
                    part,
                    xml -> xml.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                            .replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        }

        Problems problems = new Problems();
        assertThat(WorkbookReader.read(workbook, "book.xlsx", problems)).isEmpty();
        assertThat(problems.toList())
                .singleElement()
                .extracting(problem -> problem.in(Language.ENGLISH), problem -> problem.in(Language.CHINESE))
                .containsExactly(
                        "ERROR  book.xlsx  This workbook is saved as Strict Open XML, which is not read."
                                + " Maybe save it as the usual kind, \"Excel Workbook (*.xlsx)\".",
                        "错误  book.xlsx  此工作簿保存为“Strict Open XML 电子表格”格式，无法读取。 也许应另存为普通的“Excel 工作簿 (*.xlsx)”。");
    }

    private void sheet(String rows) {
        sheet(rows, "");
    }

    private void sheet(String rows, String after) {
        Parts.of(workbook)
                .write(
                        SHEET,
                        out -> out.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN
                                        + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                                        + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
                                        + " xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\""
                                        + " mc:Ignorable=\"x14ac\"><sheetData>" + rows + "</sheetData>" + after
                                        + "</worksheet>")
                                .getBytes(UTF_8)));
    }

    private void texts(String texts) {
        part("xl/sharedStrings.xml", xml -> "<sst xmlns=\"" + MAIN + "\">" + texts + "</sst>");
    }

    private void part(String part, UnaryOperator<String> change) {
        Parts.of(workbook).change(part, change);
    }

    private List<String> cells() {
        Problems problems = new Problems();
        List<Sheet> sheets = WorkbookReader.read(workbook, "book.xlsx", problems);
        assertThat(problems.toList()).isEmpty();
        return sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.place().spot() + " " + cell.text())
                .toList();
    }
}
