package laurel.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import laurel.calculation.Calculator;
import laurel.calculation.PoolClaim;
import laurel.calculation.Pools;
import laurel.calculation.Populations;
import laurel.calculation.SharedCalculators;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.intake.Assembled;
import laurel.intake.EmployeeRows;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;

/**
 * What is known of all employees of a folder together, from the passes over it that come before the calculation: how each
 * stands among the others, and what each gets of pools. Each pass works on parts of the employees by themselves and merges
 * what comes of them. Books that ask for neither cost nothing.
 */
public record Together(Populations populations, Pools pools) {

    /** Everybody of a company in batches, as often as they are asked for, and as several books see them. */
    public interface Everybody<B> {

        Iterator<B> batches();

        /** Of those of a batch who have facts, to each book in turn. Called on any thread. */
        List<List<Facts>> of(B batch);
    }

    private record OfFolder(FactsFolder folder) implements Everybody<List<EmployeeRows>> {

        @Override
        public Iterator<List<EmployeeRows>> batches() {
            return new Batches(folder.iterator());
        }

        @Override
        public List<List<Facts>> of(List<EmployeeRows> batch) {
            return List.of(batch.stream()
                    .map(EmployeeRows::assemble)
                    .map(Assembled::facts)
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    /** Of all who have facts, on as many threads as the machine has processors. */
    public static Together of(PolicyBook book, FactsFolder folder) throws IOException {
        try (Crew crew = new Crew(Runtime.getRuntime().availableProcessors())) {
            return of(book, folder, crew);
        }
    }

    public static Together of(PolicyBook book, FactsFolder folder, Crew crew) throws IOException {
        return of(List.of(book), folder.period(), new OfFolder(folder), crew).get(0);
    }

    /** By each of those books, in their order; all books share the passes. */
    public static <B> List<Together> of(List<PolicyBook> books, Period period, Everybody<B> everybody, Crew crew)
            throws IOException {
        List<Populations> populations = populations(books, period, everybody, crew);
        List<Pools> pools = pools(books, period, everybody, populations, crew);
        return IntStream.range(0, books.size())
                .mapToObj(i -> new Together(populations.get(i), pools.get(i)))
                .toList();
    }

    private static <B> List<Populations> populations(
            List<PolicyBook> books, Period period, Everybody<B> everybody, Crew crew) throws IOException {
        List<Populations> all = blank(books, period);
        if (!all.stream().allMatch(Populations::isEmpty)) {
            crew.work(
                    everybody.batches(),
                    batch -> {
                        List<Populations> part = blank(books, period);
                        together(part, everybody.of(batch), (own, facts) -> facts.forEach(own::add));
                        return part;
                    },
                    part -> together(all, part, Populations::merge));
        }
        all.forEach(Populations::complete);
        return all;
    }

    private static List<Populations> blank(List<PolicyBook> books, Period period) {
        return books.stream().map(book -> new Populations(book.terms(), period)).toList();
    }

    private static <B> List<Pools> pools(
            List<PolicyBook> books, Period period, Everybody<B> everybody, List<Populations> populations, Crew crew)
            throws IOException {
        List<Pools> all = books.stream().map(book -> new Pools(book.awards())).toList();
        if (!all.stream().allMatch(Pools::isEmpty)) {
            List<SharedCalculators> calculators = books.stream()
                    .map(book -> new SharedCalculators(book, crew.count()))
                    .toList();
            try {
                crew.work(
                        everybody.batches(),
                        batch -> {
                            List<List<PoolClaim>> claims = new ArrayList<>();
                            List<List<Facts>> facts = everybody.of(batch);
                            for (int i = 0; i < books.size(); i++) {
                                claims.add(
                                        all.get(i).isEmpty()
                                                ? List.of()
                                                : claims(calculators.get(i), period, populations.get(i), facts.get(i)));
                            }
                            return claims;
                        },
                        claims -> together(all, claims, Pools::add));
            } finally {
                calculators.forEach(SharedCalculators::close);
            }
        }
        all.forEach(Pools::complete);
        return all;
    }

    private static List<PoolClaim> claims(
            SharedCalculators calculators, Period period, Populations populations, List<Facts> batch) {
        List<Facts> compared = batch.stream().map(populations::compare).toList();
        return calculators.with(period, calculator -> claims(calculator, compared));
    }

    private static <A, B> void together(List<A> ones, List<B> others, BiConsumer<A, B> work) {
        for (int i = 0; i < ones.size(); i++) {
            work.accept(ones.get(i), others.get(i));
        }
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
