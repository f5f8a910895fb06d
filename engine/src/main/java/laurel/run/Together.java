package laurel.run;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import laurel.calculation.Calculator;
import laurel.calculation.PoolClaim;
import laurel.calculation.Pools;
import laurel.calculation.Populations;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.intake.Assembled;
import laurel.intake.EmployeeRows;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;

/**
 * What is known of all employees of a folder together, from the passes over it that come before the calculation: how each
 * stands among the others, and what each gets of pools. Each pass works on parts of the employees by themselves and merges
 * what comes of them. A book that asks for neither costs nothing.
 */
public record Together(Populations populations, Pools pools) {

    /** Of all who have facts, on as many threads as the machine has processors. */
    public static Together of(PolicyBook book, FactsFolder folder) throws IOException {
        try (Crew crew = new Crew(Runtime.getRuntime().availableProcessors())) {
            return of(book, folder, crew);
        }
    }

    public static Together of(PolicyBook book, FactsFolder folder, Crew crew) throws IOException {
        Populations populations = populations(book, folder, crew);
        return new Together(populations, pools(book, folder, populations, crew));
    }

    private static Populations populations(PolicyBook book, FactsFolder folder, Crew crew) throws IOException {
        Populations all = new Populations(book.terms(), folder.period());
        if (!all.isEmpty()) {
            crew.work(folder, batch -> part(batch, book, folder.period()), all::merge);
        }
        return all.complete();
    }

    private static Populations part(List<EmployeeRows> batch, PolicyBook book, Period period) {
        Populations part = new Populations(book.terms(), period);
        facts(batch, facts -> facts).forEach(part::add);
        return part;
    }

    private static Pools pools(PolicyBook book, FactsFolder folder, Populations populations, Crew crew)
            throws IOException {
        Pools pools = new Pools(book.awards());
        if (!pools.isEmpty()) {
            try (Calculators calculators = new Calculators(book, folder.period(), Pools.UNKNOWN)) {
                crew.work(
                        folder,
                        batch -> calculators.with(calculator -> claims(calculator, facts(batch, populations::compare))),
                        pools::add);
            }
        }
        return pools.complete();
    }

    private static List<Facts> facts(List<EmployeeRows> batch, Function<Facts, Facts> compare) {
        return batch.stream()
                .map(EmployeeRows::assemble)
                .map(Assembled::facts)
                .filter(Objects::nonNull)
                .map(compare)
                .toList();
    }

    /** Whose calculation fails claims nothing, and is told of when it fails again. */
    private static List<PoolClaim> claims(Calculator calculator, List<Facts> all) {
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
        } catch (RuntimeException failed) {
            return List.of();
        }
    }
}
