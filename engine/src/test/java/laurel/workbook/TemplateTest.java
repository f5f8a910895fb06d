package laurel.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import laurel.TestBook;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.check.BookCheck;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.BookReader;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {

    private static final String TABLE = """
            Table
            Name | Leave by level
            Level | Extra leave
            P5, P6 | 1
            """;

    private static final String CASES = """
            Cases
            Period | 2025-Q3
            Currency | CNY
            Case | Level | Extra leave
            leave | P5 | 1
            """;

    @TempDir
    Path folder;

    private Path book;

    @BeforeEach
    void writeABook() {
        book = TestBook.in(folder)
                .table("Leave", TABLE)
                .sheet("tests.xlsx", "Cases", CASES)
                .write();
    }

    private Opened template(Language language) {
        try {
            Problems problems = new Problems();
            BookContent content = BookReader.read(book, problems);
            assertThat(problems.toList()).isEmpty();
            Path file = folder.resolve("new.xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                new Template(content, language).write(out);
            }
            Opened opened = Opened.of(file);
            Files.delete(file);
            return opened;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void putIntoTheBook(Opened template) throws IOException {
        try (OutputStream out = Files.newOutputStream(book.resolve("new.xlsx"))) {
            template.workbook().write(out);
        }
    }

    private static void fill(XSSFSheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            XSSFCell cell = sheet.getRow(row - 1).getCell(column);
            if (texts[column].matches("[0-9.]+")) {
                cell.setCellValue(Double.parseDouble(texts[column]));
            } else if (!texts[column].isEmpty()) {
                cell.setCellValue(texts[column]);
            }
        }
    }

    /** A new table that asks for a new term of a metric that the book knows already, and a case: no Java, no DRL. */
    @ParameterizedTest
    @EnumSource
    void becomesAPartOfTheBookOnceItIsFilledIn(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        Opened template = template(language);
        fill(
                template.workbook().getSheet(english ? "Terms" : "词汇"),
                3,
                "last_score",
                "Last score",
                "上期得分",
                english ? "percent" : "百分比",
                "metric(okr_score, previous)");
        XSSFSheet table = template.workbook().getSheet(english ? "Table" : "决策表");
        table.getRow(1).getCell(1).setCellValue("Steady bonus");
        fill(table, 9, "", "", "", "", "Last score");
        fill(table, 10, "P5, P6", ">= 80%", "0.25", "two good periods", "[80%..100%]");
        XSSFSheet cases = template.workbook().getSheet(english ? "Cases" : "用例");
        fill(cases, 5, "", "", "", "", "", "", "上期得分");
        fill(cases, 6, "steady", "P5", "0.9", "10000", "2500", "", "0.85");
        fill(cases, 7, "not last time", "P5", "0.9", "10000", english ? "none" : "无", "", "0.7");
        putIntoTheBook(template);

        BookCheck.Report report = BookCheck.check(book);
        assertThat(report.problems()).allMatch(TestBook::isBeside);
        assertThat(report.cases()).hasSize(3);
        IncentivePackage given = calculate(report.book());
        assertThat(given.lines()).anySatisfy(line -> {
            assertThat(line.award()).isEqualTo("bonus");
            assertThat(String.valueOf(line.amount())).contains("5000.00");
        });
    }

    private static IncentivePackage calculate(@org.jspecify.annotations.Nullable PolicyBook book) {
        assertThat(book).isNotNull();
        Period quarter = Period.parse("2025-Q3").orElseThrow();
        Employee lin = new Employee(
                "E1",
                "Lin",
                "P6",
                null,
                null,
                null,
                null,
                Currency.getInstance("CNY"),
                new BigDecimal("20000"),
                Map.of());
        List<Metric> metrics = List.of(
                new Metric("E1", "okr_score", quarter, new BigDecimal("0.8")),
                new Metric("E1", "okr_score", quarter.previous(), new BigDecimal("0.9")));
        try (Calculator calculator = new Calculator(book, quarter)) {
            return calculator.calculate(new Facts(lin, metrics, List.of(), List.of()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isReadAsAnEmptyTableUntilThen(Language language) throws IOException {
        putIntoTheBook(template(language));
        assertThat(BookCheck.check(book).problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::code)
                .containsExactly("table.no-rows");
    }

    @Test
    void offersWhatMayBeChosen() {
        Opened template = template(Language.ENGLISH);
        XSSFSheet table = template.workbook().getSheet("Table");
        assertThat(offers(table, "A9")).isEqualTo("'Lists'!$A$4:$A$22");
        assertThat(offers(table, "A10"))
                .isEqualTo("IF(ISNUMBER(MATCH(A$9,'Lists'!$3:$3,0)),OFFSET('Lists'!$A$4,0,MATCH(A$9,'Lists'!$3:$3,0)-1,"
                        + "INDEX('Lists'!$2:$2,MATCH(A$9,'Lists'!$3:$3,0)),1),'Lists'!$A$3)");
        assertThat(offers(table, "B3"))
                .isEqualTo(
                        "\"UNIQUE,FIRST,ANY,PRIORITY,OUTPUT ORDER,COLLECT,COLLECT SUM,COLLECT MIN,COLLECT MAX,COLLECT COUNT\"");
        assertThat(offers(table, "B4")).isEqualTo("\"nothing\"");
        assertThat(offers(template.workbook().getSheet("Terms"), "E3")).isEqualTo("'Lists'!$C$4:$C$17");
        assertThat(template.row("Lists", 3)).isEqualTo("Level | Wish | Rating");
        assertThat(template.row("Lists", 4)).isEqualTo("Level | Level | attribute(wish) | P4 | money | A");
        assertThat(template.row("Lists", 22)).isEqualTo("Note | Note");
    }

    @ParameterizedTest
    @EnumSource
    void offersHitPoliciesThatTheBookKnows(Language language) throws IOException {
        Opened template = template(language);
        XSSFSheet table = template.workbook().getSheetAt(2);
        for (String policy : offers(table, "B3").replace("\"", "").split(",", -1)) {
            table.getRow(2).getCell(1).setCellValue(policy);
            putIntoTheBook(template);
            Problems problems = new Problems();
            BookReader.read(book, problems);
            assertThat(problems.toList()).extracting(Problem::code).as(policy).doesNotContain("hit-policy.unknown");
        }
    }

    @ParameterizedTest
    @EnumSource
    void offersToSayThatNothingIsGivenOtherwise(Language language) throws IOException {
        Opened template = template(language);
        XSSFSheet table = template.workbook().getSheetAt(2);
        fill(table, 10, "P5", "0.8", "0.25");
        putIntoTheBook(template);
        assertThat(gaps()).isNotEmpty();

        table.getRow(3).getCell(1).setCellValue(offers(table, "B4").replace("\"", ""));
        putIntoTheBook(template);
        assertThat(gaps()).isEmpty();
    }

    private List<Problem> gaps() {
        return BookCheck.check(book).problems().stream()
                .filter(problem -> problem.code().startsWith("gap")
                        && problem.place().file().equals("new.xlsx"))
                .toList();
    }

    private static String offers(XSSFSheet sheet, String cell) {
        var address = new org.apache.poi.ss.util.CellAddress(cell);
        return sheet.getDataValidations().stream()
                .filter(validation -> Arrays.stream(validation.getRegions().getCellRangeAddresses())
                        .anyMatch(range -> range.isInRange(address.getRow(), address.getColumn())))
                .map(XSSFDataValidation::getValidationConstraint)
                .map(constraint -> constraint.getFormula1())
                .findFirst()
                .orElse("");
    }

    @Test
    void locksWhatMustStayWithoutAPassword() {
        Opened template = template(Language.ENGLISH);
        for (String sheet : template.sheets()) {
            var protection =
                    template.workbook().getSheet(sheet).getCTWorksheet().getSheetProtection();
            assertThat(protection.getSheet()).as(sheet).isTrue();
            assertThat(protection.isSetPassword() || protection.isSetHashValue())
                    .as(sheet)
                    .isFalse();
            assertThat(protection.getInsertRows()).as(sheet).isFalse();
            assertThat(template.cell(sheet, "A1").getCellStyle().getLocked())
                    .as(sheet)
                    .isTrue();
        }
        assertThat(template.cell("Table", "A2").getCellStyle().getLocked()).isTrue();
        assertThat(template.cell("Table", "B2").getCellStyle().getLocked()).isFalse();
        assertThat(template.cell("Table", "A9").getCellStyle().getLocked()).isFalse();
        assertThat(template.workbook().getSheet("Table").getColumnStyle(0).getLocked())
                .isFalse();
    }

    @Test
    void saysInBothLanguagesWhatMayStandInACell() {
        Opened template = template(Language.ENGLISH);
        assertThat(template.comment("Table", "A9")).isEqualTo("""
                Condition "Level". Each cell: one of P4, P5, P6, P7; several of them between commas; not(…) for all others; blank for any.
                条件“职级”。单元格可填：P4, P5, P6, P7 之一；以逗号分隔的多个；“非(…)”表示其他所有；留空表示不限。""");
        assertThat(template.comment("Table", "B4")).isEqualTo("""
                What of those for whom no row decides? nothing: that they get nothing is meant. Blank: the check tells each gap.
                没有任何一行适用的员工怎么办？填“无”：表示有意不给予。留空：检查会逐一指出缺口。""");
        assertThat(template.comment("Terms", "E2")).contains("metric(name, previous)", "metric(名称, previous)");
        assertThat(template.comment("Cases", "B2")).contains("2025-Q3");
    }

    @Test
    void formatsCellsByTheirTypes() {
        Opened template = template(Language.ENGLISH);
        assertThat(template.cell("Table", "B10").getCellStyle().getDataFormatString())
                .isEqualTo("0.00%");
        assertThat(template.cell("Table", "B5").getCellStyle().getDataFormatString())
                .isEqualTo("yyyy-mm-dd");
        assertThat(template.cell("Cases", "D6").getCellStyle().getDataFormatString())
                .isEqualTo("#,##0.00");
        assertThat(template.cell("Cases", "B2").getStringCellValue()).isEqualTo("2025-Q3");
    }

    @Test
    void keepsItsCommentsWhenItIsAnnotated() throws IOException {
        putIntoTheBook(template(Language.ENGLISH));
        Opened told = Opened.annotated(book, "new.xlsx", Language.ENGLISH);
        assertThat(told.comment("Table", "A9")).startsWith("Condition \"Level\"");
        assertThat(told.comment("Table", "A1")).startsWith("———— Laurel ————\nError: The table has no rows.");
    }
}
