package laurel.api.cycle;

import static laurel.api.cycle.CycleSteps.file;
import static laurel.api.cycle.CycleSteps.json;
import static laurel.api.cycle.CycleSteps.scores;
import static laurel.api.cycle.CycleSteps.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import laurel.api.EmptyDatabase;
import laurel.api.MovableClock;
import laurel.api.ServiceTest;
import laurel.api.WrittenBook;
import laurel.api.access.As;
import laurel.api.access.Role;
import laurel.api.audit.Audit;
import laurel.api.policy.CurrentBook;
import laurel.table.BookZip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What goes wrong around a closing that nobody kills. */
@ServiceTest
@ExtendWith(EmptyDatabase.class)
class FaultsTest {

    private static final String RELEASES = "/api/policies/releases";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient database;

    @Autowired
    Closing closing;

    @Autowired
    CurrentBook current;

    @Autowired
    MovableClock clock;

    @Autowired
    Audit audit;

    @TempDir
    Path folder;

    CycleSteps steps;

    @BeforeEach
    void beginAnew() {
        steps = new CycleSteps(http);
    }

    @AfterEach
    void reset() {
        clock.reset();
        database.sql("delete from release").update();
        database.sql("update release_head set number = 0, approval = 0").update();
        current.refresh();
    }

