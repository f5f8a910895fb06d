package laurel.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.comparison.Effect.Sort;
import org.jspecify.annotations.Nullable;

/**
 * The division of one difference among its causes. Of up to three, each set of them is given what it does beyond what its
 * parts do (its Harsanyi dividend); of more, each is given what it does alone, and all together the rest. So the effects
 * always add up to the difference.
 */
final class Attribution {

    private static final int MOST_IN_FULL = 3;

    /** What a book between gives; null if there is no such book. */
    interface Value {
        @Nullable
        BigDecimal of(Set<Cause> made);
    }

    private Attribution() {}

    /** The sets of causes whose books must be asked to divide what those causes do; none of one cause. */
    static List<Set<Cause>> questions(List<Cause> causes) {
        return parts(causes).stream().filter(set -> set.size() < causes.size()).toList();
    }

    /** Whatever part these have in a question about them, or about them and others. */
    static List<Set<Cause>> parts(List<Cause> causes) {
        return subsets(causes).stream()
                .filter(set -> causes.size() <= MOST_IN_FULL || set.size() == 1)
                .toList();
    }

    /** Every set but the empty one, the smaller first. */
    private static List<Set<Cause>> subsets(List<Cause> causes) {
        List<Set<Cause>> sets = new ArrayList<>();
        if (causes.size() > MOST_IN_FULL) {
            causes.forEach(cause -> sets.add(Set.of(cause)));
            sets.add(new LinkedHashSet<>(causes));
            return sets;
        }
        for (int size = 1; size <= causes.size(); size++) {
            for (int bits = 1; bits < 1 << causes.size(); bits++) {
                if (Integer.bitCount(bits) == size) {
                    Set<Cause> set = new LinkedHashSet<>();
                    for (int i = 0; i < causes.size(); i++) {
                        if ((bits >> i & 1) == 1) {
                            set.add(causes.get(i));
                        }
                    }
                    sets.add(set);
                }
            }
        }
        return sets;
    }

    static List<Effect> divide(List<Cause> causes, BigDecimal before, BigDecimal after, boolean isAsked, Value value) {
        BigDecimal difference = after.subtract(before);
        if (causes.size() == 1) {
            return List.of(new Effect(causes.get(0).numbers(), Sort.ALONE, difference));
        }
        Map<Set<Cause>, BigDecimal> dividends = isAsked ? dividends(causes, before, after, value) : null;
        if (dividends == null) {
            return List.of(new Effect(numbers(causes), Sort.UNDIVIDED, difference));
        }
        List<Effect> effects = new ArrayList<>();
        dividends.forEach((set, dividend) -> {
            if (dividend.signum() != 0) {
                effects.add(new Effect(numbers(set), set.size() == 1 ? Sort.ALONE : Sort.INTERACTION, dividend));
            }
        });
        return effects;
    }

    private static @Nullable Map<Set<Cause>, BigDecimal> dividends(
            List<Cause> causes, BigDecimal before, BigDecimal after, Value value) {
        Map<Set<Cause>, BigDecimal> dividends = new LinkedHashMap<>();
        for (Set<Cause> set : subsets(causes)) {
            BigDecimal worth = set.size() == causes.size() ? after : value.of(set);
            if (worth == null) {
                return null;
            }
            BigDecimal rest = worth.subtract(before);
            for (Map.Entry<Set<Cause>, BigDecimal> smaller : dividends.entrySet()) {
                if (set.containsAll(smaller.getKey())) {
                    rest = rest.subtract(smaller.getValue());
                }
            }
            dividends.put(set, rest);
        }
        return dividends;
    }

    static List<Integer> numbers(Iterable<Cause> causes) {
        List<Integer> numbers = new ArrayList<>();
        causes.forEach(cause -> numbers.addAll(cause.numbers()));
        return numbers.stream().sorted().toList();
    }
}
