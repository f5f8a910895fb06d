package laurel.api.cycle;

import static laurel.api.cycle.CycleSteps.employees;
import static laurel.api.cycle.CycleSteps.file;
import static laurel.api.cycle.CycleSteps.json;
import static laurel.api.cycle.CycleSteps.scores;
import static laurel.api.cycle.CycleSteps.text;
import static laurel.api.cycle.CycleSteps.what;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import laurel.api.EmptyDatabase;
import laurel.api.ServiceTest;
import laurel.api.policy.CurrentBook;
import laurel.fact.Period;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.run.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The life of cycles, from the first import to payroll. */
@ServiceTest
@ExtendWith(EmptyDatabase.class)
class CyclesTest {

    static final MockMultipartFile TWO = employees("E1,Lin,P5,CNY,20000,Sales", "E2,Ada,P6,EUR,6000.05,Care");
    static final MockMultipartFile SCORES = scores("E1,okr_score,105%", "E2,okr_score,90%");

    @Autowired
    MockMvcTester http;

    @Autowired
    CurrentBook book;

    @Autowired
    JdbcClient database;

    @Autowired
    FactsImport imports;

    @Autowired
    MeterRegistry meters;

    @TempDir
    Path folder;

    CycleSteps steps;

    @BeforeEach
    void beginAnew() {
        steps = new CycleSteps(http);
    }

    @Test
    void closesWithWhatAFolderOfTheSameFactsGives() throws Exception {
        steps.create("2025");
        steps.take("2025", TWO, SCORES);
        assertThat(steps.close("2025")).isEqualTo("FINISHED");
        Path facts = Files.createDirectory(folder.resolve("facts"));
        Files.write(facts.resolve("employees.csv"), TWO.getBytes());
        Files.write(facts.resolve("metrics.csv"), SCORES.getBytes());
        Path out = folder.resolve("out.ndjson");
        PolicyBook rules = book.get().book();
        FactsFolder.Opening opening = FactsFolder.open(facts, rules.terms(), rules.awards(), new Period(2025, 12, 0));
        try (FactsFolder opened = Objects.requireNonNull(opening.folder())) {
            new Run(rules, opened, out).run((employees, rows) -> {});
        }
        List<String> packages = Files.readAllLines(out);
        assertThat(packages).hasSize(2);
        assertThat(text(steps.get("/2025/packages")))
                .isEqualTo("{\"packages\":[" + String.join(",", packages) + "],\"next\":null}");
        assertThat(text(steps.get("/2025/packages/E2"))).isEqualTo(packages.get(1));
        assertThat(text(http.get()
                        .uri("/api/cycles/2025/packages")
                        .header("Accept", "application/x-ndjson")
                        .exchange()))
                .isEqualTo(String.join("\n", packages) + "\n");
    }

    @Test
    void importsTheFolderBehindALink() throws Exception {
        steps.create("2025");
        Path facts = Files.createDirectory(folder.resolve("facts"));
        Files.write(facts.resolve("employees.csv"), TWO.getBytes());
        Path link = Files.createSymbolicLink(folder.resolve("link"), facts);
        assertThat(imports.take("2025", link, false, "ann").files()).hasSize(1);
    }

    @Test
    void pinsBookAndFactsAndTellsWhatCameOfIt() {
        steps.create("2025");
        steps.take("2025", TWO, SCORES);
        steps.close("2025");
        var cycle = json(steps.get("/2025"));
        assertThat(cycle.path("state").asString()).isEqualTo("CLOSED");
        assertThat(cycle.path("book").asString()).isEqualTo(book.get().book().digest());
        assertThat(cycle.path("packages").asInt()).isEqualTo(2);
        var run = json(steps.get("/2025/runs/1"));
        assertThat(run.path("facts")).isEqualTo(cycle.path("facts"));
        assertThat(run.path("summary").path("verification").path("differences").asInt(-1))
                .isZero();
        assertThat(run.path("summary").path("totals").path(0).path("sum").asString())
                .isEqualTo("6000.00");
        assertThat(json(steps.get("/2025/runs/1/facts")).valueStream())
                .extracting(file -> file.path("name").asString())
                .containsExactly("employees.csv", "metrics.csv");
    }

