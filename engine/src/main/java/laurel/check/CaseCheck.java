package laurel.check;

import laurel.policy.PolicyBook;
import laurel.problem.Problems;

/** One thing that the book's own cases can show to be wrong with it. */
@FunctionalInterface
interface CaseCheck {

    void check(PolicyBook book, CaseRuns runs, Problems problems);
}
