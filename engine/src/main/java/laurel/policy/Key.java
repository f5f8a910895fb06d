package laurel.policy;

import org.jspecify.annotations.Nullable;

/**
 * Something by which rows are looked up through a hash index: a term's value, or the segment that it lies in.
 *
 * @param index its number in the book
 * @param slot the term's
 */
record Key(int index, int slot, @Nullable Segments segments) {

    /** The key of those answers, or null if the term is unknown. */
    @Nullable
    Object of(@Nullable Object[] values) {
        Object value = values[slot];
        return value == null || segments == null ? value : (Object) segments.of(value);
    }
}
