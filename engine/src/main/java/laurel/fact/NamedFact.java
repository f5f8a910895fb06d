package laurel.fact;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of facts of which each has a name that a term must ask for: what none asks for would go unused. */
public enum NamedFact {
    ASSESSMENT(
            Assessment.class,
            "competency",
            "assessment",
            source -> source instanceof Assessed asked ? asked.competency() : null),
    RECOGNITION(
            Recognition.class,
            "kind",
            "recognitions",
            source -> source instanceof Recognized asked ? asked.kind() : null),
    LIFE_EVENT(
            LifeEvent.class,
            "event",
            "life_events",
            source -> source instanceof LifeEvents asked ? asked.event() : null);

    private final Class<? extends Fact> type;
    private final String field;
    private final String word;
    private final Function<Source, @Nullable String> name;

    NamedFact(Class<? extends Fact> type, String field, String word, Function<Source, @Nullable String> name) {
        this.type = type;
        this.field = field;
        this.word = word;
        this.name = name;
    }

    /** By the simple name of the facts' class. */
    public static Optional<NamedFact> ofType(String simpleName) {
        return Stream.of(values())
                .filter(kind -> kind.type.getSimpleName().equals(simpleName))
                .findFirst();
    }

    /** The field that holds the name, as rules and files call it. */
    public String field() {
        return field;
    }

    /** How a term's source begins that asks for such a fact. */
    public String word() {
        return word;
    }

    /** The name for which such a term asks, or null if it asks for none of this kind. */
    public @Nullable String askedBy(Term term) {
        return name.apply(term.source());
    }
}
