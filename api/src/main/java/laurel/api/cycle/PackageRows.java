package laurel.api.cycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The kept packages, each as the JSON that was calculated. */
@Repository
class PackageRows {

    private static final int BATCH = 500;

    private static final String INSERT = "insert into package (cycle_id, employee, body) values (?, ?, ?)";

    private static final ObjectReader HEAD = JsonMapper.builder().build().readerFor(PackageHead.class);

    /** What tells whose a package is; the rest of it stays as it is written. */
    private record PackageHead(String employee, String period, String book) {}

    /** A kept package. */
    record PackageRow(String employee, String body) {}

    private final JdbcTemplate database;

    PackageRows(JdbcTemplate database) {
        this.database = database;
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
            batch.add(new Object[] {cycle, head.employee(), line});
            if (batch.size() == BATCH) {
                flush(batch);
            }
        }
        flush(batch);
        return count;
    }

    private void flush(List<Object[]> batch) {
        if (!batch.isEmpty()) {
            database.batchUpdate(INSERT, batch);
            batch.clear();
        }
    }

    Optional<String> find(long cycle, String employee) {
        return database
                .queryForList(
                        "select body from package where cycle_id = ? and employee = ?", String.class, cycle, employee)
                .stream()
                .findFirst();
    }

    /** At most {@code limit} of them by employee's id, those after {@code after}. */
    List<PackageRow> page(long cycle, String after, int limit) {
        return database.query(
                "select employee, body from package where cycle_id = ? and employee > ? order by employee"
                        + " fetch first ? rows only",
                (row, number) -> new PackageRow(row.getString("employee"), row.getString("body")),
                cycle,
                after,
                limit);
    }
}
