package laurel.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import laurel.fact.Event;
import laurel.fact.Source.OfEvent;
import laurel.intake.EventNames.EventName;
import org.jspecify.annotations.Nullable;

/** The rows of one employee that give events. Of alike ones each needs a reference that tells it apart. */
final class EventRows {

    static final String REFERENCE = "reference";

    private static final Comparator<Event> ORDER = Comparator.comparing(Event::date)
            .thenComparing(Event::name)
            .thenComparing(Event::value)
            .thenComparing(event -> new TreeMap<>(event.attributes()).toString());

    private final String employee;
    private final List<RowReading> rows;
    private final Known known;

    EventRows(String employee, List<RowReading> rows, Known known) {
        this.employee = employee;
        this.rows = rows;
        this.known = known;
    }

    /** By date. */
    List<Event> read() {
        Tellings<Event> told = new Tellings<>(rows, reading -> RowKey.of(reading, known));
        for (RowReading reading : rows) {
            Event event = event(reading);
            if (event != null) {
                told.add(event, event, reading);
            }
        }
        return told.once("facts.event.twice").stream().sorted(ORDER).toList();
    }

    private @Nullable Event event(RowReading reading) {
        String name = reading.required("event", String.class);
        EventName event = name == null ? null : known.events().find(name).orElse(null);
        if (name != null && event == null) {
            reading.reject("event", "facts.event.unknown", name, known.events().nearest(name));
        }
        LocalDate date = (LocalDate) required(reading, OfEvent.DATE, event);
        BigDecimal value = (BigDecimal) required(reading, EventNames.VALUE, event);
        Map<String, Object> attributes = event == null ? Map.of() : attributes(reading, event);
        return event == null || date == null || value == null || !reading.isSound()
                ? null
                : new Event(employee, event.name(), date, value, attributes);
    }

    /** Of an event that is unknown only the date's type is known. */
    private static @Nullable Object required(RowReading reading, String column, @Nullable EventName event) {
        if (reading.row().said(column).isEmpty()) {
            reading.reject(column, "facts.value.missing", reading.row().layout().heading(column));
            return null;
        }
        return event == null ? null : value(reading, column, event);
    }

    private static @Nullable Object value(RowReading reading, String column, EventName event) {
        return reading.value(column, Objects.requireNonNull(event.columns().get(column)), column);
    }

    private static Map<String, Object> attributes(RowReading reading, EventName event) {
        Map<String, Object> attributes = new HashMap<>();
        String reference = reading.row().said(REFERENCE);
        if (!reference.isEmpty()) {
            attributes.put(REFERENCE, reference);
        }
        for (String column : event.columns().keySet()) {
            boolean isAttribute = !column.equals(OfEvent.DATE) && !column.equals(EventNames.VALUE);
            Object value = isAttribute ? value(reading, column, event) : null;
            if (value != null) {
                attributes.put(column, value);
            }
        }
        return attributes;
    }
}
