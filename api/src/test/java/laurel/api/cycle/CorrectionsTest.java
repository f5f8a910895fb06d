package laurel.api.cycle;

import static laurel.api.cycle.CycleSteps.employees;
import static laurel.api.cycle.CycleSteps.file;
import static laurel.api.cycle.CycleSteps.json;
import static laurel.api.cycle.CycleSteps.scores;
import static laurel.api.cycle.CycleSteps.text;
import static laurel.api.cycle.CycleSteps.what;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import laurel.api.EmptyDatabase;
import laurel.api.ServiceTest;
import laurel.problem.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Facts that come late. */
@ServiceTest
@ExtendWith(EmptyDatabase.class)
class CorrectionsTest {

    private static final MockMultipartFile NEXT = scores("E1,okr_score,85%", "E2,okr_score,85%");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient database;

    @Autowired
    CycleReport report;

    CycleSteps steps;

    @BeforeEach
    void beginWithAReleasedCycle() {
        steps = new CycleSteps(http);
        steps.release("2025", CyclesTest.TWO, CyclesTest.SCORES);
    }

    /** Corrects 2025 and waits for all runs that follow. */
    private void correct(int run, MockMultipartFile... late) {
        assertThat(steps.correct("2025", late)).hasStatus(202);
        assertThat(steps.await("/api/cycles/2025/runs/" + run)).isEqualTo("FINISHED");
    }

    @Test
    void becomeLinesOfTheOpenCycleAndLeaveTheReleasedOneAsItIs() {
        String released = text(steps.get("/2025/packages"));
        steps.create("2026");
        steps.take("2026", CyclesTest.TWO, NEXT);
        correct(2, scores("E2,okr_score,110%"));
        assertThat(steps.corrections("2026").path(0).path("employee").asString())
                .isEqualTo("E2");
        steps.close("2026");
        assertThat(steps.lines("2026"))
                .containsExactly("E1 bonus 2000.00", "E2 bonus 600.01", "E2 bonus 1200.01 of 2025");
        assertThat(text(steps.get("/2026/packages/E2")))
                .contains("{\"step\":\"CORRECT\",\"of\":\"2025\",\"base\":\"1800.02\",\"parts\":[\"-600.01\"],"
                        + "\"result\":\"1200.01\"}");
        assertThat(text(steps.get("/2025/packages"))).isEqualTo(released);
        assertThat(json(steps.get("/2025")).path("run").asInt()).isEqualTo(1);
    }

    @Test
    void telescopeToWhatIsKnownLast() {
        steps.create("2026");
        steps.take("2026", CyclesTest.TWO, NEXT);
        correct(2, scores("E1,okr_score,70%"));
        correct(3, scores("E1,okr_score,90%"));
        steps.close("2026");
        assertThat(steps.lines("2026"))
                .containsExactly(
                        "E1 bonus 2000.00", "E1 bonus -6000.00 of 2025", "E1 bonus 2000.00 of 2025", "E2 bonus 600.01");
    }

    @Test
    void reachWhoHasLeftSince() {
        steps.create("2026");
        steps.take("2026", employees("E1,Lin,P5,CNY,20000,Sales"), NEXT);
        correct(2, scores("E2,okr_score,110%"));
        steps.close("2026");
        assertThat(steps.lines("2026")).containsExactly("E1 bonus 2000.00", "E2 bonus 1200.01 of 2025");
        assertThat(json(steps.get("/2026/packages/E2")).path("name").asString()).isEqualTo("Ada");
    }

    @Test
    void takeNothingBackFromWhoseFactsCannotBeUsed() {
        steps.create("2026");
        steps.take("2026", CyclesTest.TWO, NEXT);
        correct(2, employees("E1,Lin,P5,CNY,-1,Sales"));
        assertThat(steps.corrections("2026")).isEmpty();
    }

    /** What was given once ever in 2025 is not given in 2026, and what would have been is not given twice. */
    @Test
    void goThroughTheCyclesThatWereReleasedAfterwards() {
        MockMultipartFile mentor = file(
                "employees.csv",
                CycleSteps.EMPLOYEES + ",mentor",
                "E1,Lin,P5,CNY,20000,Sales,yes",
                "E2,Ada,P6,EUR,6000.05,Care,");
        steps.release("2026", mentor, NEXT);
        assertThat(steps.lines("2026")).contains("E1 star");
        steps.create("2027");
        steps.take("2027", mentor, NEXT);
        correct(2, file("employees.csv", CycleSteps.EMPLOYEES + ",mentor", "E1,Lin,P5,CNY,20000,Sales,yes"));
        assertThat(steps.await("/api/cycles/2026/runs/2")).isEqualTo("FINISHED");
        assertThat(steps.corrections("2027")
                        .path(0)
                        .path("lines")
                        .path(0)
                        .path("corrects")
                        .asString())
                .isEqualTo("2025");
        assertThat(steps.corrections("2027").path(0).path("kept").path(0).asString())
                .isEqualTo("star");
        steps.close("2027");
        assertThat(steps.lines("2027")).contains("E1 star of 2025").doesNotContain("E1 star");
    }

