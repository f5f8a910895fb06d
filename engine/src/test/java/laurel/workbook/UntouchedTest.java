package laurel.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import laurel.TestBook;
import laurel.problem.Language;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an annotation has nothing to say of stays as it was. */
class UntouchedTest {

    private static final String BROKEN = """
            Table
            Name | Bonus by level
            Level | OKR score | Bonus
            P5 | >= 80% | 30%
            P9 | < 80% | 10%
            P6 | < 80% | 20%
            """;

    @TempDir
    Path folder;

    private Path book;
    private Path file;

    @BeforeEach
    void writeAWorkbookWithAllThatPeoplePutIn() throws IOException {
        book = TestBook.in(folder)
                .table("Bonus", BROKEN)
                .table("Prices", "Notes\nmonth | sales\n1 | 10\n2 | 30\n3 | 20")
                .write();
        file = book.resolve("tables.xlsx");
        XSSFWorkbook workbook = Opened.of(file).workbook();
        decorate(workbook.getSheet("Bonus"));
        chart(workbook.getSheet("Prices"));
        picture(workbook.getSheet("Prices"));
        save(workbook);
    }

    private void save(XSSFWorkbook workbook) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static void decorate(XSSFSheet sheet) {
        var workbook = sheet.getWorkbook();
        XSSFCellStyle framed = workbook.createCellStyle();
        framed.setBorderBottom(BorderStyle.DOUBLE);
        framed.setWrapText(true);
        framed.setDataFormat(workbook.createDataFormat().getFormat("\"~\"@"));
        framed.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        framed.setFillForegroundColor(IndexedColors.LIGHT_CORNFLOWER_BLUE.getIndex());
        sheet.getRow(4).getCell(0).setCellStyle(framed);
        sheet.addMergedRegion(CellRangeAddress.valueOf("D1:E2"));
        sheet.createFreezePane(1, 3);
        sheet.setColumnWidth(1, 40 * 256);
        sheet.setColumnHidden(7, true);
        sheet.getRow(3).setHeightInPoints(33);
        sheet.setAutoFilter(CellRangeAddress.valueOf("A3:C6"));
        sheet.protectSheet("secret");
        sheet.getHeader().setCenter("Confidential");
        var helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"P5", "P6"}), new CellRangeAddressList(3, 50, 0, 0)));
        var formats = sheet.getSheetConditionalFormatting();
        var rule = formats.createConditionalFormattingRule("B4>1");
        rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.LIME.getIndex());
        formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("B4:B9")}, rule);
        var name = workbook.createName();
        name.setNameName("rates");
        name.setRefersToFormula("Bonus!$C$4:$C$6");
        workbook.lockStructure();
    }

    private static void chart(XSSFSheet sheet) {
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 4, 4, 9, 15));
        var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var left = chart.createValueAxis(AxisPosition.LEFT);
        var data = chart.createData(ChartTypes.LINE, bottom, left);
        data.addSeries(
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("A3:A5")),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("B3:B5")));
        chart.plot(data);
    }

    private static void picture(XSSFSheet sheet) {
        int picture = sheet.getWorkbook().addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG);
        sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 1, 8, 3, 12), picture);
    }

    private XSSFComment comment(XSSFSheet sheet, String text) {
        ClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 2, 2, 4, 5);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(sheet.getRow(4).getCell(0).getAddress());
        comment.setAuthor("Wang Li");
        XSSFRichTextString rich = new XSSFRichTextString(text);
        XSSFFont bold = sheet.getWorkbook().createFont();
        bold.setBold(true);
        rich.applyFont(0, 3, bold);
        comment.setString(rich);
        return comment;
    }

    @Test
    void keepsAllPartsThatItHasNothingToSayOf() {
        Map<String, String> before = Opened.of(file).parts();
        Map<String, String> after =
                Opened.annotated(book, "tables.xlsx", Language.ENGLISH).parts();
        Map<String, String> kept = new TreeMap<>(before);
        kept.keySet()
                .removeAll(Set.of(
                        "[Content_Types].xml",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/sharedStrings.xml",
                        "xl/styles.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml"));
        assertThat(kept).containsKeys("xl/charts/chart1.xml", "xl/media/image1.png", "xl/drawings/drawing1.xml");
        assertThat(after).containsAllEntriesOf(kept);
        assertThat(after.get("xl/worksheets/sheet2.xml")).isEqualTo(before.get("xl/worksheets/sheet2.xml"));
        assertThat(after.get("xl/workbook.xml"))
                .contains("<definedName name=\"rates\">Bonus!$C$4:$C$6</definedName>", "lockStructure=\"true\"");
    }

    /** The one cell with a problem is of another format, and its sheet has comments; nothing else differs. */
    @Test
    void changesNothingOfASheetButTheCellsThatItMarks() throws IOException {
        save(Opened.of(file).workbook());
        String before = sheet(Opened.of(file));
        String after = sheet(Opened.annotated(book, "tables.xlsx", Language.ENGLISH));
        assertThat(before).contains("<sheetProtection", "<dataValidation", "<conditionalFormatting", "<mergeCell ");
        assertThat(after.replaceFirst("<drawing r:id=\"\\w+\"/><legacyDrawing r:id=\"\\w+\"/>", "")
                        .replaceFirst("<c r=\"A5\" t=\"s\" s=\"\\d+\"", "<c r=\"A5\" t=\"s\" s=\"2\"")
                        .replaceFirst(" xmlns:r=\"[^\"]*\"", "")
                        .replace(" tabSelected=\"false\"", " tabSelected=\"true\""))
                .isEqualTo(before);
    }

    private static String sheet(Opened opened) {
        return String.valueOf(opened.parts().get("xl/worksheets/sheet1.xml"));
    }

    @Test
    void keepsAllOfACellsStyleButItsFill() {
        XSSFCellStyle before = Opened.of(file).cell("Bonus", "A5").getCellStyle();
        XSSFCell after = Opened.annotated(book, "tables.xlsx", Language.ENGLISH).cell("Bonus", "A5");
        assertThat(after.getCellStyle().getFillForegroundColorColor().getARGBHex())
                .isEqualTo("FFF8C4C1");
        assertThat(after.getCellStyle().getDataFormatString()).isEqualTo(before.getDataFormatString());
        assertThat(after.getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.DOUBLE);
        assertThat(after.getCellStyle().getWrapText()).isTrue();
    }

    @Test
    void givesACellItsOwnFillBackOnceItIsMended() throws IOException {
        Opened told = Opened.annotated(book, "tables.xlsx", Language.ENGLISH);
        told.cell("Bonus", "A5").setCellValue("P6");
        told.cell("Bonus", "A6").setCellValue("P7");
        save(told.workbook());
        Opened mended = Opened.annotated(book, "tables.xlsx", Language.ENGLISH);
        assertThat(mended.cell("Bonus", "A5").getCellStyle().getFillForegroundColor())
                .isEqualTo(IndexedColors.LIGHT_CORNFLOWER_BLUE.getIndex());
        assertThat(mended.cell("Bonus", "A5").getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.DOUBLE);
        assertThat(mended.comment("Bonus", "A5")).isEmpty();
    }

    @Test
    void keepsWhatSomebodyElseCommentedAboveItsOwn() throws IOException {
        XSSFWorkbook workbook = Opened.of(file).workbook();
        comment(workbook.getSheet("Bonus"), "Ask Li whether P9 is new");
        save(workbook);
        Opened told = Opened.annotated(book, "tables.xlsx", Language.ENGLISH);
        String text = """
                Ask Li whether P9 is new
                ———— Laurel ————
                Error: "P9" is not among the allowed values of "Level".
                Maybe "P4" was meant.""";
        assertThat(told.comment("Bonus", "A5")).isEqualTo(text);
        XSSFComment comment = told.cell("Bonus", "A5").getCellComment();
        assertThat(comment.getAuthor()).isEqualTo("Wang Li");
        assertThat(comment.getString().getFontAtIndex(1).getBold()).isTrue();

        save(told.workbook());
        assertThat(Opened.annotated(book, "tables.xlsx", Language.ENGLISH).comment("Bonus", "A5"))
                .isEqualTo(text);

        told.cell("Bonus", "A5").setCellValue("P7");
        save(told.workbook());
        Opened mended = Opened.annotated(book, "tables.xlsx", Language.ENGLISH);
        assertThat(mended.comment("Bonus", "A5")).isEqualTo("Ask Li whether P9 is new");
        assertThat(mended.cell("Bonus", "A5")
                        .getCellComment()
                        .getString()
                        .getFontAtIndex(1)
                        .getBold())
                .isTrue();
    }
}
