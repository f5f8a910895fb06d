package laurel.calculation;

import laurel.fact.Term;
import laurel.policy.Matches;
import laurel.table.Column;
import org.jspecify.annotations.Nullable;

/** What rules said of an employee who was looked at in one way. */
public record Finding(Episode episode, Matches matches) {

    /** The term's value in the end, or null if it is unknown. */
    public @Nullable Object value(Term term) {
        return matches.values().get(term.slot());
    }

    /** Whether what a table says in that column is taken from here; {@code event} names the events it decides about. */
    public boolean holds(Column.Gives column, String event) {
        return column instanceof Column.GivesAward gives
                ? episode.holds(gives.award(), event)
                : episode.isPlain() && event.isEmpty();
    }
}
