package laurel.api.handover;

import static laurel.api.handover.Kept.BOOK;
import static laurel.api.handover.Kept.given;
import static laurel.api.handover.Kept.money;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import laurel.api.LeavesNothingBehind;
import laurel.api.ServiceTest;
import laurel.api.files.WorkbookType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;

/** The file that payroll pays by, read back. */
@ServiceTest
@ExtendWith(LeavesNothingBehind.class)
class PayrollFileTest {

    @Autowired
    MockMvcTester http;

    private Kept kept;

    @BeforeEach
    void prepare(
            @Autowired JdbcClient database,
            @Autowired PlatformTransactionManager transactions,
            @Autowired Payments payments) {
        kept = new Kept(database, transactions, payments);
    }

    private MockHttpServletResponse get(String path, String type, String language) {
        MockHttpServletResponse answer = http.get()
                .uri("/api/cycles/" + path)
                .header("Accept", type)
                .header("Accept-Language", language)
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private String csv(String path) throws Exception {
        return get(path, "text/csv", "zh").getContentAsString();
    }

    @Test
    void isCsvWithTheSameHeadingsInEveryLanguage() throws Exception {
        kept.release(
                "2051-Q1",
                given("E1", "林, \"小林\"", "2051-Q1", money("bonus", "6000.00", "CNY", "\"payCode\":\"B100\"")),
                given("E2", "Wei", "2051-Q1", money("bonus", "-250.05", "CNY", "\"corrects\":\"2050-Q4\"")),
                given(
                        "E3",
                        "Ann",
                        "2051-Q1",
                        money("bonus", "7", "JPY"),
                        money("bonus", "9.00", "CNY", "\"review\":\"DECISION\"")));
        MockHttpServletResponse answer = get("2051-Q1/payments", "text/csv", "zh");
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"payments-2051-Q1.csv\"");
        assertThat(answer.getContentAsString()).isEqualTo("""
                        record,payment,employee,name,pay_code,award,amount,currency,corrects,state,payments,cycle,from,to,book,made
                        H,,,,,,5749.95,CNY,,,2,2051-Q1,2051-01-01,2051-03-31,%1$s,2026-01-01T12:00:00Z
                        H,,,,,,7,JPY,,,1,2051-Q1,2051-01-01,2051-03-31,%1$s,2026-01-01T12:00:00Z
                        P,2051-Q1-000001,E1,"林, ""小林""\",B100,bonus,6000.00,CNY,,OUTSTANDING,,,,,,
                        P,2051-Q1-000002,E2,Wei,,bonus,-250.05,CNY,2050-Q4,OUTSTANDING,,,,,,
                        P,2051-Q1-000003,E3,Ann,,bonus,7,JPY,,OUTSTANDING,,,,,,
                        T,,,,,,5749.95,CNY,,,2,,,,,
                        T,,,,,,7,JPY,,,1,,,,,
                        """.formatted(BOOK));
    }

    @Test
    void hasAHeaderAndATrailerWhenNothingIsPaid() throws Exception {
        kept.release("2051-Q2", given("E1", "Lin", "2051-Q2"));
        assertThat(csv("2051-Q2/payments").lines().skip(1))
                .containsExactly(
                        "H,,,,,,,,,,0,2051-Q2,2051-04-01,2051-06-30," + BOOK + ",2026-01-01T12:00:00Z",
                        "T,,,,,,,,,,0,,,,,");
    }

