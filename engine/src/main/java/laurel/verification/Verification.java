package laurel.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a second opinion on packages.
 *
 * @param packages that were compared
 * @param compared lines and other statements in them that were worked out again
 * @param differences in all
 * @param first the first of them, in the order of employees
 * @param unverified how many statements of each DRL rule rest on conditions that were not checked again
 * @param trusted derived values that are taken on trust, because DRL gave them
 */
public record Verification(
        long packages,
        long compared,
        long differences,
        List<Difference> first,
        Map<String, Long> unverified,
        long trusted) {

    private static final int KEPT = 20;

    public static final Verification NONE = new Verification(0, 0, 0, List.of(), Map.of(), 0);

    public Verification {
        first = List.copyOf(first);
        unverified = new TreeMap<>(unverified);
    }

    static Verification of(long compared, List<Difference> differences, Map<String, Long> unverified, long trusted) {
        return new Verification(
                1,
                compared,
                differences.size(),
                differences.stream().limit(KEPT).toList(),
                unverified,
                trusted);
    }

    /** Of what only all employees together show, whose packages are counted already. */
    static Verification ofAll(long compared, List<Difference> differences) {
        List<Difference> first = differences.stream().limit(KEPT).toList();
        return new Verification(0, compared, differences.size(), first, Map.of(), 0);
    }

    /** Whether the second opinion shares all that it could check. */
    public boolean agrees() {
        return differences == 0;
    }

    /** Of this and what follows on it. */
    public Verification plus(Verification next) {
        List<Difference> kept = new ArrayList<>(first);
        next.first.stream().limit(KEPT - first.size()).forEach(kept::add);
        Map<String, Long> rules = new TreeMap<>(unverified);
        next.unverified.forEach((rule, count) -> rules.merge(rule, count, Long::sum));
        return new Verification(
                packages + next.packages,
                compared + next.compared,
                differences + next.differences,
                kept,
                rules,
                trusted + next.trusted);
    }
}
