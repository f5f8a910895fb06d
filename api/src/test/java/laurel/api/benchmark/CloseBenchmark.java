package laurel.api.benchmark;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import laurel.api.Application;
import laurel.api.Postgres;
import laurel.api.cycle.Closing;
import laurel.api.cycle.CycleLife;
import laurel.api.cycle.FactsImport;
import laurel.api.cycle.RunProgress;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast a close writes, beside plain JDBC batches that insert the same rows into tables of the same shape in the same
 * database, one after the other in one run. Writing is what lies between the first insert of a part and its commit,
 * added up over the threads, which calculate and write side by side; plain JDBC is one thread that has the machine for
 * itself.
 *
 * <p>The arguments are {@code h2} with a file or {@code postgres}, and a folder of facts of 2025, as samples/MakeCompany.java
 * makes it. Run it from the project's folder.
 */
public final class CloseBenchmark {

    private static final int BATCH = 200;

    private static final Map<String, String> TABLES = Map.of(
            "run_package", "run_id, employee_utf8, employee, team, own_lines, body",
            "run_part", "run_id, part, digest, given",
            "run_reject", "run_id, part, number, employee, file, sheet, spot, code, what, fix, what_zh, fix_zh");

    private CloseBenchmark() {}

    public static void main(String[] arguments) {
        String url = arguments[0].equals("postgres")
                ? Postgres.newDatabase()
                : "jdbc:h2:file:"
                        + Path.of(arguments[0].substring("h2:".length())).toAbsolutePath() + ";WRITE_DELAY=0";
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        try (ConfigurableApplicationContext beans = application.run("--spring.datasource.url=" + url)) {
            beans.getBean(CycleLife.class).create("2025", "benchmark");
            beans.getBean(FactsImport.class).take("2025", Path.of(arguments[1]), false, "benchmark");
            Map<RunProgress.Phase, Long> began = new EnumMap<>(RunProgress.Phase.class);
            beans.getBean(Closing.class)
                    .close("2025", "benchmark", progress -> began.putIfAbsent(progress.phase(), System.nanoTime()));
            JdbcTemplate database = beans.getBean(JdbcTemplate.class);
            long rows = TABLES.keySet().stream()
                    .mapToLong(table -> count(database, table))
                    .sum();
            double closing = seconds(began, RunProgress.Phase.CALCULATING, RunProgress.Phase.COMPARING);
            double keeping = beans.getBean(MeterRegistry.class)
                    .get("laurel.run.keeping")
                    .timer()
                    .totalTime(TimeUnit.SECONDS);
            double plain = plain(database, new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)));
            System.out.printf("rows %d%n", rows);
            System.out.printf(
                    "reading, ranks and pools %.1f s; calculating and writing %.1f s; the whole %.1f s%n",
                    seconds(began, RunProgress.Phase.READING, RunProgress.Phase.CALCULATING),
                    closing,
                    seconds(began, RunProgress.Phase.COMPARING, RunProgress.Phase.FINISHED));
            System.out.printf(
                    "plain JDBC %.0f rows/s; a close while it writes %.0f rows/s, ratio %.2f;"
                            + " a close with all its calculating %.0f rows/s, ratio %.2f%n",
                    rows / plain, rows / keeping, plain / keeping, rows / closing, plain / closing);
        }
    }

    private static double seconds(Map<RunProgress.Phase, Long> began, RunProgress.Phase from, RunProgress.Phase to) {
        return (began.getOrDefault(to, 0L) - began.getOrDefault(from, 0L)) / 1e9;
    }

    private static long count(JdbcTemplate database, String table) {
        Long count = database.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    /** How long the inserts of all rows take, a commit for each batch; what is read before does not count. */
    private static double plain(JdbcTemplate database, TransactionTemplate transaction) {
        long nanos = 0;
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            String columns = table.getValue();
            String copy = "plain_" + table.getKey();
            String key = columns.startsWith("run_id, part, number")
                    ? "run_id, part, number"
                    : columns.replaceFirst("^(\\w+, \\w+),.*", "$1");
            database.execute("create table " + copy + " as select * from " + table.getKey() + " where 1 = 0");
            database.execute("alter table " + copy + " add unique (" + key + ")");
            int width = columns.split(", ").length;
            int keys = key.split(", ").length;
            String insert = "insert into " + copy + " (" + columns + ") values (" + marks(width) + ")";
            String all = "select " + columns + " from " + table.getKey();
            String end = " order by " + key + " fetch first " + BATCH + " rows only";
            String next = all + " where (" + key + ") > (" + marks(keys) + ")" + end;
            List<Object[]> batch = page(database, all + end, width);
            while (!batch.isEmpty()) {
                List<Object[]> rows = batch;
                long start = System.nanoTime();
                transaction.executeWithoutResult(status -> database.batchUpdate(insert, rows));
                nanos += System.nanoTime() - start;
                batch = page(database, next, width, Arrays.copyOf(rows.get(rows.size() - 1), keys));
            }
        }
        return nanos / 1e9;
    }

    private static String marks(int count) {
        return "?, ".repeat(count - 1) + "?";
    }

    private static List<Object[]> page(JdbcTemplate database, String sql, int width, Object... after) {
        return new ArrayList<>(database.query(
                sql,
                (row, number) -> {
                    Object[] values = new Object[width];
                    for (int i = 0; i < width; i++) {
                        Object value = row.getObject(i + 1);
                        values[i] = value instanceof java.sql.Clob ? row.getString(i + 1) : value;
                    }
                    return values;
                },
                after));
    }
}
