package laurel.api.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import laurel.problem.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why rows of facts are in no package of a run. */
@Repository
class Rejects {

    private static final int PAGE = 1000;

    /**
     * A reason.
     *
     * @param employee "" for a row that names nobody
     * @param file with the folder of its layer before it
     * @param spot the cell, row or line
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Reject(String employee, String file, String sheet, String spot, String code, String what, String fix) {}

    private final JdbcClient database;

    Rejects(JdbcClient database) {
        this.database = database;
    }

    /** In the order of the run's parts; those after the first {@code after}. */
    List<Reject> page(RunRow run, int after, Language language) {
        String suffix = language == Language.CHINESE ? "_zh" : "";
        return database.sql("select * from run_reject where run_id = ? order by run_id, part, number offset ? rows"
                        + " fetch next ? rows only")
                .params(run.id(), after, PAGE)
                .query((row, number) -> new Reject(
                        row.getString("employee"),
                        row.getString("file"),
                        row.getString("sheet"),
                        row.getString("spot"),
                        row.getString("code"),
                        row.getString("what" + suffix),
                        row.getString("fix" + suffix)))
                .list();
    }
}
