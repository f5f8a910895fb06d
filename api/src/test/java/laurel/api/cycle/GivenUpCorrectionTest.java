package laurel.api.cycle;

import static laurel.api.cycle.CycleSteps.file;
import static laurel.api.cycle.CycleSteps.json;
import static laurel.api.cycle.CycleSteps.scores;
import static laurel.api.cycle.CycleSteps.text;
import static laurel.api.cycle.CycleSteps.what;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import laurel.api.EmptyDatabase;
import laurel.api.ServiceTest;
import laurel.api.access.As;
import laurel.api.access.Role;
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

/** Corrections that cannot be finished, and how a company gets rid of them. */
@ServiceTest
@ExtendWith(EmptyDatabase.class)
class GivenUpCorrectionTest {

    private static final MockMultipartFile NEXT = scores("E1,okr_score,85%", "E2,okr_score,85%");
    private static final MockMultipartFile MENTOR = file(
            "employees.csv",
            CycleSteps.EMPLOYEES + ",mentor",
            "E1,Lin,P5,CNY,20000,Sales,yes",
            "E2,Ada,P6,EUR,6000.05,Care,");
    private static final MockMultipartFile NOW_MENTOR =
            file("employees.csv", CycleSteps.EMPLOYEES + ",mentor", "E1,Lin,P5,CNY,20000,Sales,yes");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource connections;

    @Autowired
    Correcting correcting;

    CycleSteps steps;

    @BeforeEach
    void beginAnew() {
        steps = new CycleSteps(http);
    }

    @AfterEach
    void refuseNothing() {
        database.sql("alter table run_package drop constraint if exists refusing")
                .update();
    }

    /** From now on no more packages of that period can be kept, so that every run of it is broken off. */
    private void refuse(String period) {
        long last = database.sql("select max(id) from run").query(Long.class).single();
        database.sql("alter table run_package add constraint refusing check (run_id <= " + last
                        + " or body not like '%\"period\":\"" + period + "\"%')")
                .update();
    }

    private void releaseAndBreakOff() {
        releaseAndBreakOff("ann");
    }

    private void releaseAndBreakOff(String sender) {
        steps.release("2025", CyclesTest.TWO, CyclesTest.SCORES);
        steps.create("2026");
        steps.take("2026", CyclesTest.TWO, NEXT);
        refuse("2025");
        correctAs(sender, scores("E2,okr_score,110%"));
        assertThat(steps.await("/api/cycles/2025/runs/2")).isEqualTo("BROKEN_OFF");
    }

    private void correct(String period, int run, String end, MockMultipartFile... late) {
        assertThat(steps.correct(period, late)).hasStatus(202);
        assertThat(steps.await("/api/cycles/" + period + "/runs/" + run)).isEqualTo(end);
    }

    private void correctAs(String sender, MockMultipartFile late) {
        assertThat(http.post()
                        .uri("/api/cycles/2025/corrections")
                        .multipart()
                        .file(late)
                        .with(As.user(sender, Role.ANALYST)))
                .hasStatus(202);
    }

