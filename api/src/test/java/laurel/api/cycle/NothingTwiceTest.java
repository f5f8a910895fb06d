package laurel.api.cycle;

import static laurel.api.cycle.CycleSteps.employees;
import static laurel.api.cycle.CycleSteps.file;
import static laurel.api.cycle.CycleSteps.json;
import static laurel.api.cycle.CycleSteps.scores;
import static laurel.api.cycle.CycleSteps.what;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import laurel.api.EmptyDatabase;
import laurel.api.ServiceTest;
import laurel.api.access.As;
import laurel.api.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Corrections give nothing twice, lose nothing, and take nothing from whom nobody paid, whatever happens between. */
@ServiceTest
@ExtendWith(EmptyDatabase.class)
class NothingTwiceTest {

    private static final MockMultipartFile MENTOR = file(
            "employees.csv",
            CycleSteps.EMPLOYEES + ",mentor",
            "E1,Lin,P5,CNY,20000,Sales,yes",
            "E2,Ada,P6,EUR,6000.05,Care,");
    private static final MockMultipartFile NEXT = scores("E1,okr_score,85%", "E2,okr_score,85%");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient database;

    @Autowired
    Closing closing;

    CycleSteps steps;

    @BeforeEach
    void beginAnew() {
        steps = new CycleSteps(http);
    }

    private void correct(int run, MockMultipartFile... late) {
        assertThat(steps.correct("2025", late)).hasStatus(202);
        assertThat(steps.await("/api/cycles/2025/runs/" + run)).isEqualTo("FINISHED");
    }

    private void releaseAndOpen(MockMultipartFile people) {
        steps.release("2025", people, CyclesTest.SCORES);
        steps.create("2026");
        steps.take("2026", people, NEXT);
    }

    @Test
    void whoCouldNotBeCalculatedBetweenIsNotPaidAgain() {
        releaseAndOpen(MENTOR);
        correct(2, employees("E1,Lin,P5,CNY,-1,Sales"));
        correct(3, employees("E1,Lin,P5,CNY,20000,Sales"));
        assertThat(steps.corrections("2026")).isEmpty();
        steps.close("2026");
        assertThat(steps.lines("2026")).containsExactly("E1 bonus 2000.00", "E2 bonus 600.01");
    }

    @Test
    void whoCannotBeCalculatedAnyMoreKeepsWhatWasGivenOnceEver() {
        releaseAndOpen(MENTOR);
        assertThat(steps.lines("2025")).contains("E1 star");
        correct(2, employees("E1,Lin,P5,CNY,-1,Sales"));
        steps.close("2026");
        assertThat(steps.lines("2026")).doesNotContain("E1 star");
    }

    @Test
    void aBadgeThatIsKeptIsNotGivenAgain() {
        releaseAndOpen(MENTOR);
        correct(2, file("employees.csv", CycleSteps.EMPLOYEES + ",mentor", "E1,Lin,P6,CNY,20000,Sales,no"));
        assertThat(steps.corrections("2026").at("/0/kept/0").asString()).isEqualTo("star");
        correct(3, scores("E2,okr_score,110%"));
        assertThat(steps.corrections("2026").at("/0/kept")).hasSize(1);
        steps.close("2026");
        assertThat(steps.lines("2026")).doesNotContain("E1 star", "E1 star of 2025");
    }

    @Test
    void whatWasDeclinedIsNeitherTakenBackNorProposedAgainUnlessItChanges() {
        releaseAndOpen(CyclesTest.TWO);
        database.sql("update payment set review = 'DECISION', state = 'DECLINED' where employee = 'E1'")
                .update();
        correct(2, scores("E2,okr_score,110%"));
        assertThat(steps.corrections("2026").valueStream())
                .extracting(one -> one.path("employee").asString())
                .containsExactly("E2");
        correct(3, scores("E1,okr_score,90%"));
        steps.close("2026");
        assertThat(steps.lines("2026"))
                .containsExactly(
                        "E1 bonus 2000.00", "E1 bonus 2000.00 of 2025", "E2 bonus 600.01", "E2 bonus 1200.01 of 2025");
    }

