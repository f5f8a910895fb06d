package laurel.award;

import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/**
 * A group of awards of which only one is given.
 *
 * @param preference the term that holds the employee's choice, an award's code; only under {@link Rule#CHOICE}
 * @param priority among the group's awards, the lowest first
 */
public record Exclusion(String group, Rule rule, @Nullable Term preference, int priority) {

    /** Which one it is. */
    public enum Rule {
        /** All of them: the group is only a name. */
        STACK,
        /** The one that is worth most. */
        BEST,
        /** The one that comes first. */
        PRIORITY,
        /** The one that the employee prefers, or else the one that comes first. */
        CHOICE
    }
}