    @Test
    void holdsNoFormula() throws Exception {
        List<String> hostile = List.of("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠a");
        List<String> packages = new ArrayList<>();
        for (String text : hostile) {
            packages.add(given(text, text, "2051-Q3", money(text, "-1.00", "CNY", "\"payCode\":\"" + text + "\"")));
        }
        kept.release("2051-Q3", packages);
        List<NamedCsvRecord> paid;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv("2051-Q3/payments"))) {
            paid = reader.stream()
                    .filter(row -> row.getField("record").equals("P"))
                    .toList();
        }
        assertThat(paid).hasSize(8).allSatisfy(row -> {
            for (String column : List.of("employee", "name", "pay_code", "award")) {
                assertThat(row.getField(column)).startsWith("'").isNotEqualTo("'");
            }
            assertThat(row.getField("amount")).isEqualTo("-1.00");
        });
        try (XSSFWorkbook workbook = workbook("2051-Q3/payments", "en")) {
            Row row = workbook.getSheetAt(0).getRow(8);
            for (int column : List.of(1, 2, 3, 4)) {
                assertThat(row.getCell(column).getCellType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(column).getCellStyle().getQuotePrefixed())
                        .isTrue();
            }
            assertThat(hostile).contains(row.getCell(1).getStringCellValue());
        }
    }

    private XSSFWorkbook workbook(String path, String language) throws Exception {
        MockHttpServletResponse answer = get(path, WorkbookType.NAME, language);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }

    @Test
    void isAWorkbookForPeopleWithTypedCells() throws Exception {
        kept.release(
                "2051-Q4",
                given(
                        "E1",
                        "林",
                        "2051-Q4",
                        money("bonus", "6000.10", "CNY", "\"payCode\":\"B100\""),
                        money("bonus", "-12345678901234.56", "CNY", "\"corrects\":\"2050\"")),
                given("E2", "Wei", "2051-Q4", money("bonus", "7", "JPY")));
        try (XSSFWorkbook workbook = workbook("2051-Q4/payments", "zh")) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("发放");
            assertThat(texts(sheet.getRow(0))).containsExactly("周期", "2051-Q4");
            assertThat(texts(sheet.getRow(2))).containsExactly("末日", "2051-12-31");
            assertThat(texts(sheet.getRow(8)))
                    .containsExactly("款项编号", "工号", "姓名", "工资代码", "激励项目", "金额", "币种", "更正周期", "状态");
            assertThat(texts(sheet.getRow(9)))
                    .containsExactly("2051-Q4-000001", "E1", "林", "B100", "bonus", "6000.1", "CNY", "", "待发放");
            assertThat(sheet.getRow(9).getCell(5).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.00");
            Cell large = sheet.getRow(10).getCell(5);
            assertThat(large.getStringCellValue()).isEqualTo("-12345678901234.56");
            assertThat(sheet.getRow(11).getCell(5).getNumericCellValue()).isEqualTo(7);
            assertThat(sheet.getRow(11).getCell(5).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0");
            assertThat(texts(sheet.getRow(13))).containsExactly("以上合计", "2.0", "-12345678895234.46", "CNY");
            assertThat(texts(sheet.getRow(14))).containsExactly("以上合计", "1.0", "7.0", "JPY");
        }
        try (XSSFWorkbook workbook = workbook("2051-Q4/payments", "en")) {
            assertThat(texts(workbook.getSheetAt(0).getRow(0))).containsExactly("Cycle", "2051-Q4");
            assertThat(workbook.getSheetAt(0).getRow(9).getCell(8).getStringCellValue())
                    .isEqualTo("outstanding");
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(
                    cell.getCellType() == CellType.NUMERIC
                            ? Double.toString(cell.getNumericCellValue())
                            : cell.getStringCellValue());
        }
        return texts;
    }

    @Test
    void canHoldOnlyWhatIsStillToBePaid() throws Exception {
        kept.release(
                "2052-Q1",
                given(
                        "E1",
                        "Lin",
                        "2052-Q1",
                        money("bonus", "1.00", "CNY"),
                        money("bonus", "2.00", "CNY"),
                        money("bonus", "4.00", "CNY")));
        http.post()
                .uri("/api/cycles/2052-Q1/acknowledgements")
                .contentType("text/csv")
                .content("payment,status,reason\n2052-Q1-000001,accepted,\n2052-Q1-000002,refused,closed account\n")
                .exchange();
        assertThat(csv("2052-Q1/payments?state=outstanding&state=refused")
                        .lines()
                        .skip(2))
                .containsExactly(
                        "P,2052-Q1-000002,E1,Lin,,bonus,2.00,CNY,,REFUSED,,,,,,",
                        "P,2052-Q1-000003,E1,Lin,,bonus,4.00,CNY,,OUTSTANDING,,,,,,",
                        "T,,,,,,6.00,CNY,,,2,,,,,");
        assertThat(http.get()
                        .uri("/api/cycles/2052-Q1/payments?state=held")
                        .header("Accept", "text/csv")
                        .exchange())
                .hasStatus(400);
    }

    @Test
    void addsUpOverThousandsAndLeavesNoFileBehind() throws Exception {
        List<String> packages = IntStream.range(0, 2600)
                .mapToObj(i -> given("E%05d".formatted(i), "n" + i, "2052-Q2", money("bonus", i + 1 + ".01", "CNY")))
                .toList();
        kept.release("2052-Q2", packages);
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv("2052-Q2/payments"))) {
            rows = reader.stream().toList();
        }
        assertThat(rows).hasSize(2602);
        BigDecimal sum = rows.stream()
                .filter(row -> row.getField("record").equals("P"))
                .map(row -> new BigDecimal(row.getField("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("3381326.00");
        assertThat(rows.get(0).getField("amount")).isEqualTo("3381326.00");
        assertThat(rows.get(2601).getField("amount")).isEqualTo("3381326.00");
        assertThat(get("2052-Q2/payments", "application/x-ndjson", "en")
                        .getContentAsString()
                        .lines())
                .hasSize(2600)
                .last()
                .asString()
                .startsWith("{\"payment\":\"2052-Q2-002600\",\"employee\":\"E02599\"");
    }
}
