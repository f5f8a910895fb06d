package laurel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.award.AwardDefinition;
import laurel.fact.NamedFact;
import laurel.fact.Source.OfEvent;
import org.jspecify.annotations.Nullable;

/** By what a row is known, as it is meant and not as it is written: a late row replaces those that are known by the same. */
final class RowKey {

    private RowKey() {}

    /**
     * Null for a row that is known by nothing: one whose key is missing or cannot be read, and one of an employees' file, which
     * is {@linkplain EmployeeJoin joined} field by field. Says nothing of what is wrong.
     */
    static @Nullable Object of(RowReading reading, Known known) {
        RowReading row = reading.afresh();
        return switch (row.row().kind()) {
            case EMPLOYEES -> null;
            case METRICS -> all(row, metric(row, known), period(row, known));
            case COURSES -> all(row, cell(row, "course"));
            case GIVEN -> given(row, known);
            case ASSIGNMENTS -> all(row, cell(row, "from"));
            case ABSENCES -> all(row, cell(row, "type"), cell(row, "from"));
            case EVENTS -> event(row, known);
            case GOALS -> all(row, cell(row, "goal"), period(row, known));
            case PLANS -> all(row, cell(row, "course"), period(row, known));
            case ASSESSMENTS -> all(row, named(NamedFact.ASSESSMENT, row, known), cell(row, "date"));
            case RECOGNITIONS ->
                all(
                        row,
                        named(NamedFact.RECOGNITION, row, known),
                        cell(row, "from"),
                        cell(row, "date"),
                        cellOr(row, "reference", ""));
            case PREFERENCES -> all(row, cell(row, "date"), cell(row, "rank"));
            case LIFE_EVENTS ->
                all(row, named(NamedFact.LIFE_EVENT, row, known), cell(row, "date"), cellOr(row, "reference", ""));
            case OBJECTIVES, RATES, CALENDAR -> ofCompany(row);
        };
    }

    /** Of a row that tells of the company. */
    static @Nullable Object ofCompany(RowReading reading) {
        RowReading row = reading.afresh();
        return switch (row.row().kind()) {
            case OBJECTIVES -> all(row, cell(row, "objective"));
            case RATES -> all(row, cell(row, "from"), cell(row, "to"), cell(row, "date"));
            case CALENDAR -> all(row, cell(row, "date"));
            default -> null;
        };
    }

    private static @Nullable Object metric(RowReading row, Known known) {
        if (row.row().layout().wide()) {
            // A blank cell tells nothing of its metric.
            return row.row().said(row.metric()).isEmpty() ? null : row.metric();
        }
        return known.metrics()
                .find(row.row().said("metric"))
                .map(MetricNames.MetricName::name)
                .orElse(null);
    }

    private static @Nullable Object given(RowReading row, Known known) {
        Object period = cell(row, "period");
        return all(
                row,
                known.awards()
                        .find(row.row().said("award"))
                        .map(AwardDefinition::id)
                        .orElse(null),
                period,
                cellOr(row, "in", period),
                cellOr(row, "currency", ""));
    }

    /** Its reference tells an event apart from all others of its name, on whatever day; without one its day does. */
    private static @Nullable Object event(RowReading row, Known known) {
        EventNames.EventName event =
                known.events().find(row.row().said("event")).orElse(null);
        if (event == null) {
            return null;
        }
        String reference = row.row().said(EventRows.REFERENCE);
        CellType date = Objects.requireNonNull(event.columns().get(OfEvent.DATE));
        return all(row, event.name(), reference.isEmpty() ? row.value(OfEvent.DATE, date, OfEvent.DATE) : reference);
    }

    private static @Nullable Object named(NamedFact kind, RowReading row, Known known) {
        return known.named()
                .find(kind, row.row().said(kind.field()))
                .map(AskedNames.AskedName::name)
                .orElse(null);
    }

    private static @Nullable Object period(RowReading row, Known known) {
        return cellOr(row, "period", known.period());
    }

    private static @Nullable Object cell(RowReading row, String column) {
        return row.value(column, Object.class);
    }

    private static @Nullable Object cellOr(RowReading row, String column, @Nullable Object blank) {
        return row.row().said(column).isEmpty() ? blank : cell(row, column);
    }

    /** Null if any is, and of a row whose cells cannot be told apart. */
    private static @Nullable Object all(RowReading row, @Nullable Object... parts) {
        List<Object> key = new ArrayList<>();
        for (Object part : parts) {
            if (part != null) {
                key.add(part);
            }
        }
        return key.size() < parts.length || row.row().isBroken() ? null : key;
    }
}
