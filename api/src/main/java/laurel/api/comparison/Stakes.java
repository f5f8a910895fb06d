package laurel.api.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import laurel.api.problem.InputRefused;
import laurel.fact.Period;
import laurel.money.Money;
import laurel.problem.Place;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a request says of the facts besides.
 *
 * @param period null if their mapping says it
 * @param budgets at most one of each currency
 */
public record Stakes(@Nullable Period period, List<Money> budgets) {

    private static final Place REQUEST = new Place.Pointer("");

    /** @throws InputRefused if one of them is none, or if there are no facts that they could be about */
    static Stakes of(@Nullable String period, List<String> budgets, boolean areFactsThere) {
        Problems problems = new Problems();
        if (!areFactsThere && (period != null || !budgets.isEmpty())) {
            problems.error(REQUEST, "request.facts.missing");
        }
        Period cycle = period == null ? null : Period.parse(period).orElse(null);
        if (period != null && cycle == null) {
            problems.error(REQUEST, "request.period.unknown", period);
        }
        List<Money> sums = new ArrayList<>();
        Set<String> currencies = new HashSet<>();
        for (String budget : budgets) {
            Money sum = Money.parse(budget).orElse(null);
            if (sum == null) {
                problems.error(REQUEST, "request.budget", budget);
            } else if (!currencies.add(sum.currency().getCurrencyCode())) {
                problems.error(REQUEST, "request.budget.twice", sum.currency());
            } else {
                sums.add(sum);
            }
        }
        if (!problems.isEmpty()) {
            throw new InputRefused(HttpStatus.BAD_REQUEST, problems.toList());
        }
        return new Stakes(cycle, sums);
    }
}