    @Test
    void closesOnceThoughManyThreadsCloseAtOnce() {
        steps.importMany("2025");
        long before = closings();
        CountDownLatch ready = new CountDownLatch(6);
        List<CompletableFuture<Boolean>> closed = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            awaitAll(ready);
                            return closing.close("2025", "ann", progress -> {});
                        },
                        work -> new Thread(work).start()))
                .toList();
        List<Boolean> done = closed.stream()
                .map(one -> one.handle((isDone, refused) -> refused == null && isDone)
                        .join())
                .toList();
        assertThat(done).filteredOn(isDone -> isDone).hasSize(1);
        assertThat(json(steps.get("/2025/runs"))).hasSize(1);
        assertThat(json(steps.get("/2025")).path("packages").asInt()).isEqualTo(900);
        assertThat(database.sql("select count(*) from run_package")
                        .query(Long.class)
                        .single())
                .isEqualTo(900);
        assertThat(closings()).isEqualTo(before + 1);
    }

    private long closings() {
        return database.sql("select count(*) from audit_entry where action = 'cycle.closed'")
                .query(Long.class)
                .single();
    }

    private static void awaitAll(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }

    private MvcTestResult post(String path, String body, String user, Role... roles) {
        return http.post()
                .uri(RELEASES + path)
                .with(As.user(user, roles))
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private void release(byte[] book) {
        MvcTestResult uploaded = http.post()
                .uri(RELEASES)
                .multipart()
                .file(new MockMultipartFile("book", book))
                .with(As.user("lin", Role.ANALYST, Role.ENGINEER))
                .exchange();
        assertThat(uploaded).hasStatus(201);
        String number = "/" + json(uploaded).at("/release/number").asString();
        assertThat(post(number + "/submission", "", "lin", Role.ANALYST, Role.ENGINEER))
                .hasStatusOk();
        assertThat(post(number + "/approval", "{\"inForceFrom\": \"2020-01-01\"}", "wei", Role.APPROVER))
                .hasStatusOk();
    }

    @Test
    void keepsItsBookThoughAnotherIsReleasedMeanwhile() throws Exception {
        steps.importMany("2025");
        String before = current.get().book().digest();
        byte[] next = BookZip.of(WrittenBook.write(folder, "50%")).bytes();
        AtomicBoolean isReleased = new AtomicBoolean();
        boolean isDone = closing.close("2025", "ann", progress -> {
            if (progress.rows() > 0 && !isReleased.getAndSet(true)) {
                CompletableFuture.runAsync(() -> release(next), work -> new Thread(work).start())
                        .join();
            }
        });
        assertThat(isDone).isTrue();
        assertThat(current.get().book().digest()).isNotEqualTo(before);
        assertThat(json(steps.get("/2025")).path("book").asString()).isEqualTo(before);
        assertThat(steps.lines("2025"))
                .filteredOn(line -> line.contains("bonus"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("18581.22") || line.endsWith("6193.74"));
        steps.approve("2025");
        steps.post("ann", "2025/release", "");
        steps.importMany("2026");
        assertThat(steps.close("2026")).isEqualTo("FINISHED");
        assertThat(json(steps.get("/2026")).path("book").asString())
                .isEqualTo(current.get().book().digest());
        assertThat(steps.lines("2026")).anyMatch(line -> line.endsWith("bonus 30968.71"));
    }

    @Test
    void goesOnThoughTheClockIsSetBackAtEveryStep() {
        steps.create("2025");
        steps.take("2025", CyclesTest.TWO, CyclesTest.SCORES);
        back();
        assertThat(steps.close("2025")).isEqualTo("FINISHED");
        back();
        assertThat(steps.approve("2025")).hasStatus(200);
        back();
        assertThat(steps.post("ann", "2025/release", "")).hasStatus(200);
        back();
        steps.create("2026");
        back();
        assertThat(steps.correct("2025", scores("E1,okr_score,90%"))).hasStatus(202);
        assertThat(steps.await("/api/cycles/2025/runs/2")).isEqualTo("FINISHED");
        back();
        steps.take("2026", CyclesTest.TWO, file("metrics.csv", "employee,metric,value", "E1,okr_score,80%"));
        assertThat(steps.close("2026")).isEqualTo("FINISHED");
        assertThat(steps.lines("2026")).containsExactly("E1 bonus 2000.00", "E1 bonus -4000.00 of 2025");
        assertThat(json(steps.get("/2025/runs")).valueStream())
                .extracting(run -> run.path("number").asInt())
                .containsExactly(1, 2);
        assertThat(audit.prove().broken()).isNull();
        List<String> actions = database.sql("select action from audit_entry where subject in ('2025', '2026')"
                        + " and number > (select max(number) from audit_entry where action = 'cycle.create'"
                        + " and subject = '2025') and action <> 'cycle.facts.import' order by number")
                .query(String.class)
                .list();
        assertThat(actions)
                .containsExactly(
                        "cycle.close",
                        "cycle.closed",
                        "cycle.approve",
                        "cycle.release",
                        "cycle.create",
                        "cycle.correct",
                        "cycle.corrected",
                        "cycle.close",
                        "cycle.closed");
    }

    private void back() {
        clock.move(Duration.ofDays(-100));
        // The limit of requests takes whoever asks for somebody who has just asked too much, until time goes on.
        steps.get("");
        clock.move(Duration.ofSeconds(1));
    }

    @Test
    void paysEverybodyElseThoughRowsArePoisoned() {
        steps.create("2025");
        assertThat(steps.take(
                        "2025",
                        file(
                                "employees.csv",
                                CycleSteps.EMPLOYEES + ",mentor",
                                "E1,Lin,P5,CNY,20000,Sales,",
                                "E2,Ada,P6,EUR,6000.05,Care,",
                                "E3,Mia,P5,CNY,20000,Sales,no",
                                "E4,Bo,P5,CNY,1E999999999,Sales,",
                                "E5,Wu\u0007\u0000,P5,CNY,20000,Sales,",
                                "x".repeat(1 << 20) + ",Max,P5,CNY,20000,Sales,",
                                "E7," + "y".repeat(1 << 20) + ",P5,CNY,20000,Sales,",
                                "E8,Kim,P5,CNY,20000," + "z".repeat(1 << 20) + ",",
                                "E9\u0000,Ann,P5,CNY,20000,Sales,"),
                        file(
                                "metrics.csv",
                                "employee,metric,value",
                                "E1,okr_score,105%",
                                "E2,okr_score,90%",
                                "E3,okr_score,105%",
                                "E4,okr_score,105%",
                                "E5,okr_score,1E999999999",
                                "E7,okr_score,105%",
                                "E8,okr_score,105%")))
                .hasStatus(200);
        assertThat(steps.close("2025")).isEqualTo("FINISHED");
        assertThat(steps.lines("2025")).contains("E1 bonus 6000.00", "E2 bonus 600.01");
        var rejects = json(steps.get("/2025/runs/1/rejects"));
        assertThat(rejects.valueStream())
                .extracting(one -> one.path("employee").asString())
                .contains("E3", "E4", "E5", "E8", "E9\uFFFD", "x".repeat(1 << 20));
        assertThat(rejects.valueStream()).allSatisfy(one -> {
            assertThat(one.path("what").asString()).isNotBlank().hasSizeLessThan(1000);
            assertThat(one.path("fix").asString()).startsWith("Maybe ");
        });
        assertThat(text(steps.get("/2025/packages"))).doesNotContain("\\u0007");
    }

    /** What files hold is kept once, whoever brings it. */
    @Test
    void importsTheSameContentIntoManyCyclesAtOnce() {
        MockMultipartFile employees =
                file("employees.csv", Company.employees(3000).toArray(String[]::new));
        List<String> periods = List.of("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
        periods.forEach(steps::create);
        CountDownLatch ready = new CountDownLatch(periods.size());
        List<CompletableFuture<Integer>> taken = periods.stream()
                .map(period -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            awaitAll(ready);
                            return steps.take(period, employees).getResponse().getStatus();
                        },
                        work -> new Thread(work).start()))
                .toList();
        assertThat(taken.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(database.sql("select count(*) from fact_piece where piece = 0")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
