package laurel.api.cycle;

import java.util.ArrayList;
import java.util.List;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What was found when a run was looked at a second time and compared with the cycles before. */
@Component
class Controls {

    private final JdbcClient database;

    Controls(JdbcClient database) {
        this.database = database;
    }

    /** What the comparison with the cycles before flagged, each as JSON. */
    List<String> flags(RunRow run) {
        return database.sql("select body from run_flag where run_id = ? order by number")
                .param(run.id())
                .query(String.class)
                .list();
    }

    /** What keeps the run from being approved, whoever would approve it. */
    List<Problem> against(CycleRow cycle, RunRow run) {
        List<Problem> against = new ArrayList<>();
        String summary = database.sql("select summary from run where id = ?")
                .param(run.id())
                .query(String.class)
                .single();
        JsonNode verification = PackageTree.JSON.readTree(summary).path("verification");
        long differences = verification.path("differences").asLong(-1);
        if (differences != 0) {
            against.add(Problem.error(
                    new Place.Pointer(""),
                    "cycle.approval.verification",
                    cycle.period(),
                    Long.toString(Math.max(0, differences))));
        }
        return against;
    }
}
