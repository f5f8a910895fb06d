package laurel.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.intake.MetricNames.MetricName;
import laurel.intake.Written.Text;

/** What a mapping says of how a source writes its values: numbers without their percent sign, and words of its own. */
final class LayoutNotes {

    private final Mapping.Source source;
    private final Columns known;
    private final MetricNames metrics;
    private final MappingFaults faults;

    LayoutNotes(Mapping.Source source, Columns known, MetricNames metrics, MappingFaults faults) {
        this.source = source;
        this.known = known;
        this.metrics = metrics;
        this.faults = faults;
    }

    /** The ids of the columns and the names of the metrics that are written so. */
    Set<String> percents(Map<String, Layout.Used> used) {
        Set<String> percents = new HashSet<>();
        for (Text written : source.percents()) {
            String name = written.text();
            Optional<MetricName> metric = source.kind() == FactKind.METRICS ? metrics.find(name) : Optional.empty();
            Optional<Column> column =
                    metric.isPresent() ? Optional.empty() : find(name, used).map(Layout.Used::column);
            if (metric.isPresent() && metric.get().type().equals(CellType.PERCENT)) {
                percents.add(metric.get().name());
            } else if (column.isPresent() && column.get().type().equals(CellType.PERCENT)) {
                percents.add(column.get().id());
            } else if (metric.isEmpty() && column.isEmpty() && source.kind() == FactKind.METRICS) {
                faults.notAsked(name, written, metrics.nearest(name));
            } else {
                faults.notPercent(written);
            }
        }
        return percents;
    }

    /** Gives the column of that name its translations, each of which must be a value of its type. */
    void translate(String name, Map<String, Text> texts, Map<String, Layout.Used> used) {
        Optional<Layout.Used> column = find(name, used);
        Map<String, String> translations = new HashMap<>();
        texts.forEach((theirs, ours) -> {
            translations.put(theirs, ours.text());
            if (column.isEmpty()) {
                faults.notGiven(name, ours);
            } else if (column.get().column().type().parse(ours.text()) == null) {
                faults.notOfType(ours, column.get().column().type());
            }
        });
        column.ifPresent(found -> used.put(
                found.column().id(), new Layout.Used(found.column(), found.heading(), found.at(), translations)));
    }

    private Optional<Layout.Used> find(String name, Map<String, Layout.Used> used) {
        return Optional.ofNullable(used.get(name)).or(() -> known.find(name).map(column -> used.get(column.id())));
    }
}
