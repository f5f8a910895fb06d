package laurel.check;

import java.nio.file.Path;
import java.util.List;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.BookReader;
import laurel.table.Case;
import org.jspecify.annotations.Nullable;

/** Loads a book and checks all of it. */
public final class BookCheck {

    private static final List<ContentCheck> CONTENT_CHECKS = List.of(
            new LostPercentSigns(),
            new FallingPay(),
            new LookAlikes(),
            new UnusedWords(),
            new BlankColumns(),
            new TwinCases(),
            new IdleCases());

    private static final List<CaseCheck> CASE_CHECKS =
            List.of(new FailedCases(), new UnreachedRows(), new UnreachedRules());

    private BookCheck() {}

    /**
     * What was found.
     *
     * @param book null if there is an error among the problems: then it must not be used
     * @param cases how many cases were run
     * @param ran which they are
     */
    public record Report(@Nullable PolicyBook book, List<Problem> problems, int cases, List<Case> ran) {}

    /** Reads, checks, compiles, and runs the book's own cases if it compiles. All problems at once, worst first. */
    public static Report check(Path folder) {
        Problems problems = new Problems();
        BookContent content = BookReader.read(folder, problems);
        // Compiled first: what only the checks find wrong must not keep the cases from running.
        PolicyBook book = PolicyBook.compile(content, problems);
        CONTENT_CHECKS.forEach(check -> check.check(content, problems));
        int cases = book == null ? 0 : runCases(book, problems);
        return new Report(
                problems.anyError() ? null : book, problems.toList(), cases, book == null ? List.of() : book.cases());
    }

    private static int runCases(PolicyBook book, Problems problems) {
        CaseRuns runs = CaseRuns.of(book);
        CASE_CHECKS.forEach(check -> check.check(book, runs, problems));
        return runs.runs().size();
    }
}
