package laurel.api.cycle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import laurel.run.PartedRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * What a released cycle gave in the end, as the facts of later cycles take it: what its latest run says, and where that says
 * nothing, because it could not calculate somebody or could not decide about an award and took nothing back, what the run
 * before says; and the awards that corrections have told to be kept.
 */
@Component
class GivenInTheEnd {

    private final JdbcClient database;
    private final Runs runs;

    GivenInTheEnd(JdbcClient database, Runs runs) {
        this.database = database;
        this.runs = runs;
    }

    /** With its headings; only a part of a run is in memory at a time. */
    void write(CycleRow cycle, Writer text) throws IOException {
        List<RunRow> finished = runs.finished(cycle);
        text.write(PartedRun.GIVEN_HEADINGS);
        if (finished.size() == 1) {
            for (Iterator<String> parts = parts(finished.get(0)); parts.hasNext(); ) {
                text.write(parts.next());
            }
        } else {
            // Not closed, for whose writer it is, closes that.
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            writeRuns(finished, csv);
            writeKept(cycle, csv);
            csv.flush();
        }
    }

    private Iterator<String> parts(RunRow run) {
        return runs.given(run.id()).iterator();
    }

    private void writeRuns(List<RunRow> newestFirst, CsvWriter csv) throws IOException {
        Map<String, RunRow> oldest = new HashMap<>();
        newestFirst.forEach(run -> employees(run).forEach(employee -> oldest.put(employee, run)));
        // Of whom a later run has spoken, and what even that left open.
        Map<String, Set<String>> unsaid = new HashMap<>();
        for (RunRow run : newestFirst) {
            Map<String, Set<String>> open = open(run);
            // Of whom there is no run before, this one says all that is known.
            open.keySet().removeIf(employee -> run.equals(oldest.get(employee)));
            for (Iterator<String> parts = parts(run); parts.hasNext(); ) {
                for (CsvRecord row : rows(parts.next())) {
                    Set<String> asked = unsaid.get(row.getField(0));
                    String award = row.getField(1);
                    if ((asked == null || asked.contains(award))
                            && !open.getOrDefault(row.getField(0), Set.of()).contains(award)) {
                        csv.writeRecord(row.getFields());
                    }
                }
            }
            employees(run)
                    .forEach(employee ->
                            unsaid.merge(employee, open.getOrDefault(employee, Set.of()), GivenInTheEnd::both));
        }
    }

    private void writeKept(CycleRow cycle, CsvWriter csv) {
        String period = cycle.period().toString();
        kept(cycle)
                .forEach((employee, awards) ->
                        awards.forEach(award -> csv.writeRecord(employee, award, period, period, "", "", "", "", "")));
    }

    private static Set<String> both(Set<String> first, Set<String> second) {
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return both;
    }

    private static List<CsvRecord> rows(String given) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(given)) {
            return reader.stream().toList();
        }
    }

    private List<String> employees(RunRow run) {
        return database.sql("select employee from run_package where run_id = ?")
                .param(run.id())
                .query(String.class)
                .list();
    }

    /** The awards that the run could not decide, of those it has packages of. */
    private Map<String, Set<String>> open(RunRow run) {
        Map<String, Set<String>> open = new HashMap<>();
        database.sql("select employee, body from run_package where run_id = ? and body like '%\"notEvaluable\":%'")
                .param(run.id())
                .query(row -> {
                    open.put(
                            row.getString("employee"),
                            PackageTree.of(row.getString("body")).open());
                });
        return open;
    }

    private Map<String, Set<String>> kept(CycleRow cycle) {
        Map<String, Set<String>> kept = new TreeMap<>();
        database.sql("select employee, kept from correction where run_id in (select id from run where cycle_id = ?)"
                        + " and kept <> '[]'")
                .param(cycle.id())
                .query(row -> {
                    kept.computeIfAbsent(row.getString("employee"), none -> new TreeSet<>())
                            .addAll(PackageTree.JSON.readValue(
                                    row.getString("kept"), new TypeReference<List<String>>() {}));
                });
        return kept;
    }
}
