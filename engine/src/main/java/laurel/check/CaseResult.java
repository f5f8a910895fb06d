package laurel.check;

import java.util.List;
import laurel.calculation.IncentivePackage;
import laurel.problem.Problem;
import laurel.table.Case;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case.
 *
 * @param given its package, or null if there is none: its facts cannot be read, or a rule failed
 * @param problems why it is not met; none if it is
 */
public record CaseResult(Case test, @Nullable IncentivePackage given, List<Problem> problems) {

    public CaseResult {
        problems = List.copyOf(problems);
    }

    public boolean isMet() {
        return problems.isEmpty();
    }
}
