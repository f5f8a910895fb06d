package laurel.api.cycle;

import static laurel.api.cycle.CycleSteps.json;
import static laurel.api.cycle.CycleSteps.scores;
import static laurel.api.cycle.CycleSteps.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import laurel.api.EmptyDatabase;
import laurel.api.NamelessLog;
import laurel.api.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Closings that were broken off: what is told of them, and how they go on. */
@ServiceTest
@ExtendWith(EmptyDatabase.class)
class BrokenOffTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource connections;

    @Autowired
    Work work;

    @Autowired
    Closing closing;

    CycleSteps steps;

    @BeforeEach
    void beginAnew() {
        steps = new CycleSteps(http);
    }

    @Test
    void breaksOffWithoutNamingAnybodyWhenTheDatabaseRefusesARow() throws Exception {
        steps.importMany("2025");
        database.sql("alter table run_package add constraint refusing check (employee <> 'E00500')")
                .update();
        try {
            assertThatThrownBy(() -> database.sql("insert into cycle (period, state, version) select period, '"
                                    + NamelessLog.NAME.repeat(2) + "', version from cycle")
                            .update())
                    .as("The database itself names people")
                    .hasMessageContaining(NamelessLog.NAME);
            assertThat(closing.close("2025", "ann", progress -> {})).isFalse();
        } finally {
            database.sql("alter table run_package drop constraint refusing").update();
        }
        long run = database.sql("select id from run").query(Long.class).single();
        assertThat(NamelessLog.lines()).anyMatch(line -> line.contains("The run " + run + " was broken off"));
        assertThat(NamelessLog.told()).isEmpty();
        assertThat(closing.close("2025", "ann", progress -> {})).isTrue();
    }

    @Test
    void recordsThatARunWasGivenUpForOtherFacts() {
        breakOff("2025");
        assertThat(steps.take("2025", scores("E00001,okr_score,90%"))).hasStatus(200);
        assertThat(database.sql("select action from audit_entry order by number desc fetch first 2 rows only")
                        .query(String.class)
                        .list())
                .containsExactly("cycle.facts.import", "cycle.run.discard");
    }

    @Test
    void saysThatAnotherVersionMayHaveBegunWhatDoesNotComeToTheSame() throws Exception {
        breakOff("2025");
        assertThat(database.sql("update run_part set digest = 'another version''s'")
                        .update())
                .isPositive();
        assertThat(closing.close("2025", "ann", progress -> {})).isFalse();
        assertThat(NamelessLog.lines()).anyMatch(line -> line.contains("Maybe another version of Laurel began it"));
        assertThat(steps.post("ann", "2025/reopening", "")).hasStatus(200);
        assertThat(closing.close("2025", "ann", progress -> {})).isTrue();
        assertThat(json(steps.get("/2025")).path("packages").asInt()).isEqualTo(900);
    }

    private long breakOff(String period) {
        steps.importMany(period);
        database.sql("alter table run_package add constraint refusing check (employee <> 'E00500')")
                .update();
        try {
            assertThat(closing.close(period, "ann", progress -> {})).isFalse();
        } finally {
            database.sql("alter table run_package drop constraint refusing").update();
        }
        return database.sql("select id from cycle where period = ?")
                .param(period)
                .query(Long.class)
                .single();
    }

    @Test
    void canBeBegunAgainByWhoIsToldOfTheEnd() {
        breakOff("2025");
        long run = database.sql("select id from run").query(Long.class).single();
        List<RunProgress.Phase> ends = new ArrayList<>();
        assertThat(closing.close("2025", "ann", progress -> {
                    if (work.progress(run).isEmpty()) {
                        ends.add(progress.phase());
                    }
                }))
                .isTrue();
        assertThat(ends).containsExactly(RunProgress.Phase.FINISHED);
    }

    @Test
    void tellsWhoJoinsThatAnotherProcessWorksOnIt() {
        long cycle = breakOff("2025");
        List<RunProgress.Phase> told = new ArrayList<>();
        try (RunLock another = RunLock.tryOn(cycle, connections).orElseThrow()) {
            assertThat(another).isNotNull();
            assertThat(closing.close("2025", "ann", progress -> told.add(progress.phase())))
                    .isFalse();
            assertThat(told).endsWith(RunProgress.Phase.CALCULATING).doesNotContain(RunProgress.Phase.BROKEN_OFF);
            assertThat(steps.await("/api/cycles/2025/runs/1")).isEqualTo("CALCULATING");
        }
        assertThat(steps.await("/api/cycles/2025/runs/1")).isEqualTo("BROKEN_OFF");
        assertThat(steps.close("2025")).isEqualTo("FINISHED");
    }

    @Test
    void lastsAsLongAsTheWorkForThoseWhoWatch() throws Exception {
        breakOff("2025");
        long run = database.sql("select id from run").query(Long.class).single();
        work.begin(run);
        MvcTestResult watched =
                http.get().uri("/api/cycles/2025/runs/1/progress").asyncExchange();
        work.end(run, RunProgress.Phase.CALCULATING);
        watched.getMvcResult().getAsyncResult(10_000);
        assertThat(text(watched)).contains("READING", "CALCULATING");
    }
}
