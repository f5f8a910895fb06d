package laurel.policy;

import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/** A part of what rows are looked up by: a term's value, or the segment that it lies in. */
record Key(Term term, @Nullable Segments segments) {

    /** The part that those answers have, or null if the term is unknown. */
    @Nullable
    Object of(@Nullable Object[] values) {
        Object value = values[term.slot()];
        return value == null || segments == null ? value : (Object) segments.of(value);
    }
}
