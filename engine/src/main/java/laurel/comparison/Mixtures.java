package laurel.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.SharedCalculators;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/** The books between two books, each compiled when it is first asked for; only so many are kept. For any number of threads. */
final class Mixtures implements AutoCloseable {

    private static final int KEPT = 48;

    private final BookEdits edits;
    private final Period period;
    private final int threads;

    /** Those that were asked for last, last. */
    private final Map<Set<Integer>, Optional<SharedCalculators>> open = new LinkedHashMap<>(16, 0.75f, true);

    Mixtures(BookEdits edits, Period period, int threads) {
        this.edits = edits;
        this.period = period;
        this.threads = threads;
    }

    /** The packages of those people with the first book and the edits of those causes; null of whom there is none. */
    List<@Nullable IncentivePackage> calculate(Set<Cause> causes, List<Facts> people) {
        Set<Integer> made = new TreeSet<>();
        causes.forEach(cause -> made.addAll(cause.numbers()));
        List<@Nullable IncentivePackage> packages = new ArrayList<>();
        Optional<SharedCalculators> book = book(made);
        for (Facts facts : people) {
            packages.add(book.isEmpty() ? null : book.get().with(period, calculator -> calculate(calculator, facts)));
        }
        return packages;
    }

    private static @Nullable IncentivePackage calculate(Calculator calculator, Facts facts) {
        try {
            return calculator.calculate(facts);
        } catch (RuntimeException noBookForThem) {
            return null;
        }
    }

    private synchronized Optional<SharedCalculators> book(Set<Integer> made) {
        Optional<SharedCalculators> known = open.get(made);
        if (known == null) {
            PolicyBook mixed = Mixture.of(edits, edit -> made.contains(edit.number()));
            known = Optional.ofNullable(mixed).map(book -> new SharedCalculators(book, threads));
            open.put(made, known);
            if (open.size() > KEPT) {
                Set<Integer> oldest = open.keySet().iterator().next();
                Optional.ofNullable(open.remove(oldest)).flatMap(old -> old).ifPresent(SharedCalculators::close);
            }
        }
        return known;
    }

    @Override
    public synchronized void close() {
        open.values().forEach(book -> book.ifPresent(SharedCalculators::close));
        open.clear();
    }
}
