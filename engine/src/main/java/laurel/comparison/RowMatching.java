package laurel.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import laurel.comparison.Headings.Meaning;
import laurel.fact.UnaryTest;

/**
 * Which row of one version of a table is which of the other: first rows that say the same, then those with the same
 * conditions, then the most alike. Where several would do, the first of one is the first of the other.
 */
final class RowMatching {

    /** Rows are compared each with each only in groups in which that takes no time. */
    private static final long MOST_PAIRS = 250_000;

    /** Two rows that may be one. */
    private record Candidate(int before, int after, int alike) {}

    private final List<Meaning> before;
    private final List<Meaning> after;

    /** For each row of the first version, the position of its match, or -1. */
    private final int[] found;

    private final boolean[] taken;

    private RowMatching(List<Meaning> before, List<Meaning> after) {
        this.before = before;
        this.after = after;
        this.found = new int[before.size()];
        Arrays.fill(found, -1);
        this.taken = new boolean[after.size()];
    }

    /** For each row of the first version, the position of its match in the second, or -1. */
    static int[] of(Headings headings) {
        return of(
                headings.before().rows().stream()
                        .map(row -> headings.meaning(row, Side.BEFORE))
                        .toList(),
                headings.after().rows().stream()
                        .map(row -> headings.meaning(row, Side.AFTER))
                        .toList());
    }

    private static int[] of(List<Meaning> before, List<Meaning> after) {
        RowMatching matching = new RowMatching(before, after);
        matching.inOrder(meaning -> meaning);
        matching.inOrder(Meaning::tests);
        matching.byLikeness();
        return matching.found;
    }

    /** Matches the first with the first, the second with the second and so on of those with equal keys. */
    private void inOrder(Function<Meaning, Object> key) {
        Map<Object, List<Integer>> waiting = new LinkedHashMap<>();
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                waiting.computeIfAbsent(key.apply(after.get(j)), none -> new ArrayList<>())
                        .add(j);
            }
        }
        Map<Object, Integer> used = new LinkedHashMap<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] < 0) {
                Object own = key.apply(before.get(i));
                List<Integer> same = waiting.getOrDefault(own, List.of());
                int next = used.getOrDefault(own, 0);
                if (next < same.size()) {
                    match(i, same.get(next));
                    used.put(own, next + 1);
                }
            }
        }
    }

    private void match(int i, int j) {
        found[i] = j;
        taken[j] = true;
    }

    private void byLikeness() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] < 0) {
                left.add(i);
            }
        }
        List<Integer> right = new ArrayList<>();
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                right.add(j);
            }
        }
        if ((long) left.size() * right.size() > MOST_PAIRS) {
            inOrder(Meaning::results);
            return;
        }
        // The most alike first; of equals the nearest, then the topmost.
        TreeSet<Candidate> candidates = new TreeSet<>(Comparator.comparingInt((Candidate one) -> -one.alike())
                .thenComparingInt(one -> Math.abs(one.before() - one.after()))
                .thenComparingInt(Candidate::before)
                .thenComparingInt(Candidate::after));
        for (int i : left) {
            for (int j : right) {
                int alike = alike(before.get(i), after.get(j));
                if (alike > 0) {
                    candidates.add(new Candidate(i, j, alike));
                }
            }
        }
        for (Candidate one : candidates) {
            if (found[one.before()] < 0 && !taken[one.after()]) {
                match(one.before(), one.after());
            }
        }
    }

    /** How much two rows have in common; 0 if too little to be one. */
    private static int alike(Meaning one, Meaning other) {
        int tests = 0;
        for (int i = 0; i < one.tests().size(); i++) {
            UnaryTest test = one.tests().get(i);
            tests += !test.isAny() && test.equals(other.tests().get(i)) ? 1 : 0;
        }
        int results = 0;
        for (int i = 0; i < one.results().size(); i++) {
            Object given = one.results().get(i);
            results += given != null && Objects.equals(given, other.results().get(i)) ? 1 : 0;
        }
        boolean sameResults = results > 0 && one.results().equals(other.results());
        return tests == 0 && !sameResults ? 0 : 2 * tests + 2 * results + (sameResults ? 1 : 0);
    }

    /** Which of the matched rows keep their order, as many as can: the others were moved. */
    static boolean[] moved(int[] found) {
        List<Integer> tails = new ArrayList<>();
        int[] before = new int[found.length];
        for (int i = 0; i < found.length; i++) {
            before[i] = -1;
            if (found[i] >= 0) {
                int low = 0;
                int high = tails.size();
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    if (found[tails.get(middle)] < found[i]) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                before[i] = low == 0 ? -1 : tails.get(low - 1);
                if (low == tails.size()) {
                    tails.add(i);
                } else {
                    tails.set(low, i);
                }
            }
        }
        boolean[] moved = new boolean[found.length];
        for (int i = 0; i < found.length; i++) {
            moved[i] = found[i] >= 0;
        }
        for (int i = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); i >= 0; i = before[i]) {
            moved[i] = false;
        }
        return moved;
    }
}
