package laurel.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.fact.UnaryTest;
import laurel.table.HitPolicy;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** What a table gives for a part of a term's values: a step of a ladder. */
record Step(UnaryTest.Range range, Row row, BigDecimal value) {

    /** The steps in one result column; a part where nothing is given, or where rows contradict each other, is none. */
    static List<Step> of(HitPolicy policy, List<Stretch> stretches, int result) {
        List<Step> steps = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Step step = step(policy, stretch, result);
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (step != null && last != null && step.continues(last)) {
                UnaryTest.Range both = Cut.below(last.range).to(Cut.above(step.range));
                steps.set(steps.size() - 1, new Step(both, last.row, last.value));
            } else if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    private boolean continues(Step last) {
        return row.equals(last.row)
                && value.compareTo(last.value) == 0
                && Cut.above(last.range).equals(Cut.below(range));
    }

    private static @Nullable Step step(HitPolicy policy, Stretch stretch, int result) {
        List<Row> rows = stretch.rows();
        if (policy == HitPolicy.COLLECT) {
            return sum(stretch, result);
        }
        if (policy != HitPolicy.FIRST && rows.size() > 1) {
            return null;
        }
        Object value = rows.get(0).results().get(result);
        return value == null ? null : new Step(stretch.range(), rows.get(0), (BigDecimal) value);
    }

    /** The rows add up. The lowest stands for them: a ladder's threshold is written below those that it adds to. */
    private static @Nullable Step sum(Stretch stretch, int result) {
        List<Row> giving = stretch.rows().stream()
                .filter(row -> row.results().get(result) != null)
                .toList();
        BigDecimal sum = giving.stream()
                .map(row -> (BigDecimal) Objects.requireNonNull(row.results().get(result)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return giving.isEmpty() ? null : new Step(stretch.range(), giving.get(giving.size() - 1), sum);
    }
}
