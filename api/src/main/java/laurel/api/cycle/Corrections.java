package laurel.api.cycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import laurel.api.cycle.PackageRows.PackageRow;
import laurel.run.MadePackage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/**
 * What released cycles would have given had late facts been known, to be given in a later one. A run of the corrected cycle
 * is told apart from what was given before it, by the cycle itself and by corrections since, so that all of it comes to what
 * the latest run says, whatever the runs between could not say.
 */
@Repository
class Corrections {

    private static final int BATCH = 500;

    private static final String DUE = "select * from correction c where into_cycle_id = ? and employee_utf8 > ?";

    /** In the order of an index, and all of the last employee's. */
    private static final String SOME =
            " order by into_cycle_id, employee_utf8 fetch first " + BATCH + " rows with ties";

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
     * Keeps what {@code now} gives more or less than what the cycle gave and its corrections have given since, to be given in
     * that cycle. Who has no package any more is left alone: nothing is known of them.
     *
     * @param before the run before it, after which people have declined to pay some of it
     */
    void keep(RunRow before, RunRow now, CycleRow corrected, CycleRow into) {
        String period = corrected.period().toString();
        Map<String, List<ObjectNode>> declined = declined(corrected);
        List<Object[]> rows = new ArrayList<>();
        try (Stream<PackageRow> released = packages.all(Objects.requireNonNull(corrected.run()));
                Stream<PackageRow> later = packages.all(now.id())) {
            InOrder<PackageRow> own = new InOrder<>(released.iterator(), PackageRow::employee);
            List<InOrder<Correction>> since = since(corrected);
            later.forEach(made -> {
                List<ObjectNode> given = new ArrayList<>();
                own.of(made.employee()).forEach(one -> given.addAll(PackageTree.own(one)));
                Set<String> told = new HashSet<>();
                since.forEach(run -> run.of(made.employee()).forEach(one -> {
                    given.addAll(one.lines());
                    told.addAll(one.kept());
                }));
                PackageDifference difference = PackageDifference.of(period, made, given);
                List<ObjectNode> unpaid = declined.getOrDefault(made.employee(), List.of());
                if (!unpaid.isEmpty()) {
                    difference.decline(
                            unpaid, packages.row(before.id(), made.employee()).orElse(null));
                }
                Correction correction = difference.correction(told);
                if (!correction.isNone()) {
                    rows.add(row(now, into, correction));
                    if (rows.size() == BATCH) {
                        flush(rows);
                    }
                }
            });
        }
        flush(rows);
    }

    /** The corrections that each earlier run of that cycle came to, in the order of runs. */
    private List<InOrder<Correction>> since(CycleRow corrected) {
        return database
                .sql("select distinct run_id from correction where run_id in (select id from run where cycle_id = ?)"
                        + " order by run_id")
                .param(corrected.id())
                .query(Long.class)
                .list()
                .stream()
                .map(run -> new InOrder<>(all(run).iterator(), Correction::employee))
                .toList();
    }

    /** In the order of ids; some at a time. */
    private Stream<Correction> all(long run) {
        return Stream.iterate(
                        page(run, ""),
                        page -> !page.isEmpty(),
                        page -> page(run, page.get(page.size() - 1).employee()))
                .flatMap(List::stream);
    }

    private List<Correction> page(long run, String after) {
        return database.sql("select * from correction where run_id = ? and employee_utf8 > ?"
                        + " order by run_id, employee_utf8 fetch first " + BATCH + " rows only")
                .params(run, PackageRows.bytes(after))
                .query(ROW)
                .list();
    }

    /** What people declined to pay of what that cycle and its corrections gave, as lines, by employee. */
    private Map<String, List<ObjectNode>> declined(CycleRow corrected) {
        Map<String, List<ObjectNode>> declined = new HashMap<>();
        database.sql("select p.employee, p.award, p.amount, p.currency, p.corrects from payment p"
                        + " join cycle c on c.id = p.cycle_id"
                        + " join run_package k on k.run_id = c.run_id and k.employee_utf8 = p.employee_utf8"
                        + " where p.state = 'DECLINED' and (p.cycle_id = ? and p.line <= k.own_lines"
                        + " or p.corrects = ? and p.line > k.own_lines)")
                .params(corrected.id(), corrected.period().toString())
                .query(row -> {
                    declined.computeIfAbsent(row.getString("employee"), none -> new ArrayList<>())
                            .add(PackageTree.line(
                                    row.getString("award"),
                                    row.getBigDecimal("amount"),
                                    row.getString("currency"),
                                    row.getString("corrects")));
                });
        return declined;
    }

    /** The runs whose corrections are due in that cycle. */
    List<Long> runs(CycleRow into) {
        return database.sql("select distinct run_id from correction where into_cycle_id = ? order by run_id")
                .param(into.id())
                .query(Long.class)
                .list();
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

    /** What is due in that cycle to those who have no package in the run, by employee; some at a time. */
    Stream<Correction> left(CycleRow into, RunRow run) {
        return due(
                "",
                after -> database.sql(DUE + " and not exists (select 1 from run_package p where p.run_id = ?"
                                + " and p.employee_utf8 = c.employee_utf8)" + SOME)
                        .params(into.id(), PackageRows.bytes(after), run.id()));
    }

    /** What is due in that cycle to whoever comes after that employee, by employee; some at a time. */
    Stream<Correction> into(CycleRow into, String first) {
        return due(first, after -> database.sql(DUE + SOME).params(into.id(), PackageRows.bytes(after)));
    }

    /** The same of all employees. */
    Stream<Correction> into(CycleRow into) {
        return into(into, "");
    }

    private static Stream<Correction> due(String first, Function<String, JdbcClient.StatementSpec> after) {
        return Stream.iterate(
                        page(after.apply(first)),
                        page -> !page.isEmpty(),
                        page -> page(after.apply(page.get(page.size() - 1).employee())))
                .flatMap(List::stream);
    }

    /** All corrections of some employees. */
    private static List<Correction> page(JdbcClient.StatementSpec some) {
        List<OfRun> rows = some.query((row, number) ->
                        new OfRun(row.getLong("run_id"), Objects.requireNonNull(ROW.mapRow(row, number))))
                .list();
        Map<String, List<OfRun>> byEmployee = new LinkedHashMap<>();
        rows.forEach(one -> byEmployee
                .computeIfAbsent(one.correction().employee(), none -> new ArrayList<>())
                .add(one));
        return byEmployee.values().stream()
                .map(own -> own.stream()
                        .sorted(Comparator.comparingLong(OfRun::run))
                        .map(OfRun::correction)
                        .reduce(Corrections::both)
                        .orElseThrow())
                .toList();
    }

    private record OfRun(long run, Correction correction) {}

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
                Stream.concat(first.kept().stream(), next.kept().stream())
                        .distinct()
                        .toList());
    }
}
