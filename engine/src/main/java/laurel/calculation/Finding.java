package laurel.calculation;

import java.util.Objects;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.policy.Matches;
import laurel.table.Column;
import org.jspecify.annotations.Nullable;

/** What rules said of an employee who was looked at in one way. */
public record Finding(Episode episode, Period period, Matches matches) {

    /** The term's value in the end, or null if it is unknown. */
    public @Nullable Object value(Term term) {
        return matches.values().get(term.slot());
    }

    /** Who or what measured the term's value, or null if nobody has said or it is no metric of the period. */
    @Nullable
    String measurer(Term term) {
        if (!(term.source() instanceof Source.OfMetric asked) || asked.when() != Source.When.NOW) {
            return null;
        }
        return episode.facts().metrics().stream()
                .filter(metric ->
                        metric.name().equals(asked.name()) && metric.period().equals(period))
                .map(Metric::source)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether what a table says in that column is taken from here; {@code event} names the events it decides about. */
    public boolean holds(Column.Gives column, String event) {
        return column instanceof Column.GivesAward gives
                ? episode.holds(gives.award(), event)
                : episode.isPlain() && event.isEmpty();
    }
}
