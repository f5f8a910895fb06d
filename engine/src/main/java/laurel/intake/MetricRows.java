package laurel.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.intake.MetricNames.MetricName;

/** The rows of one employee that give metrics: a row gives one, or in the wide form one in each of several columns. */
final class MetricRows {

    private record Told(Metric metric, RowReading reading, String column) {}

    private final String employee;
    private final List<RowReading> rows;
    private final Known known;

    MetricRows(String employee, List<RowReading> rows, Known known) {
        this.employee = employee;
        this.rows = rows;
        this.known = known;
    }

    /** By name and period. Those that a layer tells twice are rejected wherever it does: nobody can tell which is right. */
    List<Metric> read() {
        Map<List<Object>, List<Told>> byName = new LinkedHashMap<>();
        for (Told told : tellings()) {
            Metric metric = told.metric();
            byName.computeIfAbsent(
                            List.of(told.reading().layer(), metric.name(), metric.period()), name -> new ArrayList<>())
                    .add(told);
        }
        List<Told> alone = new ArrayList<>();
        for (List<Told> tellings : byName.values()) {
            if (tellings.size() == 1) {
                alone.add(tellings.get(0));
            } else {
                rejectTwin(tellings.get(0), tellings.get(1));
                tellings.stream().skip(1).forEach(told -> rejectTwin(told, tellings.get(0)));
            }
        }
        Layers.settle(rows, reading -> RowKey.of(reading, known));
        return alone.stream()
                .filter(told -> !told.reading().isReplaced())
                .map(Told::metric)
                .sorted(Comparator.comparing(Metric::name).thenComparing(Metric::period))
                .toList();
    }

    private static void rejectTwin(Told told, Told twin) {
        told.reading()
                .reject(
                        told.column(),
                        "facts.metric.twice",
                        told.metric().name(),
                        told.metric().period().toString(),
                        twin.reading().row().place(twin.column()));
    }

    private List<Told> tellings() {
        List<Told> tellings = new ArrayList<>();
        for (RowReading reading : rows) {
            Period written = reading.value("period", Period.class);
            boolean sound = reading.isSound();
            Period period = written == null ? known.period() : written;
            List<Told> told = reading.row().layout().wide() ? wide(reading, period) : narrow(reading, period);
            if (sound) {
                tellings.addAll(told);
            }
        }
        return tellings;
    }

    private List<Told> narrow(RowReading reading, Period period) {
        String name = reading.required("metric", String.class);
        Optional<MetricName> metric =
                name == null ? Optional.empty() : known.metrics().find(name);
        if (name != null && metric.isEmpty()) {
            reading.reject(
                    "metric", "facts.metric.unknown", name, known.metrics().nearest(name));
        }
        String text = reading.required("value", String.class);
        if (text == null || metric.isEmpty()) {
            return List.of();
        }
        MetricName asked = metric.get();
        Object value = reading.value("value", asked.type(), asked.name());
        return value instanceof BigDecimal number && reading.isSound()
                ? List.of(new Told(
                        new Metric(employee, asked.name(), period, number, reading.value("source", String.class)),
                        reading,
                        "value"))
                : List.of();
    }

    /** Each of a row's metrics stands for itself: one that is bad does not take the others away. */
    private List<Told> wide(RowReading reading, Period period) {
        String name = reading.metric();
        BigDecimal value = reading.value(name, BigDecimal.class);
        return value == null
                ? List.of()
                : List.of(new Told(
                        new Metric(employee, name, period, value, reading.value("source", String.class)),
                        reading,
                        name));
    }
}
