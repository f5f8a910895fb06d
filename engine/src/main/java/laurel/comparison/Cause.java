package laurel.comparison;

import java.util.List;
import java.util.Set;
import laurel.comparison.TablePair.RowPair;
import org.jspecify.annotations.Nullable;

/**
 * What may change what somebody is given: an edit, or several that make no sense one without the other.
 *
 * @param sources the ids of the terms and awards that it changes itself
 * @param table whose rows they are, or null if it is not only about rows
 * @param rows the rows; only who meets one of them, as it was or as it is, can be touched
 */
record Cause(
        List<Edit> edits, Set<String> sources, @Nullable TablePair table, List<RowPair> rows) {

    /** Causes are the same only if they are one: no edit is in two. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return edits.get(0).number();
    }

    List<Integer> numbers() {
        return edits.stream().map(Edit::number).toList();
    }
}
