package laurel.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import laurel.problem.Label;
import laurel.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two books say differently.
 *
 * @param number from 1, in the order in which edits are told
 * @param name of the table (of a row, its table), term, award or rule
 * @param was what it was called before, if that is another name
 * @param before where it stands in the first book, or null if it was added
 * @param after where it stands in the second book, or null if it was removed
 * @param moved whether it stands in another order among its like
 * @param decides whether it can change what anybody is given
 * @param hitPolicy of the row's table in the second book, which says whether the order of rows matters; else null
 * @param rows how many a whole table has that was added or removed; else 0
 */
public record Edit(
        int number,
        Subject subject,
        Change change,
        Label name,
        @Nullable Label was,
        @Nullable Place before,
        @Nullable Place after,
        List<CellEdit> cells,
        boolean moved,
        boolean decides,
        @Nullable String hitPolicy,
        int rows) {

    /** What was edited. */
    public enum Subject {
        TERM,
        AWARD,
        /** Which awards of a group come first. */
        AWARD_ORDER,
        TABLE,
        ROW,
        /** A DRL rule, or what stands above a file's rules. */
        RULE,
        /** A stock Drools table. */
        STOCK_TABLE
    }

    /** What was done to it. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        /** It only stands elsewhere among its like. */
        MOVED,
        /** It only has another name. */
        RENAMED
    }

    /**
     * A cell that says something else, or one without a match in the other book.
     *
     * @param column the heading, property or field
     * @param before its place in the first book, or null
     * @param was its text there, or ""
     * @param after its place in the second book, or null
     * @param is its text there, or ""
     */
    public record CellEdit(
            Label column,
            @Nullable Place before,
            String was,
            @Nullable Place after,
            String is) {}

    /** Whether facts may be read otherwise by it. */
    @JsonIgnore
    boolean isOfWords() {
        return subject == Subject.TERM
                || (subject == Subject.AWARD && (before == null || after == null || was != null));
    }

    Edit numbered(int other) {
        return new Edit(other, subject, change, name, was, before, after, cells, moved, decides, hitPolicy, rows);
    }

    /** Where a reader should look: in the second book, if it is still there. */
    @JsonIgnore
    public @Nullable Place place() {
        return after == null ? before : after;
    }
}
