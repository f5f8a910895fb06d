package laurel.api.cycle;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import laurel.api.cycle.PackageRows.PackageRow;
import laurel.run.MadePackage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/**
 * What released cycles would have given had late facts been known, to be given in a later one. A run of the corrected cycle
 * is told apart from the run before it, so that the sum of all corrections is always what the latest run differs by from what
 * was released.
 */
@Repository
class Corrections {

    private static final int BATCH = 500;

    private static final RowMapper<Correction> ROW = (row, number) -> new Correction(
            row.getString("employee"),
            row.getString("name"),
            PackageTree.JSON.readValue(row.getString("lines"), new TypeReference<List<ObjectNode>>() {}),
            PackageTree.JSON.readValue(row.getString("kept"), new TypeReference<List<String>>() {}));

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final PackageRows packages;

    Corrections(JdbcClient database, JdbcTemplate batches, PackageRows packages) {
        this.database = database;
        this.batches = batches;
        this.packages = packages;
    }

    /**
     * Keeps what {@code now} gives more or less than {@code before}, to be given in that cycle. Who has no package any more is
     * left alone: nothing is known of them.
     */
    long keep(RunRow before, RunRow now, CycleRow corrected, CycleRow into) {
        List<Object[]> rows = new ArrayList<>();
        long[] count = {0};
        try (Stream<PackageRow> earlier = packages.all(before.id());
                Stream<PackageRow> later = packages.all(now.id())) {
            pairs(earlier.iterator(), later.iterator(), pair -> {
                Correction correction = PackageDifference.of(corrected.period().toString(), pair.before(), pair.now());
                if (!correction.isNone()) {
                    count[0]++;
                    rows.add(row(now, into, correction));
                    if (rows.size() == BATCH) {
                        flush(rows);
                    }
                }
            });
        }
        flush(rows);
        return count[0];
    }

    private record Pair(@Nullable PackageRow before, PackageRow now) {}

    /** Both are in the order of ids; who is only among the earlier ones is passed over. */
    private static void pairs(Iterator<PackageRow> earlier, Iterator<PackageRow> later, Consumer<Pair> taker) {
        PackageRow before = earlier.hasNext() ? earlier.next() : null;
        while (later.hasNext()) {
            PackageRow now = later.next();
            while (before != null && PackageRows.compare(before.employee(), now.employee()) < 0) {
                before = earlier.hasNext() ? earlier.next() : null;
            }
            boolean isSame = before != null && before.employee().equals(now.employee());
            taker.accept(new Pair(isSame ? before : null, now));
        }
    }

    private static Object[] row(RunRow run, CycleRow into, Correction correction) {
        return new Object[] {
            run.id(),
            into.id(),
            PackageRows.bytes(correction.employee()),
            correction.employee(),
            correction.name(),
            PackageTree.JSON.writeValueAsString(correction.lines()),
            PackageTree.JSON.writeValueAsString(correction.kept())
        };
    }

    private void flush(List<Object[]> rows) {
        batches.batchUpdate(
                "insert into correction (run_id, into_cycle_id, employee_utf8, employee, name, lines, kept)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
        rows.clear();
    }

    /** What is due in that cycle to those who have these packages, by employee. They follow each other in order. */
    Map<String, Correction> due(CycleRow into, List<MadePackage> made) {
        if (made.isEmpty()) {
            return Map.of();
        }
        byte[] first = PackageRows.bytes(made.get(0).employee());
        byte[] last = PackageRows.bytes(made.get(made.size() - 1).employee());
        return together(
                database.sql("select * from correction where into_cycle_id = ? and employee_utf8 between ? and ?"
                                + " order by employee_utf8, run_id")
                        .params(into.id(), first, last)
                        .query(ROW)
                        .list());
    }

    /** What is due in that cycle to those who have no package in the run. */
    List<Correction> left(CycleRow into, RunRow run) {
        return List.copyOf(together(database.sql("select * from correction c where into_cycle_id = ? and not exists"
                                + " (select 1 from run_package p where p.run_id = ? and p.employee_utf8 = c.employee_utf8)"
                                + " order by employee_utf8, run_id")
                        .params(into.id(), run.id())
                        .query(ROW)
                        .list())
                .values());
    }

    /** What is due in that cycle, whoever it is due to, by employee and then by what is corrected. */
    List<Correction> into(CycleRow into) {
        return List.copyOf(
                together(database.sql("select * from correction where into_cycle_id = ? order by employee_utf8, run_id")
                                .param(into.id())
                                .query(ROW)
                                .list())
                        .values());
    }

    /** One for each employee. */
    private static Map<String, Correction> together(List<Correction> corrections) {
        Map<String, Correction> byEmployee = new LinkedHashMap<>();
        corrections.forEach(one -> byEmployee.merge(one.employee(), one, Corrections::both));
        return byEmployee;
    }

    private static Correction both(Correction first, Correction next) {
        return new Correction(
                next.employee(),
                next.name(),
                Stream.concat(first.lines().stream(), next.lines().stream()).toList(),
                Stream.concat(first.kept().stream(), next.kept().stream()).toList());
    }
}