    @Test
    void timesWhatACloseWrites() {
        long before = meters.get("laurel.run.keeping").timer().count();
        steps.create("2025");
        steps.take("2025", TWO, SCORES);
        steps.close("2025");
        assertThat(meters.get("laurel.run.keeping").timer().count()).isEqualTo(before + 1);
    }

    @Test
    void importsTheSameOnceAndReplacesByName() {
        steps.create("2025");
        steps.take("2025", TWO, SCORES);
        var again = json(steps.take("2025", TWO, scores("E1,okr_score,99%")));
        assertThat(again.path("files").valueStream())
                .extracting(file -> file.path("outcome").asString())
                .containsExactly("UNCHANGED", "REPLACED");
        assertThat(json(steps.get("/2025/facts"))).hasSize(2);
        assertThat(steps.take("2025", file("metrics-copy.csv", "employee,metric,value", "E1,okr_score,99%")))
                .hasStatus(422)
                .satisfies(refused -> assertThat(what(refused))
                        .isEqualTo("metrics-copy.csv holds just what metrics.csv holds, which is imported already."));
        steps.close("2025");
        assertThat(steps.lines("2025")).containsExactly("E1 bonus 2000.00");
    }

    @Test
    void lastStateOfAFileCountsAfterItWasTakenOut() {
        steps.create("2025");
        steps.take("2025", TWO, SCORES);
        assertThat(http.delete().uri("/api/cycles/2025/facts/metrics.csv")).hasStatus(204);
        assertThat(http.delete().uri("/api/cycles/2025/facts/metrics.csv")).hasStatus(404);
        steps.close("2025");
        assertThat(steps.lines("2025")).isEmpty();
    }

    @Test
    void tellsOfRowsThatAreRejectedAndGoesOn() {
        steps.create("2025");
        var imported = json(steps.take("2025", TWO, scores("E1,okr_score,high", "E9,okr_score,99%")));
        assertThat(imported.path("rows").asInt()).isEqualTo(4);
        assertThat(imported.path("rejected").asInt()).isEqualTo(2);
        assertThat(imported.path("rejects").path(0).path("file").asString()).isEqualTo("metrics.csv");
        steps.close("2025");
        var rejects = json(steps.get("/2025/runs/1/rejects"));
        assertThat(rejects.valueStream())
                .extracting(one -> one.path("employee").asString())
                .containsExactly("E1", "E9");
        assertThat(json(steps.get("/2025/runs/1/rejects?after=2"))).isEmpty();
    }

    @Test
    void takesNothingIfAFileCannotBeUsed() {
        steps.create("2025");
        assertThat(steps.take("2025", TWO, file("metrics.csv", "who,what", "E1,1")))
                .hasStatus(422);
        assertThat(json(steps.get("/2025/facts"))).isEmpty();
        assertThat(steps.take("2025")).hasStatus(400);
        assertThat(steps.take("2025", file("../employees.csv", "id"))).hasStatus(422);
    }

    @Test
    void doesOneStepAfterTheOther() {
        assertThat(what(steps.post("ann", "2025/close", ""))).isEqualTo("There is no cycle of the period \"2025\".");
        steps.create("2025");
        assertThat(steps.create("2025")).hasStatus(409);
        assertThat(steps.create("20x5")).hasStatus(422);
        assertThat(steps.get("/2025/packages")).hasStatus(404);
        steps.take("2025", TWO, SCORES);
        for (String step : List.of("approval", "release")) {
            assertThat(steps.post("bob", "2025/" + step, "{\"flags\":0}")).hasStatus(409);
        }
        steps.close("2025");
        assertThat(steps.post("ann", "2025/close", "")).hasStatus(409);
        assertThat(steps.take("2025", SCORES)).hasStatus(409);
        assertThat(steps.post("bob", "2025/release", "")).hasStatus(409);
        steps.approve("2025");
        steps.post("bob", "2025/release", "");
        for (String step : List.of("close", "approval", "release", "reopening")) {
            assertThat(what(steps.post("bob", "2025/" + step, "{\"flags\":0}")))
                    .startsWith("The cycle of 2025 is released;");
        }
        assertThat(steps.take("2025", TWO)).hasStatus(409);
    }

