package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.table.DecisionTable;
import laurel.table.HitPolicy;
import laurel.table.Outcome;

/** The arithmetic by which a table puts a result together of several cells; none where it stands in one. */
final class Arithmetic {

    private Arithmetic() {}

    static List<Step> of(DecisionTable table, Outcome outcome) {
        if (outcome.how() instanceof Outcome.Aggregated aggregated) {
            BigDecimal result = (BigDecimal) outcome.value();
            boolean sum = aggregated.policy() == HitPolicy.COLLECT_SUM;
            return List.of(sum ? Step.sum(aggregated.cells(), result) : Step.count(result));
        }
        if (outcome.how() instanceof Outcome.Sliced sliced) {
            return slices(term(table), sliced.slices(), (BigDecimal) outcome.value());
        }
        if (outcome.how() instanceof Outcome.Interpolated line && !line.from().equals(line.to())) {
            return List.of(Step.between(term(table), line, (BigDecimal) outcome.value()));
        }
        return List.of();
    }

    private static String term(DecisionTable table) {
        return Objects.requireNonNull(table.bracket()).term().id();
    }

    private static List<Step> slices(String term, List<Outcome.Slice> slices, BigDecimal sum) {
        List<Step> steps = new ArrayList<>();
        slices.forEach(slice -> steps.add(Step.slice(term, slice)));
        if (slices.size() > 1) {
            steps.add(Step.sum(slices.stream().map(Outcome.Slice::result).toList(), sum));
        }
        return steps;
    }
}
