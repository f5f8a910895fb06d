package laurel.api.policy;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import laurel.calculation.SharedCalculators;
import laurel.intake.FactsJson;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import laurel.prospect.NextSteps;

/**
 * A book that was found good, ready to calculate with. Whoever took one keeps it until done, though another may be in
 * force by then.
 *
 * @param facts reads them in the book's words
 * @param nextSteps made when it is first asked for
 * @param warnings what a person should look at
 * @param cases how many of its cases were run
 */
public record LoadedBook(
        PolicyBook book,
        FactsJson facts,
        SharedCalculators calculators,
        Supplier<NextSteps> nextSteps,
        List<Problem> warnings,
        int cases,
        Instant loaded) {

    static LoadedBook of(PolicyBook book, List<Problem> warnings, Instant loaded) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new LoadedBook(
                book,
                new FactsJson(book.terms(), book.awards()),
                new SharedCalculators(book, threads),
                new OnceAsked<>(() -> new NextSteps(book)),
                warnings,
                book.cases().size(),
                loaded);
    }
}
