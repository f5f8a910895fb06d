package laurel.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A closed cycle with packages that a test wrote, put into the database past all that calculates. */
public final class KeptCycle {

    private KeptCycle() {}

    /** Of that period, with these packages, each a line of JSON; gives the run's number in the database. */
    public static long keep(JdbcClient database, String period, List<String> packages) {
        database.sql("insert into cycle (period) values (?)").param(period).update();
        long cycle = id(database, "select id from cycle where period = ?", period);
        database.sql("insert into run_lock (cycle_id) values (?)").param(cycle).update();
        database.sql(
                        "insert into run (cycle_id, number, kind, state, book_digest, facts_digest, started_at, started_by,"
                                + " finished_at, packages, summary) values (?, 1, 'CLOSE', 'FINISHED', ?, 'cd',"
                                + " current_timestamp, 'ann', current_timestamp, ?,"
                                + " '{\"verification\":{\"differences\":0}}')")
                .params(cycle, "ab".repeat(32), packages.size())
                .update();
        long run = id(database, "select id from run where cycle_id = ?", cycle);
        database.sql("update cycle set run_id = ? where id = ?")
                .params(run, cycle)
                .update();
        for (String line : packages) {
            String employee =
                    JsonMapper.shared().readTree(line).path("employee").asString();
            database.sql("insert into run_package (run_id, employee_utf8, employee, team, own_lines, body)"
                            + " values (?, ?, ?, '', 0, ?)")
                    .params(run, employee.getBytes(StandardCharsets.UTF_8), employee, line)
                    .update();
        }
        return run;
    }

    private static long id(JdbcClient database, String sql, Object parameter) {
        return database.sql(sql).param(parameter).query(Long.class).single();
    }
}
