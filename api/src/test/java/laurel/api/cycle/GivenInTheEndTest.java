package laurel.api.cycle;

import static laurel.api.cycle.CycleSteps.file;
import static laurel.api.cycle.CycleSteps.scores;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import laurel.api.EmptyDatabase;
import laurel.api.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What later cycles are told that a released one gave. */
@ServiceTest
@ExtendWith(EmptyDatabase.class)
class GivenInTheEndTest {

    private static final MockMultipartFile MENTOR = file(
            "employees.csv",
            CycleSteps.EMPLOYEES + ",mentor",
            "E1,Lin,P5,CNY,20000,Sales,yes",
            "E2,Ada,P6,EUR,6000.05,Care,");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient database;

    @Autowired
    GivenInTheEnd given;

    @Autowired
    Cycles cycles;

    CycleSteps steps;

    @BeforeEach
    void beginWithAReleasedCycle() {
        steps = new CycleSteps(http);
        steps.release("2025", MENTOR, CyclesTest.SCORES);
    }

    private String written() throws IOException {
        List<String> flushed = new ArrayList<>();
        StringWriter text = new StringWriter() {
            @Override
            public void write(String some) {
                flushed.add(some);
                super.write(some);
            }
        };
        given.write(cycles.get("2025"), text);
        assertThat(flushed).isNotEmpty().allMatch(some -> some.lines().count() < 1000);
        return text.toString();
    }

    /** Puts parts of 900 rows each behind those of a run. */
    private void addParts(int run) {
        for (int part = 1; part <= 12; part++) {
            int number = part;
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < 900; i++) {
                rows.append("P%02d-%03d,bonus,2025,2025,,1.00,CNY,,\n".formatted(number, i));
            }
            database.sql("insert into run_part (run_id, part, digest, given) select id, ?, '', ? from run"
                            + " where number = ?")
                    .params(part + 1000, rows.toString(), run)
                    .update();
        }
    }

    @Test
    void isWrittenPartByPart() throws Exception {
        String before = written();
        addParts(1);
        assertThat(before.lines()).anyMatch(line -> line.startsWith("E1,star,"));
        assertThat(written())
                .startsWith(before)
                .hasLineCount((int) before.lines().count() + 12 * 900);
        assertThat(written().lines().skip(before.lines().count()))
                .isSorted()
                .last()
                .asString()
                .startsWith("P12-899,");
    }

    @Test
    void isWrittenPartByPartOfSeveralRuns() throws Exception {
        steps.create("2026");
        assertThat(steps.correct("2025", scores("E2,okr_score,110%"))).hasStatus(202);
        assertThat(steps.await("/api/cycles/2025/runs/2")).isEqualTo("FINISHED");
        String before = written();
        addParts(2);
        assertThat(written().lines())
                .containsAll(before.lines().toList())
                .hasSize((int) before.lines().count() + 12 * 900)
                .doesNotHaveDuplicates();
    }

    /** The latest run could not say whether the badge is due and took nothing back: what the run before said holds. */
    @Test
    void leavesToTheRunBeforeWhatTheLatestCannotDecide() throws Exception {
        steps.create("2026");
        steps.take("2026", MENTOR, scores("E1,okr_score,85%", "E2,okr_score,85%"));
        assertThat(steps.correct("2025", scores("E2,okr_score,110%"))).hasStatus(202);
        assertThat(steps.await("/api/cycles/2025/runs/2")).isEqualTo("FINISHED");
        long run = database.sql("select id from run where kind = 'CORRECTION'")
                .query(Long.class)
                .single();
        assertThat(written().lines())
                .filteredOn(line -> line.startsWith("E1,star,"))
                .hasSize(1);
        // As of a book that lacks a value.
        assertThat(database.sql("update run_package set body = replace(body, '\"rejectedRows\":',"
                                + " '\"notEvaluable\":[{\"awards\":[\"star\"]}],\"rejectedRows\":')"
                                + " where run_id = ? and employee = 'E1'")
                        .param(run)
                        .update())
                .isEqualTo(1);
        String said = database.sql("select given from run_part where run_id = ? and part = 0")
                .param(run)
                .query(String.class)
                .single();
        String unsaid = said.replaceAll("E1,star,[^\n]*\n", "");
        assertThat(unsaid).isNotEqualTo(said);
        database.sql("update run_part set given = ? where run_id = ? and part = 0")
                .params(unsaid, run)
                .update();
        assertThat(written().lines())
                .filteredOn(line -> line.startsWith("E1,"))
                .extracting(line -> line.split(",")[1])
                .containsExactlyInAnyOrder("bonus", "star");
        steps.close("2026");
        assertThat(steps.lines("2026")).doesNotContain("E1 star").contains("E1 bonus 2000.00");
    }

    /** Of whom no run before spoke, the latest says all that is known, also where it is open. */
    @Test
    void takesTheOnlyRunOfSomebodyAtItsWord() throws Exception {
        steps.create("2026");
        assertThat(steps.correct("2025", scores("E2,okr_score,110%"))).hasStatus(202);
        assertThat(steps.await("/api/cycles/2025/runs/2")).isEqualTo("FINISHED");
        database.sql("delete from run_package where employee = 'E1' and run_id ="
                        + " (select id from run where kind = 'CLOSE')")
                .update();
        database.sql("update run_package set body = replace(body, '\"rejectedRows\":',"
                        + " '\"notEvaluable\":[{\"awards\":[\"star\"]}],\"rejectedRows\":') where employee = 'E1'")
                .update();
        database.sql("update run_part set given = '' where run_id = (select id from run where kind = 'CLOSE')")
                .update();
        assertThat(written().lines())
                .filteredOn(line -> line.startsWith("E1,star,"))
                .hasSize(1);
    }
}
