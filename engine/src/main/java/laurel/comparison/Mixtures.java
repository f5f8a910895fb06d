package laurel.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.SharedCalculators;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.run.Together;
import org.jspecify.annotations.Nullable;

/** The books between two books, each compiled when it is first asked for; only so many are kept. For any number of threads. */
final class Mixtures implements AutoCloseable {

    private static final int KEPT = 48;

    /** More books would take too long to compile. */
    private static final int MOST = 40;

    private final BookEdits edits;
    private final Period period;
    private final int threads;
    private final Companies companies;

    /** With each cause, those that may be made for it at once for people whom only one of them touches: a table's rows. */
    private final Map<Cause, Set<Cause>> alike = new HashMap<>();

    private final long groups;

    /** Those that were asked for last, last. */
    private final Map<Set<Cause>, Optional<SharedCalculators>> open = new LinkedHashMap<>(16, 0.75f, true);

    Mixtures(BookEdits edits, Influence influence, Companies companies, Period period, int threads) {
        this.edits = edits;
        this.period = period;
        this.threads = threads;
        this.companies = companies;
        IdentityHashMap<TablePair, Set<Cause>> tables = new IdentityHashMap<>();
        for (Cause cause : influence.causes()) {
            boolean isOfOwnPeople =
                    cause.table() != null && !influence.coupling().contains(cause);
            Set<Cause> together = isOfOwnPeople
                    ? tables.computeIfAbsent(Objects.requireNonNull(cause.table()), none -> new HashSet<>())
                    : new HashSet<>();
            together.add(cause);
            alike.put(cause, together);
        }
        this.groups = alike.values().stream().distinct().count();
    }

    /**
     * The causes of a book between that gives somebody the same as the first book with {@code made}. One book serves many
     * people so: rows that do not touch somebody make no difference.
     *
     * @param touching all that can touch that person
     * @return null if the book is one too many, or if it is not known what everybody is by it
     */
    @Nullable
    Set<Cause> book(Set<Cause> made, Set<Cause> touching) {
        if (companies.with(made) == null) {
            return null;
        }
        Set<Cause> all = made.stream()
                .flatMap(cause -> alike.getOrDefault(cause, Set.of()).stream())
                .collect(Collectors.toSet());
        boolean isSame = all.stream().filter(touching::contains).allMatch(made::contains);
        if (isSame && groups <= MOST) {
            return all;
        }
        return alike.size() <= MOST ? made : null;
    }

    /** The packages of those people with the first book and those causes; null of whom there is none. */
    List<@Nullable IncentivePackage> calculate(Set<Cause> made, List<Facts> people) {
        Together together = Objects.requireNonNull(companies.with(made));
        List<@Nullable IncentivePackage> packages = new ArrayList<>();
        Optional<SharedCalculators> book = open(made, together);
        for (Facts facts : people) {
            Facts compared = together.populations().compare(facts);
            packages.add(
                    book.isEmpty() ? null : book.get().with(period, calculator -> calculate(calculator, compared)));
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

    private synchronized Optional<SharedCalculators> open(Set<Cause> made, Together together) {
        Optional<SharedCalculators> known = open.get(made);
        if (known == null) {
            known = Optional.ofNullable(Mixture.of(edits, made))
                    .map(book -> new SharedCalculators(book, together.pools(), threads));
            open.put(made, known);
            if (open.size() > KEPT) {
                Set<Cause> oldest = open.keySet().iterator().next();
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