    @Test
    void theFirstVersionOfALateFileCountsAgainWhenItIsSentAgain() {
        releaseAndOpen(CyclesTest.TWO);
        correct(2, scores("E1,okr_score,70%"));
        correct(3, scores("E1,okr_score,90%"));
        correct(4, scores("E1,okr_score,70%"));
        steps.close("2026");
        assertThat(steps.lines("2026"))
                .contains("E1 bonus -6000.00 of 2025", "E1 bonus 2000.00 of 2025", "E1 bonus -2000.00 of 2025");
    }

    @Test
    void nothingIsCorrectedIntoACycleThatIsBeingClosed() {
        releaseAndOpen(CyclesTest.TWO);
        List<String> refused = new ArrayList<>();
        boolean isDone = closing.close("2026", "ann", progress -> {
            if (progress.phase() == RunProgress.Phase.CALCULATING && refused.isEmpty()) {
                // On a thread of its own, as requests come, and not within the run's transaction.
                CompletableFuture.runAsync(
                                () -> {
                                    refused.add(what(steps.correct("2025", scores("E1,okr_score,70%"))));
                                    refused.add(what(steps.post("ann", "2026/reopening", "")));
                                },
                                work -> new Thread(work).start())
                        .join();
            }
        });
        assertThat(refused)
                .containsExactly(
                        "The facts of 2026 are being calculated with.", "The facts of 2026 are being calculated with.");
        assertThat(isDone).isTrue();
        assertThat(json(steps.get("/2025/runs"))).hasSize(1);
    }

    @Test
    void aRunThatWasGivenUpMeanwhileClosesNothing() {
        releaseAndOpen(CyclesTest.TWO);
        boolean isDone = closing.close("2026", "ann", progress -> {
            if (progress.phase() == RunProgress.Phase.COMPARING) {
                database.sql("update run set state = 'DISCARDED' where state = 'STARTED'")
                        .update();
            }
        });
        assertThat(isDone).isFalse();
        assertThat(json(steps.get("/2026")).path("state").asString()).isEqualTo("OPEN");
        assertThat(steps.close("2026")).isEqualTo("FINISHED");
    }

    @Test
    void whoCorrectedDoesNotApproveWhatThatPays() {
        releaseAndOpen(CyclesTest.TWO);
        var sent = http.post()
                .uri("/api/cycles/2025/corrections")
                .multipart()
                .file(scores("E1,okr_score,70%"))
                .with(As.user("bob", Role.ANALYST, Role.APPROVER))
                .exchange();
        assertThat(sent).hasStatus(202);
        assertThat(steps.await("/api/cycles/2025/runs/2")).isEqualTo("FINISHED");
        steps.close("2026");
        assertThat(steps.approve("2026")).hasStatus(409);
        assertThat(steps.post("eve", "2026/approval", "{\"flags\":0}")).hasStatus(200);
    }

    @Test
    void whoTookFactsOutDoesNotApproveTheRest() {
        steps.create("2025");
        steps.take("2025", CyclesTest.TWO, CyclesTest.SCORES, file("given.csv", "employee,award,period"));
        assertThat(http.delete()
                        .uri("/api/cycles/2025/facts/given.csv")
                        .with(As.user("rob", Role.ANALYST, Role.APPROVER))
                        .exchange())
                .hasStatus(204);
        steps.close("2025");
        assertThat(steps.post("rob", "2025/approval", "{\"flags\":0}")).hasStatus(409);
        assertThat(steps.approve("2025")).hasStatus(200);
    }

    @Test
    void nothingIsReleasedWhoseCorrectionTheSecondEvaluatorDoubts() {
        releaseAndOpen(CyclesTest.TWO);
        correct(2, scores("E1,okr_score,70%"));
        steps.close("2026");
        database.sql("update run set summary = replace(summary, '\"differences\":0', '\"differences\":7')"
                        + " where kind = 'CORRECTION'")
                .update();
        assertThat(what(steps.approve("2026"))).contains("2025", "7");
    }
}
