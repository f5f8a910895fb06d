package laurel.api.release;

import static laurel.api.release.Scene.PATH;
import static laurel.api.release.Scene.book;
import static laurel.api.release.Scene.code;
import static laurel.api.release.Scene.json;
import static laurel.api.release.Scene.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import laurel.api.Application;
import laurel.api.LeavesNothingBehind;
import laurel.api.WrittenBook;
import laurel.api.files.WorkbookType;
import laurel.api.policy.LastFacts;
import laurel.fact.Period;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** What is taken in as a release, what is not, and what it would change. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@Import({Scene.Surroundings.class, ReleaseUploadTest.ClosedCycle.class})
@ExtendWith(LeavesNothingBehind.class)
class ReleaseUploadTest {

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

    /** The facts of the last cycle, if there is one. */
    @TestConfiguration(proxyBeanMethods = false)
    static class ClosedCycle {

        @Nullable
        Path facts;

        int closed;

        @Bean
        LastFacts lastFacts() {
            return () -> Optional.ofNullable(facts).map(path -> new LastFacts.Folder() {
                @Override
                public Path folder() {
                    return path;
                }

                @Override
                public Period period() {
                    return Period.parse("2025-Q3").orElseThrow();
                }

                @Override
                public void close() {
                    closed++;
                }
            });
        }
    }

    @Autowired
    Scene scene;

    @Autowired
    ClosedCycle cycle;

    @Autowired
    MockMvcTester http;

    @Autowired
    Path bookFolder;

    @TempDir
    Path folder;

    @AfterEach
    void reset() throws IOException {
        cycle.facts = null;
        Files.deleteIfExists(bookFolder.resolve("extra.drl"));
        scene.reset();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] tables(String rate) throws IOException {
        return Files.readAllBytes(WrittenBook.write(folder, rate).resolve("tables.xlsx"));
    }

    @Test
    void isRefusedWithTheProblemsOfAllFilesAtOnce() throws Exception {
        WrittenBook.write(folder, "many");
        Files.writeString(folder.resolve("notes.txt"), "not a part of a book");
        Files.writeString(folder.resolve("extra.drl"), DRL.replace("Employee($e : id)", "Employe($e : id)"));
        MvcTestResult refused = scene.upload(zip(folder), "");
        assertThat(refused).hasStatus(422).hasContentType("application/problem+json");
        assertThat(json(refused).path("errors").findValuesAsString("file"))
                .contains("notes.txt", "tables.xlsx", "extra.drl");
        assertThat(json(scene.get(PATH))).isEmpty();
    }

    @Test
    void isRefusedIfACaseFails() {
        WrittenBook.write(folder, "45%");
        WrittenBook.add(folder, "cases.xlsx", """
                Cases
                Period | 2025
                Currency | CNY
                Level | Monthly salary | OKR score | Bonus
                P5 | 20000 | 100% | 1000
                """);
        MvcTestResult refused = scene.upload(zip(folder), "");
        assertThat(refused).hasStatus(422);
        assertThat(json(refused).at("/errors/0/file").asString()).isEqualTo("cases.xlsx");
    }

