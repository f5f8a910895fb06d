package laurel.api.policy;

import java.time.Instant;
import java.util.List;
import laurel.calculation.SharedCalculators;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;

/**
 * A book that was found good, ready to calculate with. Whoever took one keeps it until done, though another may be in
 * force by then.
 *
 * @param warnings what a person should look at
 * @param cases how many of its cases were run
 */
public record LoadedBook(
        PolicyBook book, SharedCalculators calculators, List<Problem> warnings, int cases, Instant loaded) {}
