package laurel.check;

import laurel.policy.PolicyBook;
import laurel.problem.Problems;

/** A case that does not come to what it expects. */
final class FailedCases implements CaseCheck {

    @Override
    public void check(PolicyBook book, CaseRuns runs, Problems problems) {
        runs.results().forEach(result -> problems.addAll(result.problems()));
    }
}
