package laurel.check;

import java.nio.file.Path;
import java.util.List;
import laurel.policy.PolicyBook;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Loads a book and checks all of it. */
public final class BookCheck {

    private static final List<Check> CHECKS = List.of(
            new FailedCases(), //
            new UnreachedRows(),
            new UnreachedRules());

    private BookCheck() {}

    /**
     * What was found.
     *
     * @param book null if there is an error among the problems: then it must not be used
     * @param cases what came of each case, in the order of their places; none of a book that cannot be read
     * @param coverage what the cases reach; nothing of a book that cannot be read
     */
    public record Report(
            @Nullable PolicyBook book, List<Problem> problems, List<CaseResult> cases, Coverage coverage) {}

    /** Reads, compiles, and runs the book's own cases. All problems at once, worst first. */
    public static Report check(Path folder) {
        Problems problems = new Problems();
        PolicyBook book = PolicyBook.load(folder, problems);
        if (book == null) {
            return new Report(null, problems.toList(), List.of(), Coverage.NONE);
        }
        CaseRuns runs = CaseRuns.of(book);
        if (runs.results().isEmpty()) {
            problems.warning(new Place.File(folder.toString()), "coverage.none");
        }
        CHECKS.forEach(check -> check.check(book, runs, problems));
        return new Report(
                problems.anyError() ? null : book,
                problems.toList(),
                List.copyOf(runs.results()),
                Coverage.of(book, runs));
    }
}
