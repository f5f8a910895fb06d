package laurel.check;

import java.nio.file.Path;
import java.util.List;
import laurel.policy.DrlRule;
import laurel.policy.PolicyBook;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.BookReader;
import org.jspecify.annotations.Nullable;

/** Loads a book and checks all of it. */
public final class BookCheck {

    private BookCheck() {}

    private static List<ContentCheck> contentChecks(Proofs proofs, List<DrlRule> rules) {
        return List.of(
                new Gaps(proofs),
                new Overlaps(proofs),
                new DeadRows(proofs),
                new Unproved(proofs),
                new LostPercentSigns(),
                new FallingPay(),
                new LookAlikes(),
                new UnusedWords(),
                new SwappedEntitlements(rules),
                new BlankColumns(),
                new ControlTables(),
                new TwinCases(),
                new IdleCases());
    }

    private static List<CaseCheck> caseChecks(Proofs proofs) {
        return List.of(new FailedCases(), new UnreachedRows(proofs), new UnreachedRules());
    }

    /**
     * What was found.
     *
     * @param book null if there is an error among the problems: then it must not be used
     * @param cases what came of each case, in the order of their places; none of a book that cannot be read
     * @param coverage what the cases reach; nothing of a book that cannot be read
     * @param missing the rows that would fill the gaps among the problems
     */
    public record Report(
            @Nullable PolicyBook book,
            List<Problem> problems,
            List<CaseResult> cases,
            Coverage coverage,
            List<MissingRow> missing) {}

    /** Reads, checks, compiles, and runs the book's own cases if it compiles. All problems at once, worst first. */
    public static Report check(Path folder) {
        Problems problems = new Problems();
        BookContent content = BookReader.read(folder, problems);
        // Compiled first: what only the checks find wrong must not keep the cases from running.
        PolicyBook book = PolicyBook.compile(content, problems);
        Proofs proofs = Proofs.of(content);
        contentChecks(proofs, book == null ? List.of() : book.rules()).forEach(check -> check.check(content, problems));
        if (book == null) {
            return new Report(null, problems.toList(), List.of(), Coverage.NONE, proofs.missingRows());
        }
        CaseRuns runs = CaseRuns.of(book);
        if (runs.results().isEmpty()) {
            problems.warning(new Place.File(folder.toString()), "coverage.none");
        }
        caseChecks(proofs).forEach(check -> check.check(book, runs, problems));
        return new Report(
                problems.anyError() ? null : book,
                problems.toList(),
                List.copyOf(runs.results()),
                Coverage.of(book, runs),
                proofs.missingRows());
    }
}
