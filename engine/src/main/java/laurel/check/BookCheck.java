package laurel.check;

import java.nio.file.Path;
import java.util.List;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.table.Case;
import org.jspecify.annotations.Nullable;

/** Loads a book and checks all of it. */
public final class BookCheck {

    private static final List<Check> CHECKS = List.of(new FailedCases(), new UnreachedRows(), new UnreachedRules());

    private BookCheck() {}

    /**
     * What was found.
     *
     * @param book null if there is an error among the problems: then it must not be used
     * @param cases how many cases were run
     * @param ran which they are
     */
    public record Report(@Nullable PolicyBook book, List<Problem> problems, int cases, List<Case> ran) {}

    /** Reads, compiles, and runs the book's own cases. All problems at once, worst first. */
    public static Report check(Path folder) {
        Problems problems = new Problems();
        PolicyBook book = PolicyBook.load(folder, problems);
        if (book == null) {
            return new Report(null, problems.toList(), 0, List.of());
        }
        CaseRuns runs = CaseRuns.of(book);
        CHECKS.forEach(check -> check.check(book, runs, problems));
        return new Report(
                problems.anyError() ? null : book,
                problems.toList(),
                runs.runs().size(),
                book.cases());
    }
}
