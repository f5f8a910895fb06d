package laurel.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage;
import laurel.comparison.Impact.Balance;
import laurel.comparison.PersonChange.Change;
import laurel.comparison.PersonComparison.Packages;
import laurel.fact.Employee;
import laurel.fact.Period;
import laurel.money.Money;
import laurel.run.Summary;
import org.jspecify.annotations.Nullable;

/** An impact while it is being added up: only sums are kept. Parts may be added up apart, and then together in any order. */
final class ImpactTally {

    private record OfAward(int position, Unit unit) {}

    private record OfGroup(String name, Unit unit) {}

    private record OfEdits(List<Integer> edits, Effect.Sort sort, Unit unit) {}

    private record Sum(long people, BigDecimal amount) {
        Sum plus(Sum other) {
            return new Sum(people + other.people, amount.add(other.amount));
        }
    }

    private static final Comparator<OfGroup> BY_GROUP =
            Comparator.comparing(OfGroup::name).thenComparing(OfGroup::unit);

    private final BookEdits edits;
    private final Period period;
    private final Map<Unit, Balance> totals = new TreeMap<>();
    private final Map<OfAward, Balance> awards =
            new TreeMap<>(Comparator.comparing(OfAward::position).thenComparing(OfAward::unit));
    private final Map<OfGroup, Balance> departments = new TreeMap<>(BY_GROUP);
    private final Map<OfGroup, Balance> levels = new TreeMap<>(BY_GROUP);
    private final Map<String, Long> inDepartments = new TreeMap<>();
    private final Map<String, Long> inLevels = new TreeMap<>();
    private final Map<OfEdits, Sum> effects =
            new TreeMap<>(Comparator.comparing((OfEdits of) -> of.edits().size())
                    .thenComparing(
                            of -> of.edits().toString(),
                            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                    .thenComparing(OfEdits::sort)
                    .thenComparing(OfEdits::unit));
    private long compared;
    private long changed;
    private long onlyBefore;
    private long onlyAfter;

    ImpactTally(BookEdits edits, Period period) {
        this.edits = edits;
        this.period = period;
    }

    void add(Packages packages) {
        IncentivePackage before = packages.before();
        IncentivePackage after = packages.after();
        if (before == null && after == null) {
            return;
        }
        compared++;
        onlyBefore += after == null ? 1 : 0;
        onlyAfter += before == null ? 1 : 0;
        Employee employee = packages.person().atEnd(period);
        String department = Objects.requireNonNullElse(employee.department(), "");
        String level = Objects.requireNonNullElse(employee.level(), "");
        inDepartments.merge(department, 1L, Long::sum);
        inLevels.merge(level, 1L, Long::sum);
        Map<OfAward, BigDecimal[]> byAward =
                new TreeMap<>(Comparator.comparing(OfAward::position).thenComparing(OfAward::unit));
        add(before, 0, byAward);
        add(after, 1, byAward);
        Map<Unit, BigDecimal[]> byUnit = new TreeMap<>();
        byAward.forEach((key, sums) -> {
            awards.merge(key, Balance.of(sums[0], sums[1]), Balance::plus);
            BigDecimal[] all = byUnit.computeIfAbsent(key.unit(), none -> zeros());
            all[0] = all[0].add(sums[0]);
            all[1] = all[1].add(sums[1]);
        });
        byUnit.forEach((unit, sums) -> {
            Balance own = Balance.of(sums[0], sums[1]);
            totals.merge(unit, own, Balance::plus);
            departments.merge(new OfGroup(department, unit), own, Balance::plus);
            levels.merge(new OfGroup(level, unit), own, Balance::plus);
        });
    }

    private static BigDecimal[] zeros() {
        return new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
    }

    private void add(@Nullable IncentivePackage given, int side, Map<OfAward, BigDecimal[]> sums) {
        Item.of(given).forEach((item, amount) -> {
            BigDecimal[] both = sums.computeIfAbsent(new OfAward(position(item.award()), item.unit()), none -> zeros());
            both[side] = both[side].add(amount);
        });
    }

    private int position(String award) {
        List<Pair<AwardDefinition>> all = edits.awards();
        int position = 0;
        while (!all.get(position).any().id().equals(award)) {
            position++;
        }
        return position;
    }

    void add(PersonChange change) {
        changed++;
        for (Change one : change.changes()) {
            for (Effect effect : one.effects()) {
                effects.merge(
                        new OfEdits(effect.edits(), effect.sort(), one.unit()), new Sum(1, effect.amount()), Sum::plus);
            }
        }
    }

    void add(ImpactTally other) {
        compared += other.compared;
        changed += other.changed;
        onlyBefore += other.onlyBefore;
        onlyAfter += other.onlyAfter;
        other.totals.forEach((key, balance) -> totals.merge(key, balance, Balance::plus));
        other.awards.forEach((key, balance) -> awards.merge(key, balance, Balance::plus));
        other.departments.forEach((key, balance) -> departments.merge(key, balance, Balance::plus));
        other.levels.forEach((key, balance) -> levels.merge(key, balance, Balance::plus));
        other.inDepartments.forEach((key, count) -> inDepartments.merge(key, count, Long::sum));
        other.inLevels.forEach((key, count) -> inLevels.merge(key, count, Long::sum));
        other.effects.forEach((key, sum) -> effects.merge(key, sum, Sum::plus));
    }

    long compared() {
        return compared;
    }

    Impact toImpact(@Nullable Summary before, @Nullable Summary after, List<Money> budgets) {
        return new Impact(
                before,
                after,
                compared,
                changed,
                onlyBefore,
                onlyAfter,
                totals.entrySet().stream()
                        .map(total -> new Impact.Total(total.getKey(), total.getValue()))
                        .toList(),
                awards.entrySet().stream()
                        .map(total -> award(total.getKey(), total.getValue()))
                        .toList(),
                groups(departments, inDepartments),
                groups(levels, inLevels),
                effects.entrySet().stream()
                        .map(of -> new Impact.EffectTotal(
                                of.getKey().edits(),
                                of.getKey().sort(),
                                of.getKey().unit(),
                                of.getValue().people(),
                                of.getValue().amount()))
                        .toList(),
                budgets.stream().map(this::budgeted).toList());
    }

    private Impact.AwardTotal award(OfAward key, Balance balance) {
        Pair<AwardDefinition> pair = edits.awards().get(key.position());
        AwardDefinition award = pair.after() == null ? pair.any() : pair.after();
        return new Impact.AwardTotal(award.id(), award.label(), key.unit(), balance);
    }

    private static List<Impact.GroupTotal> groups(Map<OfGroup, Balance> balances, Map<String, Long> people) {
        List<Impact.GroupTotal> groups = new ArrayList<>();
        balances.forEach((key, balance) -> groups.add(
                new Impact.GroupTotal(key.name(), people.getOrDefault(key.name(), 0L), key.unit(), balance)));
        return groups;
    }

    private Impact.Budgeted budgeted(Money budget) {
        String currency = budget.currency().getCurrencyCode();
        Balance balance = totals.getOrDefault(new Unit(Unit.Measure.PAID, currency), Balance.NONE);
        return new Impact.Budgeted(
                currency,
                budget.amount(),
                balance.before(),
                balance.after(),
                budget.amount().subtract(balance.after()));
    }
}
