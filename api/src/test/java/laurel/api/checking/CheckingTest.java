package laurel.api.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import laurel.api.LeavesNothingBehind;
import laurel.api.ServiceTest;
import laurel.api.WrittenBook;
import laurel.api.access.As;
import laurel.api.access.Role;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
@ExtendWith(LeavesNothingBehind.class)
@TestPropertySource(properties = "laurel.checking.most-bytes=100KB")
class CheckingTest {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    MockMvcTester http;

    @Autowired
    Path bookFolder;

    @TempDir
    Path folder;

    private MockMvcRequestBuilder post(String file, byte[] workbook) {
        return http.post()
                .uri("/api/checks?file={file}", file)
                .contentType(WORKBOOK)
                .content(workbook);
    }

    /** The book's tables with a rate of that text. */
    private byte[] tables(String rate) throws IOException {
        WrittenBook.write(folder, rate);
        return Files.readAllBytes(folder.resolve("tables.xlsx"));
    }

    @Test
    void tellsWhatIsWrongWithAnEditAndKeepsNothingOfIt() throws IOException {
        byte[] own = Files.readAllBytes(bookFolder.resolve("tables.xlsx"));
        MvcTestResult answer = post("tables.xlsx", tables("ninety")).exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"usable": false, "cases": 0, "problems": [
                  {"file": "tables.xlsx", "sheet": "Sheet0", "spot": "C5", "code": "value.type", "severity": "error",
                   "what": "\\"ninety\\" is not of type percent."}]}""");
        assertThat(bookFolder.resolve("tables.xlsx")).hasBinaryContent(own);
    }

    @Test
    void saysThatAGoodEditCouldBeUsed() throws IOException {
        assertThat(post("tables.xlsx", tables("25%")).header("Accept-Language", "zh"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"usable\": true, \"problems\": [{\"code\": \"coverage.none\"}]}");
    }

    @Test
    void checksANewWorkbookBesideTheOthers() throws IOException {
        assertThat(post("new/tables.xlsx", tables("25%")))
                .bodyJson()
                .extractingPath("$.problems[0].code")
                .isEqualTo("table.twice");
    }

    /** To check a book is to run its cases, and those would run the code. */
    @Test
    void runsCodeOfEngineersOnly() throws IOException {
        byte[] stock = stock();
        assertThat(post("extra.xlsx", stock).with(As.user("lin", Role.ANALYST, Role.APPROVER)))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"file\": \"extra.xlsx\", \"code\": \"release.code\"}]}");
        assertThat(post("extra.xlsx", stock).with(As.user("lin", Role.ENGINEER)))
                .hasStatusOk();
        assertThat(post("tables.xlsx", tables("25%")).with(As.user("lin", Role.ANALYST)))
                .hasStatusOk();
    }

    private byte[] stock() throws IOException {
        WrittenBook.write(folder, "30%");
        WrittenBook.add(folder, "extra.xlsx", """
                RuleSet | policy.bonus
                Import | laurel.fact.*, laurel.award.Award, java.math.BigDecimal
                RuleTable Extra star
                CONDITION | METADATA | ACTION
                Employee
                $e : id, level == "$param" | clause("$param") | insert(new Award($e, "$param"));
                Level | Clause | Award
                P5 | 8.1 Extra | star
                """);
        return Files.readAllBytes(folder.resolve("extra.xlsx"));
    }

    @Test
    void handsTheWorkbookBack() throws IOException {
        MvcTestResult answer = post("tables.xlsx", tables("ninety"))
                .accept(WORKBOOK)
                .header("Accept-Language", "zh")
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType(WORKBOOK);
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            XSSFSheet sheet = workbook.getSheet("Sheet0");
            assertThat(sheet.getRow(4).getCell(2).getCellComment().getString().getString())
                    .startsWith("———— Laurel ————\n错误: “ninety”不是“百分比”类型。");
            assertThat(workbook.getSheet("问题")).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../tables.xlsx",
                "/tables.xlsx",
                "a/../../tables.xlsx",
                "./tables.xlsx",
                "a\\tables.xlsx",
                ".hidden.xlsx",
                "target/tables.xlsx",
                "tables.xlsx/tables.xlsx",
                "rules.drl",
                "a\u0000.xlsx"
            })
    void refusesAPathAtWhichNoWorkbookOfTheBookCanLie(String file) throws IOException {
        assertThat(post(file, tables("25%")))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("workbook.name");
    }

    @Test
    void asksForThePath() throws IOException {
        assertThat(http.post().uri("/api/checks").contentType(WORKBOOK).content(tables("25%")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The parameter file is missing. Maybe add it to the path, behind a question mark.");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertThat(post("tables.xlsx", new byte[100 * 1024 + 1]))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("request.large");
    }

    @Test
    void refusesABodyOfAnotherType() {
        assertThat(http.post()
                        .uri("/api/checks?file=tables.xlsx")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .hasStatus(415);
    }

    @Test
    void tellsOfAWorkbookThatCannotBeReadAndCannotHandItBack() {
        assertThat(post("tables.xlsx", new byte[] {1, 2, 3}))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.problems[0].code")
                .isEqualTo("workbook.damaged");
        assertThat(post("tables.xlsx", new byte[] {1, 2, 3}).accept(WORKBOOK))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("workbook.unreadable");
    }

    @Test
    void answersInJsonWhereBothWouldDo() throws IOException {
        assertThat(post("tables.xlsx", tables("25%")).accept("application/json", WORKBOOK + ";q=0.5"))
                .hasContentType(MediaType.APPLICATION_JSON);
        assertThat(post("tables.xlsx", tables("25%")).accept(WORKBOOK, "*/*;q=0.5"))
                .hasContentType(WORKBOOK);
    }
}
