package laurel.check;

import laurel.policy.PolicyBook;
import laurel.problem.Problems;

/** DRL rules that no case reaches. */
final class UnreachedRules implements Check {

    @Override
    public void check(PolicyBook book, CaseRuns runs, Problems problems) {
        if (runs.results().isEmpty()) {
            return; // The book has none, which was said.
        }
        book.rules().stream()
                .filter(rule -> !runs.rules().contains(rule))
                .forEach(rule -> problems.warning(rule.place(), "coverage.rule", rule.name()));
    }
}
