package laurel.api.release;

import static laurel.api.release.Scene.PATH;
import static laurel.api.release.Scene.book;
import static laurel.api.release.Scene.code;
import static laurel.api.release.Scene.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import laurel.api.Application;
import laurel.api.LeavesNothingBehind;
import laurel.api.MovableClock;
import laurel.api.WrittenBook;
import laurel.api.policy.Books;
import laurel.api.policy.CurrentBook;
import laurel.api.policy.KeptBooks;
import laurel.api.policy.LoadedBook;
import laurel.calculation.IncentivePackage;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.intake.FactsFolder;
import laurel.run.Run;
import laurel.table.BookZip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A release from its upload to its end. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@Import(Scene.Surroundings.class)
@ExtendWith({LeavesNothingBehind.class, OutputCaptureExtension.class})
class ReleaseLifeTest {

    private static final String TODAY = "2026-01-01";

    private static final Period YEAR = Period.parse("2025").orElseThrow();

    @Autowired
    Scene scene;

    @Autowired
    MovableClock clock;

    @Autowired
    Books books;

    @Autowired
    KeptBooks kept;

    @Autowired
    CurrentBook current;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester http;

    @Autowired
    Path bookFolder;

    @TempDir
    Path folder;

    @TempDir
    Path facts;

    @AfterEach
    void reset() {
        scene.reset();
    }

