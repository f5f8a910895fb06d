package laurel.check;

import laurel.policy.PolicyBook;
import laurel.problem.Problems;

/** One thing that can be wrong with a book that can be read. */
@FunctionalInterface
interface Check {

    void check(PolicyBook book, CaseRuns runs, Problems problems);
}
