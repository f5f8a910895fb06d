package laurel.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.policy.DrlRule;
import laurel.policy.PolicyBook;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.problem.Ranges;

/** DRL rules, and rows of stock tables, that no case reaches. */
final class UnreachedRules implements CaseCheck {

    @Override
    public void check(PolicyBook book, CaseRuns runs, Problems problems) {
        Map<Place, List<Integer>> rows = new TreeMap<>();
        for (DrlRule rule : book.rules()) {
            if (runs.rules().contains(rule)) {
                continue;
            }
            if (rule.place() instanceof Place.Row row) {
                rows.computeIfAbsent(new Place.Sheet(row.file(), row.sheet()), none -> new ArrayList<>())
                        .add(row.row());
            } else {
                problems.warning(rule.place(), "coverage.rule", rule.name());
            }
        }
        rows.forEach((sheet, unreached) -> problems.warning(sheet, "coverage.rows", Ranges.of(unreached)));
    }
}
