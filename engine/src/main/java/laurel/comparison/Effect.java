package laurel.comparison;

import java.math.BigDecimal;
import java.util.List;

/**
 * The part of a difference that comes of an edit, or of several.
 *
 * @param edits their numbers
 */
public record Effect(List<Integer> edits, Sort sort, BigDecimal amount) {

    /** How edits bring it about. */
    public enum Sort {
        /** By themselves: the first book with these edits alone differs from it by so much. */
        ALONE,
        /** Together they do so much more than the sum of what each of them does, or of any fewer. */
        INTERACTION,
        /** Together they do so much, and it is not divided among them. */
        UNDIVIDED
    }
}