    @Test
    void isApprovedByASecondPersonWhoSawTheFlags() {
        steps.create("2025");
        steps.take("2025", TWO, SCORES);
        steps.close("2025");
        assertThat(json(steps.post("ann", "2025/approval", "{\"flags\":3}"))
                        .path("errors")
                        .valueStream())
                .extracting(error -> error.path("code").asString())
                .containsExactly("cycle.approval.self", "cycle.approval.flags");
        assertThat(json(steps.approve("2025")).path("approvedBy").asString()).isEqualTo("bob");
    }

    @Test
    void calculatesAnewWhenItIsReopened() {
        steps.create("2025");
        steps.take("2025", TWO, SCORES);
        steps.close("2025");
        steps.approve("2025");
        assertThat(json(steps.post("ann", "2025/reopening", "")).path("state").asString())
                .isEqualTo("OPEN");
        steps.take("2025", scores("E1,okr_score,80%"));
        steps.close("2025");
        assertThat(json(steps.get("/2025")).path("run").asInt()).isEqualTo(2);
        assertThat(steps.lines("2025")).containsExactly("E1 bonus 2000.00");
        assertThat(json(steps.get("/2025/runs"))).hasSize(2);
    }

    @Test
    void closesInTheOrderOfPeriods() {
        steps.create("2025");
        steps.create("2026");
        steps.take("2026", TWO, SCORES);
        assertThat(what(steps.post("ann", "2026/close", "")))
                .isEqualTo("The cycle of 2026 cannot be closed before that of 2025 is released.");
    }

    /** A badge that is given once ever was given in the year before. */
    @Test
    void knowsWhatEarlierCyclesGave() {
        MockMultipartFile mentor =
                file("employees.csv", CycleSteps.EMPLOYEES + ",mentor", "E1,Lin,P5,CNY,20000,Sales,yes");
        steps.release("2025", mentor);
        assertThat(steps.lines("2025")).containsExactly("E1 star");
        steps.release("2026", mentor);
        assertThat(steps.lines("2026")).isEmpty();
        assertThat(text(steps.get("/2026/packages/E1"))).contains("GIVEN_BEFORE");
    }

    @Test
    void joinsAClosingThatIsUnderWay() {
        steps.create("2025");
        steps.take("2025", TWO, SCORES);
        var first = json(steps.post("ann", "2025/close", ""));
        var second = steps.post("eve", "2025/close", "");
        if (second.getResponse().getStatus() == 202) {
            assertThat(json(second).path("number")).isEqualTo(first.path("number"));
        }
        assertThat(steps.await("/api/cycles/2025/runs/1")).isEqualTo("FINISHED");
        assertThat(json(steps.get("/2025/runs"))).hasSize(1);
        assertThat(steps.lines("2025")).containsExactly("E1 bonus 6000.00", "E2 bonus 600.01");
    }

    @Test
    void flagsWhatTheBookWantsLookedAt() {
        steps.release("2025", TWO, SCORES);
        steps.create("2026");
        steps.take("2026", employees("E1,Lin,P5,CNY,200000,Sales", "E2,Ada,P6,EUR,6000.05,Care"), SCORES);
        steps.close("2026");
        var controls = json(steps.get("/2026/controls"));
        assertThat(controls.path("before").asString()).isEqualTo("2025");
        assertThat(controls.path("compared").asBoolean()).isTrue();
        assertThat(controls.path("flagCount").asInt()).isEqualTo(1);
        assertThat(controls.path("flags").path(0).path("subject").asString()).isEqualTo("E1");
        assertThat(controls.path("flags").path(0).path("told").path("english").asString())
                .contains("Much more or less");
        assertThat(what(steps.approve("2026"))).contains("raised 1 flags");
        assertThat(steps.post("bob", "2026/approval", "{\"flags\":1}")).hasStatus(200);
    }

    @Test
    void isNotApprovedIfTheSecondEvaluatorDoesNotAgree() {
        steps.create("2025");
        steps.take("2025", TWO, SCORES);
        steps.close("2025");
        database.sql("update run set summary = replace(summary, '\"differences\":0', '\"differences\":1')")
                .update();
        assertThat(what(steps.approve("2025"))).isEqualTo("The second opinion on 2025 does not agree in 1 places.");
        database.sql("update run set compared = false").update();
        assertThat(json(steps.get("/2025/controls")).path("against")).hasSize(2);
    }
}
