package laurel.comparison;

import java.nio.file.Path;
import java.util.List;
import laurel.fact.Period;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A folder of facts as two books read it: once if they have the same words, else in the words of each. */
public final class FactsOfBoth implements AutoCloseable {

    /**
     * The outcome of opening a folder.
     *
     * @param facts null if any of the problems is an error
     */
    public record Opening(@Nullable FactsOfBoth facts, List<Problem> problems) {}

    private final FactsFolder before;
    private final FactsFolder after;

    private FactsOfBoth(FactsFolder before, FactsFolder after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Opens a folder for both.
     *
     * @param mapping in the stead of the folder's own
     * @param period goes before the mapping's
     */
    public static Opening open(BookEdits edits, Path folder, @Nullable Path mapping, @Nullable Period period) {
        FactsFolder.Opening first = open(edits.before(), folder, mapping, period);
        if (edits.isInTheSameWords()) {
            FactsFolder only = first.folder();
            return new Opening(only == null ? null : new FactsOfBoth(only, only), first.problems());
        }
        FactsFolder.Opening second = open(edits.after(), folder, mapping, period);
        FactsFolder before = first.folder();
        FactsFolder after = second.folder();
        Problems problems = new Problems();
        problems.addAll(first.problems());
        problems.addAll(second.problems());
        if (before != null && after != null) {
            return new Opening(new FactsOfBoth(before, after), problems.toList());
        }
        if (before != null) {
            before.close();
        }
        if (after != null) {
            after.close();
        }
        return new Opening(null, problems.toList());
    }

    private static FactsFolder.Opening open(
            PolicyBook book, Path folder, @Nullable Path mapping, @Nullable Period period) {
        return FactsFolder.open(folder, mapping, book.terms(), book.awards(), period);
    }

    FactsFolder before() {
        return before;
    }

    FactsFolder after() {
        return after;
    }

    /** How many there are in all, as the first book reads them. */
    public long rows() {
        return before.rows();
    }

    /** What is worth a look in the rows as a whole, by either book. */
    public List<Problem> remarks() {
        Problems remarks = new Problems();
        remarks.addAll(before.remarks());
        remarks.addAll(after.remarks());
        return remarks.toList();
    }

    @Override
    public void close() {
        before.close();
        if (after != before) {
            after.close();
        }
    }
}