    private MvcTestResult giveUp(String run, String... headers) {
        var request = http.delete().uri("/api/cycles/" + run).with(As.user("ann", Role.ANALYST));
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    private List<String> states(String period) {
        return json(steps.get("/" + period + "/runs"))
                .valueStream()
                .map(run -> run.path("state").asString())
                .toList();
    }

    @Test
    void blocksClosesUntilItIsGivenUpAndThenNothing() {
        releaseAndBreakOff();
        MvcTestResult refused = steps.post("ann", "2026/close", "");
        assertThat(what(refused)).isEqualTo("The cycle of 2026 waits for the correction of 2025.");
        assertThat(json(refused).at("/errors/0/fix").asString()).contains("DELETE /api/cycles/2025/runs/2");
        assertThat(giveUp("2025/runs/2")).hasStatus(200);
        assertThat(states("2025")).containsExactly("FINISHED", "DISCARDED");
        assertThat(what(giveUp("2025/runs/2"))).isEqualTo("No correction waits to go on.");
        assertThat(steps.close("2026")).isEqualTo("FINISHED");
        assertThat(steps.lines("2026")).containsExactly("E1 bonus 2000.00", "E2 bonus 600.01");
        assertThat(remarks("2026"))
                .containsExactly(
                        "Run 2 of 2025, a correction, was given up: what its late facts change is in no package"
                                + " of 2026.");
    }

    private List<String> remarks(String period) {
        return json(steps.get("/" + period + "/controls"))
                .path("remarks")
                .valueStream()
                .map(remark -> remark.path("what").asString())
                .toList();
    }

    @Test
    void keepsTheLateFactsForTheNextCorrection() {
        releaseAndBreakOff();
        assertThat(giveUp("2025/runs/2")).hasStatus(200);
        refuseNothing();
        assertThat(text(steps.get("/2025/facts"))).contains("\"layer\":1");
        correct("2025", 3, "FINISHED", scores("E1,okr_score,90%"));
        steps.close("2026");
        assertThat(remarks("2026")).isEmpty();
        assertThat(steps.lines("2026"))
                .containsExactly(
                        "E1 bonus 2000.00", "E1 bonus -4000.00 of 2025", "E2 bonus 600.01", "E2 bonus 1200.01 of 2025");
    }

    @Test
    void isNotApprovedByWhoSentItsFactsOrGaveItUpOnceAnotherPaysThem() {
        releaseAndBreakOff("sam");
        assertThat(http.delete().uri("/api/cycles/2025/runs/2").with(As.user("kit", Role.ANALYST)))
                .hasStatus(200);
        refuseNothing();
        correctAs("lea", scores("E1,okr_score,90%"));
        assertThat(steps.await("/api/cycles/2025/runs/3")).isEqualTo("FINISHED");
        steps.close("2026");
        assertThat(steps.lines("2026")).contains("E2 bonus 1200.01 of 2025");
        for (String maker : List.of("sam", "kit", "lea")) {
            assertThat(what(steps.post(maker, "2026/approval", "{\"flags\":0}")))
                    .isEqualTo("\"" + maker
                            + "\" closed the cycle of 2026 or imported its facts, and so cannot approve it.");
        }
        assertThat(steps.approve("2026")).hasStatus(200);
    }

    @Test
    void recordsWhoGaveItUp() {
        releaseAndBreakOff();
        assertThat(giveUp("2025/runs/2")).hasStatus(200);
        assertThat(database.sql("select actor || ' ' || action || ' ' || subject || ' ' || details from audit_entry"
                                + " order by number desc fetch first 2 rows only")
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith("ann cycle.correct.give-up 2025 ")
                                .contains("\"run\":\"2\""),
                        one -> assertThat(one).startsWith("ann cycle.run.discard 2025 "));
    }

    @Test
    void honoursWhatItsNeighboursHonour() {
        releaseAndBreakOff();
        String seen = Objects.requireNonNull(steps.get("/2025").getResponse().getHeader("ETag"));
        assertThat(giveUp("2025/runs/2", "If-Match", "\"1\"")).hasStatus(412);
        assertThat(giveUp("2024/runs/2")).hasStatus(404);
        assertThat(giveUp("2025/runs/9")).hasStatus(404);
        assertThat(giveUp("2025/runs/1")).hasStatus(409);
        assertThat(giveUp("2025/runs/2", "If-Match", seen, "Idempotency-Key", "k-given-up"))
                .hasStatus(200);
        assertThat(giveUp("2025/runs/2", "If-Match", seen, "Idempotency-Key", "k-given-up"))
                .hasStatus(200)
                .hasHeader("Idempotency-Replayed", "true");
        assertThat(states("2025")).containsExactly("FINISHED", "DISCARDED");
    }

    /** Before it has the cycle's lock, as while it waits for a database. */
    @Test
    void isLeftAloneWhileThisProcessWorksOnIt(@TempDir Path late) throws Exception {
        steps.release("2025", CyclesTest.TWO, CyclesTest.SCORES);
        steps.create("2026");
        Files.write(late.resolve("metrics.csv"), scores("E2,okr_score,110%").getBytes());
        StringBuilder refused = new StringBuilder();
        var corrected = correcting.correct("2025", late, "ann", progress -> {
            if (refused.isEmpty()) {
                // On a thread of its own, as requests come.
                CompletableFuture.runAsync(
                                () -> refused.append(what(giveUp("2025/runs/2"))), work -> new Thread(work).start())
                        .join();
            }
        });
        assertThat(refused).hasToString("The correction of 2025 is being worked on.");
        assertThat(corrected.isFinished()).isTrue();
        assertThat(states("2025")).containsExactly("FINISHED", "FINISHED");
    }

    @Test
    void isLeftAloneWhileAnotherProcessWorksOnIt() {
        releaseAndBreakOff();
        long cycle = database.sql("select id from cycle where period = '2025'")
                .query(Long.class)
                .single();
        try (RunLock another = RunLock.tryOn(cycle, connections).orElseThrow()) {
            assertThat(another).isNotNull();
            MvcTestResult refused = giveUp("2025/runs/2");
            assertThat(refused).hasStatus(409);
            assertThat(what(refused)).isEqualTo("The correction of 2025 is being worked on.");
        }
        assertThat(states("2025")).containsExactly("FINISHED", "STARTED");
        assertThat(giveUp("2025/runs/2")).hasStatus(200);
        try (RunLock another = RunLock.tryOn(cycle, connections).orElseThrow()) {
            assertThat(another).isNotNull();
            assertThat(steps.await("/api/cycles/2025/runs/2"))
                    .as("Whatever goes on with other runs")
                    .isEqualTo("BROKEN_OFF");
        }
    }

    /** The cycle after the corrected one had not been calculated anew: the next correction comes to it all the same. */
    @Test
    void isMadeUpForLaterInTheChain() {
        steps.release("2025", CyclesTest.TWO, CyclesTest.SCORES);
        steps.release("2026", MENTOR, NEXT);
        assertThat(steps.lines("2026")).contains("E1 star");
        steps.create("2027");
        steps.take("2027", MENTOR, NEXT);
        refuse("2026");
        correct("2025", 2, "FINISHED", NOW_MENTOR);
        assertThat(steps.await("/api/cycles/2026/runs/2")).isEqualTo("BROKEN_OFF");
        assertThat(giveUp("2025/runs/2")).hasStatus(409);
        assertThat(giveUp("2026/runs/2")).hasStatus(200);
        assertThat(states("2025")).containsExactly("FINISHED", "FINISHED");
        assertThat(states("2026")).containsExactly("FINISHED", "DISCARDED");
        refuseNothing();
        // The same again: what 2025 gave stays as it is, and only what 2026 makes of it is missing.
        correct("2025", 3, "FINISHED", NOW_MENTOR);
        assertThat(steps.await("/api/cycles/2026/runs/3")).isEqualTo("FINISHED");
        assertThat(states("2026")).containsExactly("FINISHED", "DISCARDED", "FINISHED");
        assertThat(steps.corrections("2027").at("/0/kept/0").asString()).isEqualTo("star");
        steps.close("2027");
        assertThat(steps.lines("2027"))
                .containsExactlyInAnyOrder("E1 bonus 2000.00", "E1 star of 2025", "E2 bonus 600.01");
    }
}
