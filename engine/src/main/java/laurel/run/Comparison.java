package laurel.run;

import java.util.List;
import java.util.Objects;
import laurel.calculation.Calculator;
import laurel.calculation.PoolClaim;
import laurel.calculation.Pools;
import laurel.calculation.Populations;
import laurel.fact.Facts;
import laurel.intake.Assembled;
import laurel.intake.EmployeeRows;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.policy.RuleFailed;

/**
 * What is known of all employees of a folder together, from the passes over it that come before the calculation: how each
 * stands among the others, and what each gets of pools. A book that asks for neither costs nothing.
 */
public record Comparison(Populations populations, Pools pools) {

    /** Of all who have facts. */
    public static Comparison of(PolicyBook book, FactsFolder folder) {
        Populations populations = new Populations(book.terms(), folder.period());
        if (!populations.isEmpty()) {
            for (EmployeeRows rows : folder) {
                Facts facts = rows.assemble().facts();
                if (facts != null) {
                    populations.add(facts);
                }
            }
        }
        populations.complete();
        Pools pools = new Pools(book.awards());
        if (!pools.isEmpty()) {
            try (Calculator calculator = new Calculator(book, folder.period())) {
                new Batches(folder.iterator())
                        .forEachRemaining(batch -> pools.add(claims(calculator, populations, batch)));
            }
        }
        return new Comparison(populations, pools.complete());
    }

    /** Whose calculation fails claims nothing, and is told of when it fails again. */
    private static List<PoolClaim> claims(Calculator calculator, Populations populations, List<EmployeeRows> batch) {
        List<Facts> all = batch.stream()
                .map(EmployeeRows::assemble)
                .map(Assembled::facts)
                .filter(Objects::nonNull)
                .map(populations::compare)
                .toList();
        try {
            return calculator.claims(all);
        } catch (RuntimeException oneFailed) {
            return all.stream()
                    .flatMap(facts -> alone(calculator, facts).stream())
                    .toList();
        }
    }

    private static List<PoolClaim> alone(Calculator calculator, Facts facts) {
        try {
            return calculator.claims(List.of(facts));
        } catch (RuleFailed failed) {
            return List.of();
        }
    }
}
