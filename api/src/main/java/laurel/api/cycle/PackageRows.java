package laurel.api.cycle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The kept packages of runs, each as the JSON that was calculated. They are found and ordered by the bytes of the employee's
 * id, for databases differ in how they order texts.
 */
@Repository
class PackageRows {

    /** So many at a time come from the database while all are read. */
    private static final int FETCH = 500;

    static final String INSERT = "insert into run_package (run_id, employee_utf8, employee, team, own_lines, body)"
            + " values (?, ?, ?, ?, ?, ?)";

    private static final RowMapper<PackageRow> ROW = (row, number) -> new PackageRow(
            row.getString("employee"), row.getString("team"), row.getInt("own_lines"), row.getString("body"));

    /**
     * A kept package.
     *
     * @param team the employee's department, "" if there is none
     * @param ownLines how many of its lines the run itself calculated; those after them correct earlier cycles
     */
    record PackageRow(String employee, String team, int ownLines, String body) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PackageRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void insert(long run, List<PackageRow> packages) {
        batches.batchUpdate(
                INSERT,
                packages.stream()
                        .map(one -> new Object[] {
                            run, bytes(one.employee()), one.employee(), one.team(), one.ownLines(), one.body()
                        })
                        .toList());
    }

    Optional<String> find(long run, String employee) {
        return database.sql("select body from run_package where run_id = ? and employee_utf8 = ?")
                .params(run, bytes(employee))
                .query(String.class)
                .optional();
    }

    Optional<PackageRow> row(long run, String employee) {
        return database.sql("select * from run_package where run_id = ? and employee_utf8 = ?")
                .params(run, bytes(employee))
                .query(ROW)
                .optional();
    }

    /**
     * At most {@code limit} of them by the code points of employees' ids, those after {@code after}. Ordered by the whole key,
     * for else H2 sorts all that come after to find the first of them.
     */
    List<PackageRow> page(long run, String after, int limit) {
        return database.sql("select * from run_package where run_id = ? and employee_utf8 > ?"
                        + " order by run_id, employee_utf8 fetch first ? rows only")
                .params(run, bytes(after), limit)
                .query(ROW)
                .list();
    }

    long count(long run) {
        return database.sql("select count(*) from run_package where run_id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    /** All of them in that order. Only some are in memory at a time, whatever the database does with large results. */
    Stream<PackageRow> all(long run) {
        return Stream.iterate(
                        page(run, "", FETCH),
                        page -> !page.isEmpty(),
                        page -> page(run, page.get(page.size() - 1).employee(), FETCH))
                .flatMap(List::stream);
    }

    /** As the database orders them. */
    static int compare(String employee, String other) {
        return Arrays.compareUnsigned(bytes(employee), bytes(other));
    }

    static byte[] bytes(String employee) {
        return employee.getBytes(StandardCharsets.UTF_8);
    }
}
