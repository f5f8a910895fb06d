package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import laurel.TestBook;
import laurel.calculation.PackageJson;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.run.Run;
import laurel.table.BookContent;
import laurel.table.BookReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book that LibreOffice has saved again says and gives what it did before. */
@EnabledIf("laurel.check.LibreOffice#isInstalled")
class LibreOfficeTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values | if missing
            sales | Sales | 销售额 | money | metric(sales) | >= 0
            hired | Hired | 入职日期 | date | employee(hired) | |
            born | Born | 出生日期 | date | attribute(born) | | 1990-02-28
            member | Member | 会员 | yes/no | attribute(member) | | TRUE
            card | Card number | 卡号 | integer | attribute(card)
            desk | Desk | 工位 | text | attribute(desk)
            """;

    private static final String LEAVE = """
            决策表
            名称 | 额外假期
            命中策略 | 首条
            条款 | 2.1　“绩效”与假期——OKR得分≥80%，另给假期（含试用期）！
            生效日期 | 2024-02-29
            失效日期 | =DATE(2099,12,31)
            职级 | OKR得分 | | 入职日期 | 会员 | 额外假期 | 备注
             | >= | < | | | |
            P5、P6 | 80% | 100% | >= 2020-01-01 | TRUE | =0.1+0.2 | 见第2条
             | 100% | 133.3% | 2019-12-31 | FALSE | 1.5 |
            非（P4，P7） | 33.333333333333% | - | 【2000-01-01～2019-12-31】 | 是 | 2 |
            """;

    private static final String GIFTS = """
            Table
            Hit policy | COLLECT
            Sales | Desk | Card number | Gift | Tip
            （0～1000.005］ | '00123 | 123456789012345 | 0.1 | Say "hi" & <wave>; it's 5 > 4
            > 1000.005 | "A, B" | | 123456789.12 | 第一行
             | ="0"&"0123" | =123456789012344+1 | =1000/3 |
            """;

    private static final String CASES = """
            用例
            期间 | 2025-Q3
            币种 | CNY
            用例名 | 职级 | OKR得分 | 入职日期 | 会员 | 销售额 | 工位 | 卡号 | 额外假期 | 礼金 | 评级
            1 | P5 | 0.8 | 2020-01-01 | TRUE | 1000.005 | '00123 | 123456789012345 | =0.3 | 333.43 |
            2 | P6 | 1.2 | 2019-12-31 | FALSE | 1000.01 | A, B | | 1.5 | 123456789.12 |
            3 | P5 | 34% | 2000-01-01 | TRUE | 1 | | 1 | 2 | 无 |
            """;

    private static final String WRONG = """
            Table
            Level | OKR score | Hired | Extra leave | Bonus
            P9 | '80% | 2025-01-31 08:30 | 1234567890123456 | 30
            P5 | =1/0 | 2025-01-31 | '30% | 12%
            P6 | 80% | soon | TRUE | 5%

            P6 | 80% | soon | 1 | 5%
            """;

    @TempDir
    static Path folder;

    private static Map<String, Path> books = Map.of();

    @BeforeAll
    static void saveAgain() throws IOException, InterruptedException {
        books = Map.of(
                "rules", Path.of("..", "rules"),
                "mokhles", Path.of("..", "samples", "mokhles", "book"),
                "1900", own(folder.resolve("of-1900"), from1900 -> {}),
                "1904", own(folder.resolve("of-1904"), LibreOfficeTest::countFrom1904),
                "wrong", wrong(folder.resolve("of-wrong")));
        LibreOffice.resave(books, folder);
    }

    private static Path own(Path folder, Consumer<XSSFSheet> dates) {
        return TestBook.in(folder)
                .sheet("more.xlsx", "词汇 2", TERMS)
                .change("more.xlsx", "词汇 2", dates)
                .table("额外假期", LEAVE)
                .change("tables.xlsx", "额外假期", sheet -> {
                    for (String area : List.of("A7:A8", "B7:C7", "D7:D8", "E7:E8", "F7:F8", "G7:G8", "A9:A10")) {
                        sheet.addMergedRegion(CellRangeAddress.valueOf(area));
                    }
                    sheet.getRow(9).setZeroHeight(true);
                    sheet.setColumnHidden(6, true);
                    Cell until = sheet.getRow(5).getCell(1);
                    until.setCellStyle(sheet.getRow(4).getCell(1).getCellStyle());
                    dates.accept(sheet);
                })
                .table("Gifts", GIFTS)
                .change("tables.xlsx", "Gifts", sheet -> {
                    XSSFRichTextString rich = new XSSFRichTextString("第一行\n  second   line，粗体。 ");
                    XSSFFont bold = sheet.getWorkbook().createFont();
                    bold.setBold(true);
                    rich.applyFont(2, 9, bold);
                    sheet.getRow(4).getCell(4).setCellValue(rich);
                })
                .change("tables.xlsx", "Gifts", sheet -> {
                    format(sheet, "D4", "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ");
                    format(sheet, "D5", "[$CNY] #,##0.00;[Red]-[$CNY] #,##0.00");
                    format(sheet, "D6", "0.00\"元/day\"");
                })
                .sheet("用例/cases.xlsx", "用例", CASES)
                .change("用例/cases.xlsx", "用例", dates.andThen(sheet -> {
                    format(sheet, "D5", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy");
                    format(sheet, "D6", "yyyy\"年\"m\"月\"d\"日\"");
                    format(sheet, "D7", "General");
                    // A Chinese spreadsheet's own 2000年1月1日, which no text in the file spells.
                    sheet.getRow(6).getCell(3).getCellStyle().setDataFormat((short) 31);
                }))
                .write();
    }

    private static void format(XSSFSheet sheet, String place, String format) {
        CellReference reference = new CellReference(place);
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        sheet.getRow(reference.getRow()).getCell(reference.getCol()).setCellStyle(style);
    }

    /** As a Mac did: every day's number is less by four years and a day. */
    private static void countFrom1904(XSSFSheet sheet) {
        sheet.getWorkbook().getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellStyle().getDataFormatString().startsWith("yyyy")) {
                cell.setCellValue(cell.getNumericCellValue() - 1462);
            }
        }));
    }

    private static Path wrong(Path folder) {
        return TestBook.in(folder)
                .sheet("more.xlsx", "Terms", TERMS)
                .table("Wrong", WRONG)
                .change("tables.xlsx", "Wrong", sheet -> {
                    sheet.addMergedRegion(CellRangeAddress.valueOf("D4:E4"));
                    sheet.getWorkbook().setSheetHidden(0, true);
                    sheet.getWorkbook()
                            .createSheet("Shown")
                            .createRow(0)
                            .createCell(0)
                            .setCellValue("Notes");
                    sheet.getWorkbook().setActiveSheet(1);
                })
                .write();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "mokhles", "1900", "1904", "wrong"})
    void keepsWhatABookSaysAndWhatIsWrongWithIt(String name) {
        Path before = Objects.requireNonNull(books.get(name));
        Path after = folder.resolve(name);

        assertThat(BookCheck.check(after).problems())
                .extracting(Problem::toString)
                .isEqualTo(BookCheck.check(before).problems().stream()
                        .map(Problem::toString)
                        .toList());
        assertThat(content(after))
                .usingRecursiveComparison()
                .ignoringFields("digest")
                .isEqualTo(content(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "mokhles", "1900", "1904"})
    void keepsWhatABookGivesInItsCases(String name) {
        List<String> given = packagesOfCases(Objects.requireNonNull(books.get(name)));

        assertThat(given).isNotEmpty();
        assertThat(packagesOfCases(folder.resolve(name))).isEqualTo(given);
    }

    @Test
    void keepsWhatTheShippedBookGivesTheSampleCompany() throws IOException {
        assertThat(packages(folder.resolve("rules")))
                .hasSize(320)
                .isEqualTo(packages(Objects.requireNonNull(books.get("rules"))));
    }

    @Test
    void countsDaysFrom1904AsFrom1900() {
        assertThat(content(folder.resolve("1904")))
                .usingRecursiveComparison()
                .ignoringFields("digest")
                .isEqualTo(content(folder.resolve("1900")));
    }

    private static BookContent content(Path book) {
        return BookReader.read(book, new Problems());
    }

    private static List<String> packagesOfCases(Path folder) {
        BookCheck.Report report = BookCheck.check(folder);
        String digest = Objects.requireNonNull(report.book()).digest();
        return report.cases().stream()
                .map(result -> PackageJson.mapper().writeValueAsString(result.given()))
                .map(json -> json.replace(digest, ""))
                .toList();
    }

    private static List<String> packages(Path folder) throws IOException {
        PolicyBook book = Objects.requireNonNull(BookCheck.check(folder).book());
        Path out = Files.createTempFile(LibreOfficeTest.folder, "packages", ".ndjson");
        FactsFolder.Opening opening =
                FactsFolder.open(Path.of("..", "samples", "harbour"), book.terms(), book.awards(), null);
        try (FactsFolder facts = Objects.requireNonNull(opening.folder())) {
            new Run(book, facts, out).run((employees, rows) -> {});
        }
        return Files.readAllLines(out).stream()
                .map(json -> json.replace(book.digest(), ""))
                .toList();
    }
}
