package laurel.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import laurel.fact.ValueType;
import org.jspecify.annotations.Nullable;

/** One value of those that several rows give in one column: their sum, the least, the greatest, or how many there are. */
final class Aggregate {

    private Aggregate() {}

    /** Null if none of the rows gives anything there. */
    static @Nullable Outcome of(DecisionTable table, int result, List<Row> rows) {
        List<Row> giving =
                rows.stream().filter(row -> row.results().get(result) != null).toList();
        if (giving.isEmpty()) {
            return null;
        }
        HitPolicy policy = table.hitPolicy();
        Column.Gives column = table.results().get(result);
        List<BigDecimal> cells = giving.stream()
                .map(row -> (BigDecimal) Objects.requireNonNull(row.results().get(result)))
                .toList();
        if (policy == HitPolicy.COLLECT_SUM) {
            BigDecimal sum = cells.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Outcome(column, normal(sum), giving, new Outcome.Aggregated(policy, cells));
        }
        if (policy == HitPolicy.COLLECT_COUNT) {
            BigDecimal count = BigDecimal.valueOf(cells.size());
            return new Outcome(column, normal(count), giving, new Outcome.Aggregated(policy, cells));
        }
        int chosen = 0;
        for (int i = 1; i < cells.size(); i++) {
            int order = cells.get(i).compareTo(cells.get(chosen));
            if (policy == HitPolicy.COLLECT_MIN ? order < 0 : order > 0) {
                chosen = i;
            }
        }
        // The topmost of equals: it stands in that row's cell.
        return new Outcome(column, cells.get(chosen), List.of(giving.get(chosen)), Outcome.CELL);
    }

    private static BigDecimal normal(BigDecimal number) {
        return ValueType.normal(number);
    }
}
