package laurel.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import laurel.fact.Source.EventCount;
import laurel.fact.Source.OfEvent;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/** The events that terms ask about, by their own names or those of the terms, and the columns that they have. */
final class EventNames {

    /**
     * An event and the types of its columns, by their ids.
     *
     * @param columns its value, its date and the attributes that terms ask for
     */
    record EventName(String name, Map<String, CellType> columns) {}

    static final String VALUE = "value";

    private final Vocabulary<Term> terms;
    private final Map<String, EventName> byName = new HashMap<>();

    EventNames(Vocabulary<Term> terms) {
        this.terms = terms;
        for (Term term : terms.words()) {
            String name = name(term);
            if (name != null) {
                EventName event = byName.computeIfAbsent(key(name), key -> new EventName(name, new HashMap<>()));
                if (term.source() instanceof OfEvent asked) {
                    event.columns().putIfAbsent(column(asked), type(term));
                }
            }
        }
        byName.values().forEach(event -> {
            event.columns().putIfAbsent(VALUE, CellType.of(ValueType.NUMBER));
            event.columns().putIfAbsent(OfEvent.DATE, CellType.of(ValueType.DATE));
        });
    }

    Optional<EventName> find(String name) {
        EventName own = byName.get(key(name));
        return own != null
                ? Optional.of(own)
                : terms.find(name).map(EventNames::name).map(known -> byName.get(key(known)));
    }

    /** The known name most like {@code name}. */
    String nearest(String name) {
        return terms.nearest(name);
    }

    /** The column of events from which such a term is read. */
    static String column(OfEvent asked) {
        return asked.field() == null ? VALUE : asked.field();
    }

    /** A column for each attribute that a term asks of any event. */
    static List<Column> attributes(Vocabulary<Term> terms) {
        List<Column> attributes = new ArrayList<>();
        for (Term term : terms.words()) {
            if (term.source() instanceof OfEvent asked && asked.isAttribute()) {
                String id = column(asked);
                if (attributes.stream().noneMatch(column -> column.id().equals(id))) {
                    attributes.add(new Column(id, new Label(id, id), type(id, terms), false));
                }
            }
        }
        return attributes;
    }

    /** The one type that all terms which ask for the column give it; a text if they differ: each event has its own. */
    static CellType type(String column, Vocabulary<Term> terms) {
        List<CellType> types = terms.words().stream()
                .filter(term ->
                        term.source() instanceof OfEvent asked && column(asked).equals(column))
                .map(EventNames::type)
                .distinct()
                .toList();
        return types.size() == 1 ? types.get(0) : CellType.TEXT;
    }

    private static CellType type(Term term) {
        return CellType.of(term.type()).allowing(term.domain());
    }

    private static @Nullable String name(Term term) {
        if (term.source() instanceof OfEvent asked) {
            return asked.name();
        }
        return term.source() instanceof EventCount counted ? counted.name() : null;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
