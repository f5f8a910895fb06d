package laurel.calculation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Recognition;
import laurel.fact.Recognized;
import laurel.fact.ValueType;

/**
 * Which recognitions of a kind count, where only so many of a calendar month do. Each cap is kept by itself: a recognition
 * counts if it is among the first of its month by its giver, by its pair and by its receiver, those included that another cap
 * leaves out.
 */
final class Allowances {

    /** Two of one day are told apart by what else is known of them. */
    private static final Comparator<Recognition> FIRST =
            Comparator.comparing(Recognition::date).thenComparing(Recognition::toString);

    private final Recognized asked;
    private final Period period;
    private final List<Recognition> all = new ArrayList<>();
    private final Set<Recognition> byGiver = new HashSet<>();

    Allowances(Recognized asked, Period period) {
        this.asked = asked;
        this.period = period;
    }

    Recognized asked() {
        return asked;
    }

    void add(Facts facts) {
        all.addAll(given(facts));
    }

    void addAll(Allowances other) {
        all.addAll(other.all);
    }

    void complete() {
        byGiver.addAll(first(all, Recognition::from, caps().giver()));
        all.clear();
    }

    /** How many of the employee's count. */
    BigDecimal count(Facts facts) {
        List<Recognition> own = given(facts);
        Set<Recognition> counting = first(own, Recognition::from, caps().pair());
        counting.retainAll(first(own, Recognition::employee, caps().receiver()));
        counting.retainAll(byGiver);
        return ValueType.normal(BigDecimal.valueOf(counting.size()));
    }

    private List<Recognition> given(Facts facts) {
        return facts.profile().recognitions().stream()
                .filter(one -> asked.counts(one, period))
                .toList();
    }

    private Recognized.Caps caps() {
        if (asked.caps() == null) {
            throw new IllegalStateException("All count: " + asked);
        }
        return asked.caps();
    }

    /** The first of that many in a month of all that have the same {@code whose}. */
    private static Set<Recognition> first(List<Recognition> some, Function<Recognition, String> whose, int most) {
        Map<List<Object>, List<Recognition>> months = new HashMap<>();
        some.forEach(one -> months.computeIfAbsent(
                        List.of(whose.apply(one), YearMonth.from(one.date())), none -> new ArrayList<>())
                .add(one));
        return months.values().stream()
                .flatMap(month -> month.stream().sorted(FIRST).limit(most))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
