package laurel.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import laurel.fact.UnaryTest;
import laurel.table.Decision;
import laurel.table.DecisionTable;
import laurel.table.HitPolicy;
import laurel.table.Outcome;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** What a table gives for a part of a term's values: a step of a ladder. */
record Step(UnaryTest.Range range, Row row, BigDecimal value) {

    /** The steps in one result column; a part where nothing is given, or where rows contradict each other, is none. */
    static List<Step> of(DecisionTable table, List<Stretch> stretches, int result) {
        List<Step> steps = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Step step = step(table, stretch, result);
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

    /** The rows of a hit policy that collects add up; the lowest stands for them, as a ladder's last threshold does. */
    private static @Nullable Step step(DecisionTable table, Stretch stretch, int result) {
        if (table.bracket() != null) {
            // What several rows give together is worked out between them, so each stands for itself here.
            Row row = stretch.rows().get(0);
            return stretch.rows().size() == 1 && row.results().get(result) instanceof BigDecimal value
                    ? new Step(stretch.range(), row, value)
                    : null;
        }
        List<Outcome> given = Decision.of(table, stretch.rows(), List.of()).outcomes().stream()
                .filter(outcome -> outcome.column().equals(table.results().get(result)))
                .toList();
        BigDecimal sum =
                given.stream().map(outcome -> (BigDecimal) outcome.value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return given.stream()
                .flatMap(outcome -> outcome.rows().stream())
                .max(HitPolicy.BY_NUMBER)
                .map(row -> new Step(stretch.range(), row, sum))
                .orElse(null);
    }
}
