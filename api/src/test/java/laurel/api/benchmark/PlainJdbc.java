package laurel.api.benchmark;

import java.sql.Clob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Plain inserts of the rows that the last run wrote, into tables of the same shape in the same database, some at a time. */
final class PlainJdbc {

    /** The tables that the parts of a run are written to, with their columns. */
    private static final Map<String, String> TABLES = Map.of(
            "run_package", "run_id, employee_utf8, employee, team, own_lines, body",
            "run_part", "run_id, part, digest, given",
            "run_reject", "run_id, part, number, employee, file, sheet, spot, code, what, fix, what_zh, fix_zh");

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final long run;
    private final long rows;
    private final int batch;

    private PlainJdbc(JdbcTemplate database, TransactionTemplate transaction, long run) {
        this.database = database;
        this.transaction = transaction;
        this.run = run;
        this.rows = TABLES.keySet().stream().mapToLong(this::count).sum();
        this.batch = (int) (count("run_package") / count("run_part"));
    }

    /** As many rows go together, with one commit, as there are packages in a part of the run. */
    static PlainJdbc asLastRun(JdbcTemplate database, TransactionTemplate transaction) {
        Long run = database.queryForObject("select max(id) from run", Long.class);
        return new PlainJdbc(database, transaction, Objects.requireNonNull(run));
    }

    private long count(String table) {
        return Objects.requireNonNull(
                database.queryForObject("select count(*) from " + table + " where run_id = ?", Long.class, run));
    }

    long rows() {
        return rows;
    }

    int batch() {
        return batch;
    }

    /** How long the inserts of all rows take, in seconds; what is read before does not count. */
    double insertAll(String prefix) {
        long nanos = 0;
        for (String table : TABLES.keySet()) {
            nanos += insertAll(table, prefix + "_" + table);
        }
        return nanos / 1e9;
    }

    private long insertAll(String table, String copy) {
        String columns = Objects.requireNonNull(TABLES.get(table));
        String key = columns.startsWith("run_id, part, number")
                ? "run_id, part, number"
                : columns.replaceFirst("^(\\w+, \\w+),.*", "$1");
        database.execute("create table " + copy + " as select * from " + table + " where 1 = 0");
        database.execute("alter table " + copy + " add unique (" + key + ")");
        int width = columns.split(", ").length;
        int keys = key.split(", ").length;
        String insert = "insert into " + copy + " (" + columns + ") values (" + marks(width) + ")";
        String all = "select " + columns + " from " + table;
        String end = " order by " + key + " fetch first " + batch + " rows only";
        String next = all + " where (" + key + ") > (" + marks(keys) + ")" + end;
        long nanos = 0;
        List<Object[]> some = page(all + " where run_id = ?" + end, width, run);
        while (!some.isEmpty()) {
            List<Object[]> inserted = some;
            long start = System.nanoTime();
            transaction.executeWithoutResult(status -> database.batchUpdate(insert, inserted));
            nanos += System.nanoTime() - start;
            some = page(next, width, Arrays.copyOf(inserted.get(inserted.size() - 1), keys));
        }
        return nanos;
    }

    private static String marks(int count) {
        return "?, ".repeat(count - 1) + "?";
    }

    private List<Object[]> page(String sql, int width, Object... after) {
        return new ArrayList<>(database.query(
                sql,
                (row, number) -> {
                    Object[] values = new Object[width];
                    for (int i = 0; i < width; i++) {
                        Object value = row.getObject(i + 1);
                        // As new as a close has them: H2 takes longer for texts whose hash Java does not know yet.
                        values[i] = value instanceof String || value instanceof Clob
                                ? new String(row.getString(i + 1).toCharArray())
                                : value;
                    }
                    return values;
                },
                after));
    }
}
