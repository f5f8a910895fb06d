package laurel.api.cycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kept packages, each as the JSON that was calculated. They are found and ordered by the bytes of the employee's id, for
 * databases differ in how they order texts.
 */
@Repository
class PackageRows {

    private static final int BATCH = 500;

    private static final String INSERT =
            "insert into package (cycle_id, employee, employee_utf8, body) values (?, ?, ?, ?)";

    private static final ObjectReader HEAD = JsonMapper.builder().build().readerFor(PackageHead.class);

    /** What tells whose a package is; the rest of it stays as it is written. */
    private record PackageHead(String employee, String period, String book) {}

    /** A kept package. */
    record PackageRow(String employee, String body) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PackageRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * Keeps a package a line, and returns how many there were.
     *
     * @throws IllegalArgumentException if one is of another period or book
     */
    long insert(long cycle, BufferedReader lines, String period, String book) throws IOException {
        long count = 0;
        List<Object[]> batch = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            count++;
            PackageHead head = HEAD.readValue(line);
            if (!head.period().equals(period) || !head.book().equals(book)) {
                throw new IllegalArgumentException("Line " + count + " is of the period " + head.period()
                        + " and the book " + head.book() + ", not " + period + " and " + book
                        + ".\nMaybe the file is of another run.");
            }
            batch.add(new Object[] {cycle, head.employee(), bytes(head.employee()), line});
            if (batch.size() == BATCH) {
                flush(batch);
            }
        }
        flush(batch);
        return count;
    }

    private void flush(List<Object[]> batch) {
        if (!batch.isEmpty()) {
            batches.batchUpdate(INSERT, batch);
            batch.clear();
        }
    }

    Optional<String> find(long cycle, String employee) {
        return database.sql("select body from package where cycle_id = ? and employee_utf8 = ?")
                .params(cycle, bytes(employee))
                .query(String.class)
                .optional();
    }

    /** At most {@code limit} of them by the code points of employees' ids, those after {@code after}. */
    List<PackageRow> page(long cycle, String after, int limit) {
        return database.sql("select employee, body from package where cycle_id = ? and employee_utf8 > ?"
                        + " order by employee_utf8 fetch first ? rows only")
                .params(cycle, bytes(after), limit)
                .query((row, number) -> new PackageRow(row.getString("employee"), row.getString("body")))
                .list();
    }

    private static byte[] bytes(String employee) {
        return employee.getBytes(StandardCharsets.UTF_8);
    }
}
