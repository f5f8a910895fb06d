package laurel.api.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laurel.api.LeavesNothingBehind;
import laurel.api.ServiceTest;
import laurel.api.WrittenBook;
import laurel.api.access.As;
import laurel.api.access.Role;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a proposed book says differently, whom that touches and what it costs, over HTTP. */
@ServiceTest
@ExtendWith(LeavesNothingBehind.class)
@TestPropertySource(properties = "laurel.comparison.most-bytes=100KB")
class ComparingTest {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Map<String, String> FACTS = Map.of(
            "employees.csv",
            "id,name,level,currency,monthly_salary\nE1,Lin,P5,CNY,20000\nE2,Wei,P6,CNY,10000\n",
            "metrics.csv",
            "employee,metric,value\nE1,okr_score,105%\nE2,okr_score,90%\n");

    private static final String DRL = """
            package policy.extra

            import laurel.fact.*
            import laurel.award.Award

            rule "Star for all"
                @clause("9 Everybody.")
            when
                Employee($e : id)
            then
                insert(new Award($e, "star"));
            end
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    Path bookFolder;

    @TempDir
    Path folder;

    private static byte[] zip(Map<String, byte[]> files, Charset names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zip(bytes, StandardCharsets.UTF_8);
    }

    /** The book with that rate for a score from 100%, in a folder of that path. */
    private byte[] book(String rate, String path, Charset names) throws IOException {
        WrittenBook.write(folder, rate);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : List.of("words.xlsx", "tables.xlsx")) {
            files.put(path + file, Files.readAllBytes(folder.resolve(file)));
        }
        return zip(files, names);
    }

    private byte[] book(String rate) throws IOException {
        return book(rate, "", StandardCharsets.UTF_8);
    }

    private MockMultipartMvcRequestBuilder post(byte[] book) {
        return http.post().uri("/api/comparisons?explain=true").multipart().file(new MockMultipartFile("book", book));
    }

    private MockMultipartMvcRequestBuilder post(byte[] book, byte[] facts) {
        return post(book).file(new MockMultipartFile("facts", facts)).param("period", "2025-Q3");
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk().hasContentType("application/json");
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void tellsEditsByTheirCells() throws Exception {
        JsonNode told = json(post(book("40%")).exchange());

        assertThat(told.at("/edits/0/cells/0").toString())
                .contains("\"before\":\"tables.xlsx › Sheet0 › C5\"", "\"was\":\"30%\"", "\"is\":\"40%\"");
        assertThat(told.has("impact")).isFalse();
    }

    @Test
    void runsCodeOfEngineersOnly() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        WrittenBook.write(folder, "40%");
        for (String file : List.of("words.xlsx", "tables.xlsx")) {
            files.put(file, Files.readAllBytes(folder.resolve(file)));
        }
        files.put("extra.drl", DRL.getBytes(StandardCharsets.UTF_8));
        byte[] book = zip(files, StandardCharsets.UTF_8);
        assertThat(post(book).with(As.user("lin", Role.ANALYST, Role.AUDITOR)))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"file\": \"extra.drl\", \"code\": \"release.code\"}]}");
        assertThat(post(book).with(As.user("lin", Role.ENGINEER))).hasStatusOk();
        assertThat(post(book("40%")).with(As.user("lin", Role.ANALYST))).hasStatusOk();
    }

    /** E1 is paid 30% of 20,000 CNY and then 40%; E2 stays at 10% of 10,000. */
    @Test
    void tellsWhomAnEditTouchesAndWhatItCosts() throws Exception {
        JsonNode told = json(post(book("40%"), zip(FACTS))
                .param("budget", "7,500 CNY")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh")
                .exchange());

        assertThat(told.path("people")).hasSize(1);
        assertThat(told.at("/people/0/changes/0/effects").toString())
                .isEqualTo("[{\"edits\":[1],\"sort\":\"ALONE\",\"amount\":\"2000.00\"}]");
        assertThat(told.at("/impact/budgets/0/left").asString()).isEqualTo("-1500.00");
        assertThat(told.path("explanation").valueStream().map(JsonNode::asString))
                .anyMatch(line -> line.contains("绩效奖金"))
                .anyMatch(line -> line.contains("7,500.00 CNY"));
    }

    @Test
    void comparesTheBookInForceWithOneOfItsWorkbooksReplaced() throws Exception {
        WrittenBook.write(folder, "40%");
        byte[] own = Files.readAllBytes(bookFolder.resolve("tables.xlsx"));
        JsonNode told = json(post(Files.readAllBytes(folder.resolve("tables.xlsx")), zip(FACTS))
                .param("file", "tables.xlsx")
                .exchange());

        assertThat(told.at("/edits")).hasSize(1);
        assertThat(told.at("/impact/totals/0/balance/difference").asString()).isEqualTo("2000.00");
        assertThat(bookFolder.resolve("tables.xlsx")).hasBinaryContent(own);
    }

    @Test
    void answersWithAWorkbookWhereThatIsAccepted() throws Exception {
        MvcTestResult answer = post(book("40%"), zip(FACTS))
                .header(HttpHeaders.ACCEPT, WORKBOOK)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh")
                .exchange();

        assertThat(answer).hasStatusOk().hasContentType(WORKBOOK);
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            assertThat(workbook.getNumberOfSheets()).isGreaterThan(1);
            assertThat(workbook.getSheetAt(0).getSheetName()).matches("\\p{IsHan}+");
        }
    }

    /** Folders are zipped whole, with what macOS puts beside them, and on a Chinese Windows with names in its own code. */
    @Test
    void takesAZippedFolderFromWhereverItComes() throws Exception {
        Map<String, String> facts = new LinkedHashMap<>();
        FACTS.forEach((name, text) -> facts.put("2025年/" + name, text));
        facts.put("__MACOSX/2025年/._employees.csv", "x");
        JsonNode told = json(post(book("40%", "新手册/", Charset.forName("GB18030")), zip(facts))
                .exchange());

        assertThat(told.path("edits")).hasSize(1);
        assertThat(told.path("people")).hasSize(1);
    }

    /** Whom a book rejects is told of, and the others are compared. */
    @Test
    void comparesWhomItCan() throws Exception {
        Map<String, String> facts = new LinkedHashMap<>(FACTS);
        facts.computeIfPresent("employees.csv", (name, text) -> text + "E3,Bo,P9,CNY,1\n");
        JsonNode told = json(post(book("40%"), zip(facts)).exchange());

        assertThat(told.at("/impact/before/rejectedRows").asInt()).isEqualTo(1);
        assertThat(told.at("/impact/compared").asInt()).isEqualTo(2);
    }

    private static void refuses(MvcTestResult answer, int status, String pointer, String code) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[0]")
                .asMap()
                .containsEntry("pointer", pointer)
                .containsEntry("code", code);
    }

    @Test
    void refusesABookThatHasErrorsAndSaysThemAll() throws Exception {
        assertThat(post(book("much")).exchange()).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                {"errors": [{"file": "tables.xlsx", "sheet": "Sheet0", "spot": "C5", "code": "value.type"}]}""");
        refuses(post(zip(Map.of())).exchange(), 422, "/book", "book.empty");
    }

    @Test
    void refusesFactsThatAreNone() throws Exception {
        refuses(post(book("40%"), zip(Map.of("other.csv", "x"))).exchange(), 422, "/facts", "facts.employees.missing");
        byte[] facts = zip(FACTS);
        refuses(
                post(book("40%")).file(new MockMultipartFile("facts", facts)).exchange(),
                422,
                "/facts",
                "facts.period.missing");
    }

    @Test
    void refusesWhatIsNoZipFileOfAFolder() throws Exception {
        refuses(post("text".getBytes(StandardCharsets.UTF_8)).exchange(), 400, "/book", "upload.zip");
        WrittenBook.write(folder, "40%");
        refuses(post(Files.readAllBytes(folder.resolve("tables.xlsx"))).exchange(), 400, "/book", "upload.workbook");
        byte[] cut = book("40%");
        Arrays.fill(cut, 100, 300, (byte) 0);
        refuses(post(cut).exchange(), 400, "/book", "upload.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.csv", "/out.csv", "a/../../out.csv", "a\\out.csv", "a//b/../out.csv"})
    void unpacksNothingOutsideOfItsFolder(String name) throws Exception {
        refuses(post(book("40%"), zip(Map.of(name, "x"))).exchange(), 400, "/facts", "upload.entry");
    }

    @Test
    void unpacksNoFileWhereAFolderMustBe() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a", "x");
        files.put("a/b", "y");
        refuses(post(book("40%"), zip(files)).exchange(), 400, "/facts", "upload.entry");
    }

    /** 100,000 bytes and more of zeros are a few hundred when zipped; and so are a hundred empty files or folders. */
    @Test
    void unpacksNoMoreThanItsLimit() throws Exception {
        refuses(post(book("40%"), zip(Map.of("a", "0".repeat(103_000)))).exchange(), 413, "/facts", "upload.large");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 101; i++) {
            many.put("f" + i, "");
        }
        refuses(post(book("40%"), zip(many)).exchange(), 413, "/facts", "upload.large");
        Map<String, String> folders = new LinkedHashMap<>();
        many.keySet().forEach(name -> folders.put(name + "/", ""));
        refuses(post(book("40%"), zip(folders)).exchange(), 413, "/facts", "upload.large");
    }

    /** Whatever is wrong with those beyond. */
    @Test
    void looksAtNoMoreEntriesThanItsLimit() throws Exception {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 101; i++) {
            many.put("f" + i, "");
        }
        many.put("../f", "");
        refuses(post(book("40%"), zip(many)).exchange(), 413, "/facts", "upload.large");
    }

    @Test
    void refusesBudgetsAndPeriodsThatAreNone() throws Exception {
        byte[] facts = zip(FACTS);
        refuses(post(book("40%"), facts).param("budget", "much").exchange(), 400, "", "request.budget");
        refuses(post(book("40%"), facts).param("budget", "1 CNY", "2 CNY").exchange(), 400, "", "request.budget.twice");
        refuses(post(book("40%")).param("budget", "1 CNY").exchange(), 400, "", "request.facts.missing");
        refuses(
                post(book("40%"))
                        .file(new MockMultipartFile("facts", facts))
                        .param("period", "soon")
                        .exchange(),
                400,
                "",
                "request.period.unknown");
    }

    @Test
    void saysWhichPartIsMissing() {
        assertThat(http.post()
                        .uri("/api/comparisons")
                        .multipart()
                        .file(new MockMultipartFile("facts", zip(FACTS)))
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "zh")
                        .exchange())
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"detail\": \"缺少 book 部分。也许应把它作为 multipart/form-data 的一部分发送。\"}");
    }
}
