package laurel.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import laurel.fact.Domain;
import laurel.fact.Source;
import laurel.fact.Source.OfMetric;
import laurel.fact.Source.When;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;

/** The metrics that terms ask for, by their own names or those of the term that is their value now. */
final class MetricNames {

    /** A metric and the type of its values. */
    record MetricName(String name, CellType type) {}

    private final Vocabulary<Term> terms;
    private final Map<String, MetricName> byName = new HashMap<>();

    MetricNames(Vocabulary<Term> terms) {
        this.terms = terms;
        // The type of the value now goes before that of a change.
        for (When when : When.values()) {
            for (Term term : terms.words()) {
                if (term.source() instanceof OfMetric metric && metric.when() == when) {
                    ValueType type = term.type().isNumeric() ? term.type() : ValueType.NUMBER;
                    byName.putIfAbsent(
                            key(metric.name()),
                            new MetricName(
                                    metric.name(),
                                    CellType.of(type)
                                            .allowing(metric.when() == When.CHANGE ? Domain.ANY : term.domain())));
                }
            }
        }
    }

    Optional<MetricName> find(String name) {
        MetricName own = byName.get(key(name));
        return own != null ? Optional.of(own) : terms.find(name).flatMap(MetricNames::asNow);
    }

    /** The known name most like {@code name}. */
    String nearest(String name) {
        return terms.nearest(name);
    }

    private static Optional<MetricName> asNow(Term term) {
        Source source = term.source();
        return source instanceof OfMetric metric
                        && metric.when() == When.NOW
                        && term.type().isNumeric()
                ? Optional.of(
                        new MetricName(metric.name(), CellType.of(term.type()).allowing(term.domain())))
                : Optional.empty();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
