package laurel.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import laurel.fact.NamedFact;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Nearest;

/** What terms ask to be assessed, recognized or lived through, by its own names or those of the terms. */
final class AskedNames {

    /** Something that is asked for, and the type of its value where it has one. */
    record AskedName(String name, CellType type) {}

    private final Vocabulary<Term> terms;
    private final Map<NamedFact, Map<String, AskedName>> byName = new EnumMap<>(NamedFact.class);

    AskedNames(Vocabulary<Term> terms) {
        this.terms = terms;
        for (NamedFact kind : NamedFact.values()) {
            Map<String, AskedName> names = new HashMap<>();
            terms.words().forEach(term -> {
                String name = kind.askedBy(term);
                if (name != null) {
                    ValueType type = term.type().isNumeric() ? term.type() : ValueType.NUMBER;
                    names.putIfAbsent(key(name), new AskedName(name, CellType.of(type)));
                }
            });
            byName.put(kind, names);
        }
    }

    Optional<AskedName> find(NamedFact kind, String name) {
        Map<String, AskedName> known = known(kind);
        AskedName own = known.get(key(name));
        return own != null
                ? Optional.of(own)
                : terms.find(name).map(kind::askedBy).map(asked -> known.get(key(asked)));
    }

    /** The one of that kind that is most like {@code name}, or "" if there is none. */
    String nearest(NamedFact kind, String name) {
        return Nearest.to(name, known(kind).values().stream().map(AskedName::name));
    }

    private Map<String, AskedName> known(NamedFact kind) {
        return Objects.requireNonNull(byName.get(kind));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