    @Test
    void givesABadWorkbookBackWithItsProblems() throws Exception {
        MvcTestResult refused = http.post()
                .uri(PATH + "?file=tables.xlsx")
                .multipart()
                .file(new MockMultipartFile("book", tables("many")))
                .header("Accept", WorkbookType.NAME)
                .exchange();
        assertThat(refused).hasStatus(422).hasContentType(WorkbookType.NAME);
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(refused.getResponse().getContentAsByteArray()))) {
            assertThat(workbook.getSheet("Sheet0").getRow(4).getCell(2).getCellComment())
                    .isNotNull();
        }
    }

    @Test
    void putsOneWorkbookIntoWhatIsInForce() throws Exception {
        WrittenBook.write(folder, "45%");
        WrittenBook.add(folder, "more.xlsx", "Notes\nTo be kept");
        long first = scene.release(zip(folder), "", "2026-01-01");
        long second = scene.release(tables("60%"), "?file=tables.xlsx", "2026-01-01");
        assertThat(scene.bonus()).isEqualTo("12000.00");
        JsonNode release = json(scene.get(PATH + "/" + second));
        assertThat(release.path("file").asString()).isEqualTo("tables.xlsx");
        assertThat(release.path("madeOf").asString())
                .isEqualTo(json(scene.get(PATH + "/" + first)).path("book").asString());
        byte[] book = scene.get(PATH + "/" + second + "/book").getResponse().getContentAsByteArray();
        assertThat(new String(book, StandardCharsets.ISO_8859_1)).contains("more.xlsx");
    }

    @Test
    void doesNotUndoWhatWasApprovedMeanwhile() throws Exception {
        Acting.as("lin", "ENGINEER");
        long tables = scene.uploaded(tables("45%"), "?file=tables.xlsx");
        long notes = scene.uploaded(bytes(DRL), "?file=extra.drl");
        scene.post("/" + tables + "/submission", "");
        scene.post("/" + notes + "/submission", "");
        Acting.as("wei");
        assertThat(scene.approve(tables, "2026-01-01")).hasStatusOk();
        MvcTestResult refused = scene.approve(notes, "2026-01-01");
        assertThat(refused).hasStatus(409);
        assertThat(code(refused)).isEqualTo("release.overtaken");
        assertThat(scene.bonus()).isEqualTo("9000.00");
    }

    @Test
    void takesCodeOfEngineersOnly() {
        Acting.as("lin", "ANALYST");
        MvcTestResult refused = scene.upload(bytes(DRL), "?file=extra.drl");
        assertThat(refused).hasStatus(403);
        assertThat(json(refused).path("errors").get(0).path("file").asString()).isEqualTo("extra.drl");
        assertThat(code(refused)).isEqualTo("release.code");
        assertThat(json(scene.get(PATH))).isEmpty();

        scene.release(bytes(DRL), "?file=extra.drl", "2026-01-01");
        assertThat(scene.current().path("rules").asInt()).isEqualTo(1);

        Acting.as("lin", "ANALYST");
        WrittenBook.write(folder, "45%");
        assertThat(code(scene.upload(zip(folder), ""))).as("left out").isEqualTo("release.code");
        write("extra.drl", DRL);
        assertThat(scene.upload(zip(folder), "")).as("as it is in force").hasStatus(201);
        write("extra.drl", DRL.replace("9 Everybody", "9 All"));
        assertThat(code(scene.upload(zip(folder), ""))).as("edited").isEqualTo("release.code");
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void takesStockTablesOfEngineersOnly() throws Exception {
        WrittenBook.write(folder, "45%");
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
        byte[] stock = zip(folder);
        Acting.as("lin", "ANALYST");
        assertThat(code(scene.upload(stock, ""))).isEqualTo("release.code");
        scene.release(stock, "", "2026-01-01");
        Acting.as("lin", "ANALYST");
        WrittenBook.write(folder, "50%");
        assertThat(scene.upload(zip(folder), "")).as("as it is in force").hasStatus(201);
    }

    @Test
    void isComparedWithWhatIsInForce() throws Exception {
        long number = scene.uploaded(book(folder, "45%"), "");
        MvcTestResult told = scene.get(PATH + "/" + number + "/comparison?explain=true");
        assertThat(told).hasStatusOk();
        assertThat(json(told).at("/edits/0/cells/0/is").asString()).isEqualTo("45%");
        assertThat(json(told).has("impact")).isFalse();
        MvcTestResult workbook = http.get()
                .uri(PATH + "/" + number + "/comparison")
                .header("Accept", WorkbookType.NAME)
                .exchange();
        assertThat(workbook).hasStatusOk().hasContentType(WorkbookType.NAME);
    }

    @Test
    void isComparedByTheFactsOfTheLastCycle() throws Exception {
        long number = scene.uploaded(book(folder, "45%"), "");
        Path facts = Files.createDirectory(folder.resolve("facts"));
        Files.writeString(
                facts.resolve("employees.csv"), "id,name,level,currency,monthly_salary\nE1,Lin,P5,CNY,20000\n");
        Files.writeString(facts.resolve("metrics.csv"), "employee,metric,value\nE1,okr_score,105%\n");
        cycle.facts = facts;
        int closed = cycle.closed;
        JsonNode told = json(scene.get(PATH + "/" + number + "/comparison"));
        assertThat(told.at("/people/0/changes/0/difference").asString()).isEqualTo("3000.00");
        assertThat(cycle.closed).isEqualTo(closed + 1);

        cycle.facts = Files.createDirectory(folder.resolve("none"));
        assertThat(scene.get(PATH + "/" + number + "/comparison")).hasStatus(422);
        assertThat(cycle.closed).isEqualTo(closed + 2);
    }

    @Test
    void tellsWhatIsWrongWithARequest() throws Exception {
        assertThat(code(scene.upload(bytes("x"), "?file=../tables.xlsx"))).isEqualTo("upload.file");
        assertThat(code(scene.upload(bytes("x"), "?file=pay.csv"))).isEqualTo("upload.file");
        assertThat(code(scene.upload(bytes("x"), ""))).isEqualTo("upload.zip");
        assertThat(code(scene.upload(book(folder, "45%"), "?note=" + "x".repeat(1001))))
                .isEqualTo("release.note");
        assertThat(code(scene.get(PATH + "/7"))).isEqualTo("release.unknown");
        assertThat(code(scene.get(PATH + "/7/comparison"))).isEqualTo("release.unknown");
        assertThat(scene.get(PATH + "/seven")).hasStatus(400);
        scene.uploaded(book(folder, "45%"), "");
        assertThat(code(scene.post("/1/approval", "{}"))).isEqualTo("release.from");
        assertThat(scene.post("/1/approval", "")).hasStatus(400).bodyText().contains("2026-01-31");
        assertThat(code(scene.post("/1/approval", "{"))).isEqualTo("request.json");
        assertThat(scene.post("/1/approval", "{\"inForceFrom\": \"tomorrow\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("2026-01-31");
    }
}
