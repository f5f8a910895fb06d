package laurel.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.intake.MetricNames.MetricName;
import laurel.intake.Written.Text;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problems;

/** The matching of one source's headings with the columns of its kind: first as the mapping says, then by name. */
final class LayoutReader {

    private final Mapping.Source source;
    private final Columns known;
    private final MetricNames metrics;
    private final Headings headings;
    private final Problems problems;
    private final MappingFaults faults;
    private final boolean isWide;

    private final Map<String, Layout.Used> used = new LinkedHashMap<>();
    private final Map<String, Object> constants = new HashMap<>();

    /** The columns that the mapping names; headings do not bring them in as well. */
    private final Set<String> mapped = new HashSet<>();

    /** The numbers of columns that are used, ignored or already complained of. */
    private final Set<Integer> settled = new HashSet<>();

    LayoutReader(Mapping.Source source, Columns known, MetricNames metrics, Headings headings, Problems problems) {
        this.source = source;
        this.known = known;
        this.metrics = metrics;
        this.headings = headings;
        this.problems = problems;
        this.faults = new MappingFaults(problems);
        this.isWide = !source.metrics().isEmpty();
    }

    Layout read(int order, Spots spots) {
        source.constants().forEach(this::addConstant);
        source.columns().forEach(this::addMapped);
        source.metrics().forEach(this::addMetric);
        boolean ignoresRest = ignore();
        unsettled().forEach(this::addByName);
        requireColumns();
        requireSettlement();
        LayoutNotes notes = new LayoutNotes(source, known, metrics, faults);
        Set<String> percents = notes.percents(used);
        source.values().forEach((name, texts) -> notes.translate(name, texts, used));
        if (ignoresRest) {
            settled.addAll(unsettled());
        }
        return new Layout(
                source.kind(),
                order,
                source.layer(),
                new ArrayList<>(used.values()),
                constants,
                percents,
                isWide,
                spots);
    }

    /** The numbers of the columns that this source has no use for. */
    Set<Integer> unsettled() {
        return IntStream.range(0, headings.texts().size())
                .filter(at -> !settled.contains(at))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void addConstant(String name, Text text) {
        column(name, text).ifPresent(column -> {
            Object value = column.type().parse(text.text());
            if (value == null) {
                faults.notOfType(text, column.type());
            } else {
                constants.put(column.id(), value);
            }
        });
    }

    private void addMapped(String name, Text heading) {
        Optional<Integer> at = headings.find(heading, problems);
        at.ifPresent(settled::add);
        Optional<Column> column = column(name, heading);
        if (column.isPresent() && isTaken(column.get())) {
            faults.twice(heading);
        } else if (column.isPresent() && at.isPresent()) {
            use(column.get(), at.get());
        }
    }

    private boolean isTaken(Column column) {
        return used.containsKey(column.id()) || constants.containsKey(column.id());
    }

    private void use(Column column, int at) {
        used.put(column.id(), new Layout.Used(column, headings.texts().get(at), at, Map.of()));
    }

    private void addMetric(String name, Text heading) {
        Optional<Integer> at = headings.find(heading, problems);
        at.ifPresent(settled::add);
        Optional<MetricName> metric = metrics.find(name);
        if (metric.isEmpty()) {
            faults.notAsked(name, heading, metrics.nearest(name));
        } else if (at.isPresent()) {
            MetricName asked = metric.get();
            Column column = new Column(asked.name(), new Label(asked.name(), asked.name()), asked.type(), false);
            if (isTaken(column)) {
                faults.twice(heading);
            } else {
                use(column, at.get());
            }
        }
    }

    private Optional<Column> column(String name, Text written) {
        Optional<Column> column = known.find(name);
        column.ifPresent(found -> mapped.add(found.id()));
        if (column.isEmpty()) {
            faults.unknownColumn(source.kind(), name, written, known.nearest(name));
        }
        return column;
    }

    /** Whether all the rest is to be ignored. */
    private boolean ignore() {
        boolean rest = false;
        for (Text name : source.ignored()) {
            if (name.text().equals("*")) {
                rest = true;
            } else {
                List<Integer> found = headings.all(name.text());
                settled.addAll(found);
                if (found.isEmpty()) {
                    faults.nothingToIgnore(source.file(), name, headings.nearest(name.text()));
                }
            }
        }
        return rest;
    }

    private void addByName(int at) {
        String heading = headings.texts().get(at);
        Optional<Column> found = heading.isEmpty() ? Optional.empty() : known.find(heading);
        if (found.isEmpty() || mapped.contains(found.get().id()) || isReplaced(found.get())) {
            return;
        }
        settled.add(at);
        Layout.Used twin = used.get(found.get().id());
        if (twin == null) {
            use(found.get(), at);
        } else {
            headings.twice(heading, problems);
        }
    }

    /** Whether a column for each metric stands in its stead. */
    private boolean isReplaced(Column column) {
        return isWide && (column.id().equals("metric") || column.id().equals("value"));
    }

    /** Of an award's amounts a file gives all or none. */
    private void requireSettlement() {
        List<Column> wanted = known.all().stream()
                .filter(column -> source.kind() == FactKind.GIVEN && GivenRows.SETTLEMENT.contains(column.id()))
                .toList();
        if (wanted.stream().anyMatch(this::isTaken)) {
            wanted.stream()
                    .filter(column -> !isTaken(column) && !mapped.contains(column.id()))
                    .forEach(this::reportMissing);
        }
    }

    private void requireColumns() {
        for (Column column : known.all()) {
            if (column.required() && !isReplaced(column) && !isTaken(column) && !mapped.contains(column.id())) {
                reportMissing(column);
            }
        }
    }

    private void reportMissing(Column column) {
        problems.error(
                new Place.File(source.file()), "facts.column.missing", source.file(), column.id(), column.label());
    }
}
