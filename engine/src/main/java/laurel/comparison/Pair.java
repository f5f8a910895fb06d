package laurel.comparison;

import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a thing is in each of two books.
 *
 * @param before null if only the second book has it
 * @param after null if only the first book has it
 * @param edit null if both mean the same
 */
record Pair<T>(
        @Nullable T before, @Nullable T after, @Nullable Edit edit) {

    /** As it is where some edits are made; null where it is not there. */
    @Nullable
    T in(Predicate<Edit> made) {
        return edit != null && made.test(edit) ? after : edit == null && before == null ? after : before;
    }

    /** As it is in either. */
    T any() {
        return Objects.requireNonNull(before == null ? after : before);
    }

    boolean isInBoth() {
        return before != null && after != null;
    }
}