    /** A year in which a corrected quarter lies is not after it; the quarter after both is. */
    @Test
    void goThroughCyclesOfOtherLengthsThatBeginAfterTheCorrectedOneEnds() {
        MockMultipartFile mentor =
                file("employees.csv", CycleSteps.EMPLOYEES + ",mentor", "E1,Lin,P5,CNY,20000,Sales,yes");
        steps.release("2025-Q4", CyclesTest.TWO, CyclesTest.SCORES);
        steps.release("2026-Q1", mentor, NEXT);
        assertThat(steps.lines("2026-Q1")).contains("E1 star");
        steps.create("2026-Q2");
        steps.take("2026-Q2", mentor, NEXT);
        assertThat(steps.correct("2025-Q4", mentor, scores("E2,okr_score,110%")))
                .hasStatus(202);
        assertThat(steps.await("/api/cycles/2025-Q4/runs/2")).isEqualTo("FINISHED");
        assertThat(steps.await("/api/cycles/2026-Q1/runs/2")).isEqualTo("FINISHED");
        assertThat(json(steps.get("/2025/runs"))).hasSize(1);
        assertThat(steps.corrections("2026-Q2").valueStream())
                .extracting(one -> one.path("employee").asString() + one.path("kept"))
                .containsExactly("E1[\"star\"]", "E2[]");
        steps.close("2026-Q2");
        assertThat(steps.lines("2026-Q2"))
                .containsExactly("E1 bonus 2000.00", "E1 star of 2025-Q4", "E2 bonus 1200.01 of 2025-Q4");
    }

    /** More than are read at a time, several runs' of each, of people of whom none is there any more. */
    @Test
    void areToldAndGivenToEverybodyPageByPage() throws Exception {
        int many = 1201;
        steps.create("2026");
        long into = database.sql("select id from cycle where period = '2026'")
                .query(Long.class)
                .single();
        for (int number = 2; number <= 4; number++) {
            keepCorrections(number, into, many);
        }
        Set<String> told = new LinkedHashSet<>();
        int pages = 0;
        for (String next = ""; !next.isEmpty() || pages == 0; pages++) {
            JsonNode page = json(steps.get("/2026/corrections?limit=400&after=" + next));
            page.path("corrections").forEach(one -> {
                assertThat(one.path("lines")).hasSize(3);
                assertThat(one.at("/lines/0/amount/amount").asString()).isEqualTo("2.00");
                assertThat(told.add(one.path("employee").asString())).isTrue();
            });
            next = page.path("next").asString("");
        }
        assertThat(pages).isEqualTo(4);
        assertThat(told).hasSize(many).contains("L00000", "L01200");
        assertThat(steps.get("/2026/corrections?limit=1001")).hasStatus(400);
        steps.take("2026", CyclesTest.TWO, NEXT);
        steps.close("2026");
        assertThat(report.lines("2026", Language.ENGLISH)).anyMatch(line -> line.contains("10,809.00"));
        assertThat(json(steps.get("/2026")).path("packages").asInt()).isEqualTo(many + 2);
        assertThat(json(steps.get("/2026/packages/L01200")).path("lines")).hasSize(3);
    }

    /** As a run of 2025 of that number would have, each of as much money as its number. */
    private void keepCorrections(int number, long into, int many) {
        database.sql(
                        "insert into run (cycle_id, number, kind, state, book_digest, facts_digest, started_at, started_by,"
                                + " finished_at, packages, summary, compared) select cycle_id, " + number
                                + ", 'CORRECTION', state, book_digest, facts_digest, started_at, started_by, finished_at, packages,"
                                + " summary, compared from run where number = 1")
                .update();
        long run = database.sql("select max(id) from run").query(Long.class).single();
        for (int i = 0; i < many; i++) {
            String employee = "L%05d".formatted(i);
            database.sql("insert into correction (run_id, into_cycle_id, employee_utf8, employee, name, lines, kept)"
                            + " values (?, ?, ?, ?, 'Mo', ?, '[]')")
                    .params(
                            run,
                            into,
                            employee.getBytes(StandardCharsets.UTF_8),
                            employee,
                            "[{\"award\":\"bonus\",\"kind\":\"MONEY\",\"amount\":{\"amount\":\"" + number
                                    + ".00\",\"currency\":\"CNY\"},\"corrects\":\"2025\"}]")
                    .update();
        }
    }

    @Test
    void needAnOpenCycle() {
        assertThat(what(steps.correct("2025", scores("E2,okr_score,110%"))))
                .isEqualTo("No cycle after 2025 is open in which corrections could be given.");
        steps.create("2026");
        steps.take("2026", CyclesTest.TWO, NEXT);
        steps.close("2026");
        assertThat(what(steps.correct("2025", scores("E2,okr_score,110%"))))
                .isEqualTo("The cycle of 2026 is closed; for this it must be open.");
        assertThat(what(steps.correct("2026", scores("E2,okr_score,110%"))))
                .isEqualTo("The cycle of 2026 is closed; for this it must be released.");
        assertThat(steps.post("ann", "2025/corrections/resumption", "")).hasStatus(409);
    }
}
