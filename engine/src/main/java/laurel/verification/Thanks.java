package laurel.verification;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Recognition;
import laurel.fact.Recognized;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.verification.Difference.What;
import org.jspecify.annotations.Nullable;

/** Counts once more which recognitions count where only some do: goes through all of them by date and keeps tallies. */
final class Thanks {

    private static final Comparator<Recognition> BY_DATE =
            Comparator.comparing(Recognition::date).thenComparing(Recognition::toString);

    /** What the calculation was told of an employee, by the term's id. */
    private record Told(
            String employee, String term, @Nullable Object count) {}

    private final List<Term> asked;
    private final Period period;
    private final List<Recognition> all = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    Thanks(Vocabulary<Term> terms, Period period) {
        this.asked = terms.words().stream()
                .filter(term -> term.source() instanceof Recognized recognized && recognized.caps() != null)
                .toList();
        this.period = period;
    }

    void add(Facts facts) {
        if (asked.isEmpty()) {
            return;
        }
        all.addAll(facts.profile().recognitions());
        for (Term term : asked) {
            String employee = facts.employee().id();
            told.add(new Told(employee, term.id(), facts.population().get((Recognized) term.source())));
        }
    }

    void add(Thanks next) {
        all.addAll(next.all);
        told.addAll(next.told);
    }

    int size() {
        return told.size();
    }

    List<Difference> compare() {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        asked.forEach(term -> counts.put(term.id(), count((Recognized) term.source())));
        List<Difference> differences = new ArrayList<>();
        for (Told one : told) {
            Map<String, Integer> counted = Objects.requireNonNull(counts.get(one.term()));
            String expected = counted.getOrDefault(one.employee(), 0).toString();
            String said = one.count() instanceof BigDecimal number ? number.toPlainString() : null;
            if (!expected.equals(said)) {
                differences.add(new Difference(one.employee(), What.PLACE, one.term(), said, expected, "", one.term()));
            }
        }
        return differences;
    }

    /** How many of each employee's count. */
    private Map<String, Integer> count(Recognized source) {
        Recognized.Caps caps = Objects.requireNonNull(source.caps());
        Map<List<Object>, Integer> tallies = new HashMap<>();
        Map<String, Integer> counting = new HashMap<>();
        all.stream()
                .filter(one -> one.kind().equals(source.kind()))
                .filter(one ->
                        one.date().compareTo(period.start()) >= 0 && one.date().compareTo(period.end()) <= 0)
                .sorted(BY_DATE)
                .forEach(one -> {
                    YearMonth month = YearMonth.from(one.date());
                    int ofPair = tallies.merge(List.of(month, one.from(), one.employee()), 1, Integer::sum);
                    int ofGiver = tallies.merge(List.of(month, "from", one.from(), ""), 1, Integer::sum);
                    int ofReceiver = tallies.merge(List.of(month, "to", one.employee(), ""), 1, Integer::sum);
                    if (ofPair <= caps.pair() && ofGiver <= caps.giver() && ofReceiver <= caps.receiver()) {
                        counting.merge(one.employee(), 1, Integer::sum);
                    }
                });
        return counting;
    }
}
