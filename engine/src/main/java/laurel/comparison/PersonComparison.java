package laurel.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage;
import laurel.comparison.PersonChange.Change;
import laurel.comparison.PersonChange.OnlyIn;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Period;
import org.jspecify.annotations.Nullable;

/** The comparison of what two books give people, one batch of people at a time. For any number of threads. */
final class PersonComparison implements AutoCloseable {

    /** A person's packages; null where a book has none. */
    record Packages(
            Person person,
            @Nullable IncentivePackage before,
            @Nullable IncentivePackage after) {}

    /** @param books for each set of causes that must be asked, those of the book that answers; none if it is not divided */
    private record Difference(
            Item item, BigDecimal before, BigDecimal after, List<Cause> causes, Map<Set<Cause>, Set<Cause>> books) {}

    private record Differing(Packages packages, @Nullable Facts facts, List<Difference> differences) {}

    private final BookEdits edits;
    private final Period period;
    private final Influence influence;
    private final Reach reach;
    private final Mixtures mixtures;

    PersonComparison(BookEdits edits, Influence influence, Companies companies, Period period, int threads) {
        this.edits = edits;
        this.period = period;
        this.influence = influence;
        this.reach = new Reach(edits, influence.causes(), influence.coupling(), period);
        this.mixtures = new Mixtures(edits, influence, companies, period, threads);
    }

    /** Of those whose packages differ, in their order. */
    List<PersonChange> changes(List<Packages> batch) {
        List<Differing> differing = batch.stream()
                .map(this::differing)
                .filter(one -> !one.differences().isEmpty())
                .toList();
        Map<Set<Cause>, Map<String, @Nullable IncentivePackage>> between = between(differing);
        return differing.stream().map(one -> change(one, between)).toList();
    }

    private Differing differing(Packages packages) {
        Map<Item, BigDecimal> before = Item.of(packages.before());
        Map<Item, BigDecimal> after = Item.of(packages.after());
        Set<Item> items = new TreeSet<>(before.keySet());
        items.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        @Nullable Facts facts = before.equals(after) ? null : packages.person().inBoth();
        boolean isInBoth = packages.before() != null && packages.after() != null;
        @Nullable Set<Cause> touching = before.equals(after) ? null : reach.touching(packages.person());
        for (Item item : items) {
            BigDecimal was = before.getOrDefault(item, BigDecimal.ZERO);
            BigDecimal is = after.getOrDefault(item, BigDecimal.ZERO);
            if (was.compareTo(is) != 0 && touching != null) {
                List<Cause> causes = causes(item, touching);
                boolean isDivided = isInBoth && facts != null;
                differences.add(new Difference(item, was, is, causes, isDivided ? books(causes, touching) : Map.of()));
            }
        }
        return new Differing(packages, facts, differences);
    }

    /** Should none seem to have a way to it, which would be a fault of ours, all are told, and the sum is right. */
    private List<Cause> causes(Item item, Set<Cause> touching) {
        List<Cause> causes = influence.on(item.award()).stream()
                .map(Influence.Way::cause)
                .filter(touching::contains)
                .toList();
        return causes.isEmpty() ? influence.causes() : causes;
    }

    /** None if one of them cannot be answered. */
    private Map<Set<Cause>, Set<Cause>> books(List<Cause> causes, Set<Cause> touching) {
        Map<Set<Cause>, Set<Cause>> books = new LinkedHashMap<>();
        for (Set<Cause> set : Attribution.questions(causes)) {
            Set<Cause> book = mixtures.book(set, touching);
            if (book == null) {
                return Map.of();
            }
            books.put(set, book);
        }
        return books;
    }

    /** Each book between is asked once for all of a batch who need it. */
    private Map<Set<Cause>, Map<String, @Nullable IncentivePackage>> between(List<Differing> differing) {
        Map<Set<Cause>, List<Differing>> asked = new LinkedHashMap<>();
        for (Differing one : differing) {
            one.differences().stream()
                    .flatMap(difference -> difference.books().values().stream())
                    .distinct()
                    .forEach(set -> asked.computeIfAbsent(set, none -> new ArrayList<>())
                            .add(one));
        }
        Map<Set<Cause>, Map<String, @Nullable IncentivePackage>> between = new HashMap<>();
        asked.forEach((set, people) -> {
            List<@Nullable IncentivePackage> packages = mixtures.calculate(
                    set,
                    people.stream()
                            .map(one -> Objects.requireNonNull(one.facts()))
                            .toList());
            Map<String, @Nullable IncentivePackage> own = new HashMap<>();
            for (int i = 0; i < people.size(); i++) {
                own.put(people.get(i).packages().person().id(), packages.get(i));
            }
            between.put(set, own);
        });
        return between;
    }

    private PersonChange change(Differing one, Map<Set<Cause>, Map<String, @Nullable IncentivePackage>> between) {
        Map<Set<Cause>, @Nullable Map<Item, BigDecimal>> items = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        String id = one.packages().person().id();
        for (Difference difference : one.differences()) {
            Attribution.Value value = set -> {
                Map<Item, BigDecimal> of = items.computeIfAbsent(set, any -> {
                    IncentivePackage given = between.getOrDefault(
                                    difference.books().get(set), Map.of())
                            .get(id);
                    return given == null ? null : Item.of(given);
                });
                return of == null ? null : of.getOrDefault(difference.item(), BigDecimal.ZERO);
            };
            changes.add(change(difference, value));
        }
        changes.sort(Comparator.comparingInt((Change change) -> position(change.award()))
                .thenComparing(Change::unit)
                .thenComparing(Change::text));
        Packages packages = one.packages();
        Employee employee = packages.person().atEnd(period);
        OnlyIn onlyIn =
                packages.before() == null ? OnlyIn.AFTER : packages.after() == null ? OnlyIn.BEFORE : OnlyIn.BOTH;
        return new PersonChange(
                packages.person().id(),
                employee.name(),
                Objects.requireNonNullElse(employee.department(), ""),
                Objects.requireNonNullElse(employee.level(), ""),
                onlyIn,
                List.copyOf(changes));
    }

    private Change change(Difference difference, Attribution.Value value) {
        Item item = difference.item();
        return new Change(
                item.award(),
                award(item.award()).label(),
                item.unit(),
                item.text(),
                difference.before(),
                difference.after(),
                difference.after().subtract(difference.before()),
                Attribution.divide(
                        difference.causes(),
                        difference.before(),
                        difference.after(),
                        !difference.books().isEmpty(),
                        value));
    }

    private AwardDefinition award(String id) {
        return edits.awards().stream()
                .filter(pair -> pair.any().id().equals(id))
                .map(pair -> pair.after() == null ? pair.any() : pair.after())
                .findFirst()
                .orElseThrow();
    }

    private int position(String award) {
        List<String> ids = edits.awards().stream().map(pair -> pair.any().id()).toList();
        return ids.indexOf(award);
    }

    @Override
    public void close() {
        mixtures.close();
    }
}