    @Test
    void goesFromItsUploadOverASecondPersonIntoForce() {
        Acting.as("lin", "ANALYST");
        byte[] book = book(folder, "45%");
        MvcTestResult uploaded = scene.upload(book, "?note= Better bonus ");
        assertThat(uploaded)
                .hasStatus(201)
                .hasHeader("Location", PATH + "/1")
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"release": {"number": 1, "version": 1, "state": "DRAFT", "note": "Better bonus", "file": null,
                          "madeOf": null, "uploaded": {"by": "lin", "at": "2026-01-01T12:00:00Z"}, "submitted": null},
                         "warnings": [{"code": "coverage.none", "pointer": "/book"}]}""");
        assertThat(scene.post("/1/submission", ""))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"")
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"SUBMITTED\", \"submitted\": {\"by\": \"lin\"}}");
        assertThat(scene.bonus()).isEqualTo("6000.00");
        assertThat(scene.current().path("release").isNull()).isTrue();

        Acting.as("wei", "APPROVER");
        assertThat(scene.approve(1, TODAY)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"state": "APPROVED", "version": 3, "decided": {"by": "wei"}, "inForceFrom": "2026-01-01"}""");
        assertThat(scene.bonus()).isEqualTo("9000.00");
        assertThat(scene.current().path("release").asLong()).isEqualTo(1);
        assertThat(scene.get(PATH + "/1/book")).hasStatusOk().body().isEqualTo(book);
        assertThat(json(scene.get(PATH)).findValuesAsString("number")).containsExactly("1", "0");
        assertThat(database.sql("select action from audit_entry order by number desc fetch first 3 rows only")
                        .query(String.class)
                        .list())
                .containsExactly("release.approve", "release.submit", "release.upload");
    }

    @Test
    void isApprovedNeitherByWhoUploadedNorByWhoSubmitted() {
        Acting.as("lin");
        scene.uploaded(book(folder, "45%"), "");
        Acting.as("wei");
        assertThat(scene.post("/1/submission", "")).hasStatusOk();
        for (String involved : List.of("lin", "wei")) {
            Acting.as(involved);
            MvcTestResult refused = scene.approve(1, TODAY);
            assertThat(refused).hasStatus(403);
            assertThat(code(refused)).isEqualTo("release.own");
        }
        assertThat(scene.bonus()).isEqualTo("6000.00");
        Acting.as("mei");
        assertThat(scene.approve(1, TODAY)).hasStatusOk();
        assertThat(scene.bonus()).isEqualTo("9000.00");
    }

    @Test
    void comesIntoForceAsItsDayBegins() {
        scene.release(book(folder, "45%"), "", "2026-02-01");
        clock.moveTo("2026-01-31T15:59:59Z");
        assertThat(scene.bonus()).isEqualTo("6000.00");
        clock.moveTo("2026-01-31T16:00:00Z");
        assertThat(scene.bonus()).isEqualTo("9000.00");
        assertThat(scene.current().path("release").asLong()).isEqualTo(1);
        clock.moveTo("2026-01-30T16:00:00Z");
        assertThat(scene.bonus()).isEqualTo("6000.00");
        assertThat(scene.current().path("release").asLong()).isZero();
    }

    @Test
    void givesEachDayItsOwnBook() {
        String before = current.get().book().digest();
        String late = digest(scene.release(book(folder, "45%"), "", "2026-03-01"));
        String first = digest(scene.release(book(folder, "50%"), "", "2026-02-01"));
        String second = digest(scene.release(book(folder, "55%"), "", "2026-02-01"));
        assertThat(inForce("2026-01-31")).isEqualTo(before);
        assertThat(inForce("2026-02-01")).isEqualTo(second).isNotEqualTo(first);
        assertThat(inForce("2026-02-28")).isEqualTo(second);
        assertThat(inForce("2026-03-01")).isEqualTo(late);
    }

    private String inForce(String day) {
        return books.inForce(LocalDate.parse(day)).book().digest();
    }

    private String digest(long release) {
        return json(scene.get(PATH + "/" + release)).path("book").asString();
    }

    @Test
    void isRolledBackToWhatWasInForceBefore() {
        scene.release(book(folder, "45%"), "", TODAY);
        scene.release(book(folder, "60%"), "", TODAY);
        assertThat(scene.bonus()).isEqualTo("12000.00");
        assertThat(scene.post("/2/rollback", "")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"state": "ROLLED_BACK", "decided": {"by": "wei"}, "rolledBack": {"by": "wei"}}""");
        assertThat(scene.bonus()).isEqualTo("9000.00");
        assertThat(scene.get(PATH + "/2/book")).hasStatusOk();
        assertThat(books.of(digest(2)).book().digest()).isEqualTo(digest(2));

        WrittenBook.write(bookFolder, "20%");
        assertThat(scene.post("/1/rollback", "")).hasStatusOk();
        assertThat(scene.bonus()).isEqualTo("6000.00");
        assertThat(code(scene.post("/0/rollback", ""))).isEqualTo("release.first");
        assertThat(code(scene.post("/1/rollback", ""))).isEqualTo("release.state");
    }

    @Test
    void leavesTheFolderWithoutEffectAndSaysSo(CapturedOutput output) {
        scene.release(book(folder, "45%"), "", TODAY);
        current.refresh();
        WrittenBook.write(bookFolder, "20%");
        current.refresh();
        assertThat(scene.bonus()).isEqualTo("9000.00");
        JsonNode warning = scene.current().path("warnings").get(1);
        assertThat(warning.path("code").asString()).isEqualTo("book.idle");
        assertThat(warning.path("what").asString()).contains("release 1");
        assertThat(output).contains("What " + bookFolder + " holds changes nothing");
    }

    @Test
    void disturbsNoCalculationUnderWay() throws Exception {
        LoadedBook before = current.get();
        try (FactsFolder opened = open(before)) {
            Facts facts =
                    Objects.requireNonNull(opened.iterator().next().assemble().facts());
            IncentivePackage given = before.calculators().with(YEAR, calculator -> {
                scene.release(book(folder, "45%"), "", TODAY);
                return calculator.calculate(facts);
            });
            assertThat(given.book()).isEqualTo(before.book().digest());
            assertThat(Objects.requireNonNull(given.lines().get(0).amount()).amount())
                    .isEqualByComparingTo("6000");
        }
        assertThat(current.get().book().digest()).isNotEqualTo(before.book().digest());
    }

    @Test
    void givesTheSameBytesWheneverItIsAskedAgain() throws Exception {
        String past = digest(scene.release(book(folder, "45%"), "", TODAY));
        byte[] then = run(books.of(past));
        for (String rate : List.of("50%", "55%", "60%")) {
            books.of(digest(scene.release(book(folder, rate), "", TODAY)));
        }
        scene.post("/1/rollback", "");
        books.of(digest(2));
        books.of(digest(3));
        LoadedBook again = books.of(past);
        assertThat(run(again)).isEqualTo(then).isNotEqualTo(run(books.of(digest(2))));
    }

    private FactsFolder open(LoadedBook book) throws IOException {
        Files.writeString(
                facts.resolve("employees.csv"), "id,name,level,currency,monthly_salary\nE1,Lin,P5,CNY,20000\n");
        Files.writeString(facts.resolve("metrics.csv"), "employee,metric,value\nE1,okr_score,105%\n");
        return Objects.requireNonNull(
                FactsFolder.open(facts, null, book.book().terms(), book.book().awards(), YEAR)
                        .folder());
    }

    private byte[] run(LoadedBook book) throws IOException {
        try (FactsFolder opened = open(book)) {
            Path out = folder.resolve("packages.ndjson");
            new Run(book.book(), opened, out, 1).run((employees, rows) -> {});
            byte[] packages = Files.readAllBytes(out);
            Files.delete(out);
            return packages;
        }
    }

    @Test
    void isApprovedByOneOfTwoWhoDoSoAtOnce() throws Exception {
        Acting.as("lin");
        for (int number = 1; number <= 5; number++) {
            long release = scene.uploaded(book(folder, 40 + number + "%"), "");
            assertThat(scene.post("/" + release + "/submission", "")).hasStatusOk();
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            Future<MvcTestResult> wei = threads.submit(approval("wei", release, start));
            Future<MvcTestResult> mei = threads.submit(approval("mei", release, start));
            threads.shutdown();
            List<MvcTestResult> answers = List.of(wei.get(), mei.get());
            assertThat(answers)
                    .extracting(answer -> answer.getResponse().getStatus())
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.getResponse().getStatus() == 409)
                    .extracting(Scene::code)
                    .containsExactly("release.state");
        }
    }

    private Callable<MvcTestResult> approval(String who, long release, CyclicBarrier start) {
        return () -> {
            Acting.as(who);
            start.await();
            return scene.approve(release, TODAY);
        };
    }

    @Test
    void isNotChangedByWhoHasSeenAnotherVersion() {
        Acting.as("lin");
        scene.uploaded(book(folder, "45%"), "");
        MvcTestResult stale = http.post()
                .uri(PATH + "/1/submission")
                .header("If-Match", "\"7\"")
                .exchange();
        assertThat(stale).hasStatus(412);
        assertThat(code(stale)).isEqualTo("version.other");
        assertThat(http.delete().uri(PATH + "/1").header("If-Match", "\"2\"").exchange())
                .hasStatus(412);
        assertThat(http.post()
                        .uri(PATH + "/1/submission")
                        .header("If-Match", "\"7\", \"1\"")
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void isRejectedForAReasonAndStaysSo() {
        Acting.as("lin");
        scene.uploaded(book(folder, "45%"), "");
        scene.post("/1/submission", "");
        Acting.as("wei");
        assertThat(code(scene.post("/1/rejection", "{\"why\": \" \"}"))).isEqualTo("release.why");
        assertThat(scene.post("/1/rejection", "{\"why\": \"Too much\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"REJECTED\", \"why\": \"Too much\", \"decided\": {\"by\": \"wei\"}}");
        assertThat(scene.approve(1, TODAY)).hasStatus(409);
    }

    @Test
    void canBeDeletedWhileItIsADraft() {
        Acting.as("lin");
        scene.uploaded(book(folder, "45%"), "");
        scene.uploaded(book(folder, "45%"), "");
        scene.post("/1/submission", "");
        assertThat(http.delete().uri(PATH + "/1").exchange()).hasStatus(409);
        assertThat(http.delete().uri(PATH + "/2").exchange()).hasStatus(204);
        assertThat(code(scene.get(PATH + "/2"))).isEqualTo("release.unknown");
        assertThat(scene.uploaded(book(folder, "50%"), "")).isEqualTo(3);
    }

    @Test
    void keepsTheFoldersBookThatACycleWasClosedWith() {
        String used = inForce(TODAY);
        WrittenBook.write(bookFolder, "20%");
        current.refresh();
        assertThat(current.get().book().digest()).isNotEqualTo(used);
        assertThat(books.of(used).book().digest()).isEqualTo(used);
    }

    /** So that it is kept in several parts. */
    @Test
    void mayBeLarge() throws Exception {
        byte[] random = new byte[3_000_000];
        new Random(1).nextBytes(random);
        Files.write(folder.resolve("large.xlsx"), random);
        BookZip book = BookZip.of(folder);
        kept.keep(book);
        kept.keep(book);
        assertThat(kept.zip(book.digest())).isEqualTo(book.bytes());
    }
}
