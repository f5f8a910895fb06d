package laurel.prospect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A change to be tried: what is asked of levers, and the least that each must be moved for that. Whatever is asked besides
 * can only move them farther, so that the first change that does, in this order, is the smallest.
 *
 * @param moved the levers' new values, those that stay left out
 * @param targets the rows that are to count by it, the last for the sake of those before
 * @param order of coming up, which decides between changes of one size
 */
record Node(Map<Lever, List<Ask>> asks, Map<Lever, Object> moved, List<Target> targets, BigDecimal steps, int order)
        implements Comparable<Node> {

    private static final Comparator<Node> BY_SIZE = Comparator.comparing((Node node) -> node.moved.size())
            .thenComparing(Node::steps)
            .thenComparing(Node::order);

    /** A row of a table that is looked at in one way, numbered as the calculation does. */
    record Target(DecisionTable table, Row row, int finding) {

        /** By where it stands: to compare all that a table holds would take long. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Target target
                    && table.index() == target.table.index()
                    && row.number() == target.row.number()
                    && finding == target.finding;
        }

        @Override
        public int hashCode() {
            return Objects.hash(table.index(), row.number(), finding);
        }
    }

    /** That asks for nothing. */
    static final Node NOTHING = new Node(Map.of(), Map.of(), List.of(), BigDecimal.ZERO, 0);

    /** The same that asks for more; null if that cannot be had, or would be going round in circles. */
    @Nullable
    Node and(List<Ask> more, @Nullable Target target, Scene scene, int number) {
        if (target != null && targets.contains(target)) {
            return null;
        }
        Map<Lever, List<Ask>> all = new HashMap<>(asks);
        for (Ask ask : more) {
            Lever lever = scene.levers().of(ask.term());
            if (lever == null || !scene.stances().containsKey(lever)) {
                return null;
            }
            List<Ask> own = new ArrayList<>(all.getOrDefault(lever, List.of()));
            own.add(ask);
            all.put(lever, own);
        }
        Map<Lever, Object> values = new HashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Lever, List<Ask>> one : all.entrySet()) {
            Stance stance = scene.stance(one.getKey());
            Object value = stance.nearest(one.getValue());
            if (value == null) {
                return null;
            }
            if (!value.equals(stance.now())) {
                values.put(one.getKey(), value);
                sum = sum.add(stance.steps(value));
            }
        }
        List<Target> rows = new ArrayList<>(targets);
        if (target != null) {
            rows.add(target);
        }
        return new Node(all, values, rows, sum, number);
    }

    /** The same with exactly that value of a lever; null if that cannot be had. */
    @Nullable
    Node to(Stance stance, Object value, Scene scene, int number) {
        Term term = stance.lever().term();
        Object read = stance.read(term, value);
        return read == null ? null : and(List.of(new Ask(term, new UnaryTest.Equal(read), true)), null, scene, number);
    }

    @Override
    public int compareTo(Node other) {
        return BY_SIZE.compare(this, other);
    }

    boolean isAsLargeAs(Node other) {
        return moved.size() == other.moved.size() && steps.compareTo(other.steps) == 0;
    }
}
