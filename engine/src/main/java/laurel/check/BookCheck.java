package laurel.check;

import java.nio.file.Path;
import java.util.List;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Loads a book and checks all of it. */
public final class BookCheck {

    private BookCheck() {}

    private static List<Check> checks(Proofs proofs) {
        return List.of(
                new Gaps(proofs),
                new Overlaps(proofs),
                new DeadRows(proofs),
                new Unproved(proofs),
                new FailedCases(),
                new UnreachedRows(proofs),
                new UnreachedRules());
    }

    /**
     * What was found.
     *
     * @param book null if there is an error among the problems: then it must not be used
     * @param cases how many cases were run
     */
    public record Report(@Nullable PolicyBook book, List<Problem> problems, int cases) {}

    /** Reads, compiles, and runs the book's own cases. All problems at once, worst first. */
    public static Report check(Path folder) {
        Problems problems = new Problems();
        PolicyBook book = PolicyBook.load(folder, problems);
        if (book == null) {
            return new Report(null, problems.toList(), 0);
        }
        CaseRuns runs = CaseRuns.of(book);
        checks(Proofs.of(book)).forEach(check -> check.check(book, runs, problems));
        return new Report(
                problems.anyError() ? null : book,
                problems.toList(),
                runs.runs().size());
    }
}
