package laurel.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** The ranking of rows by what they give: column by column, whoever gives less than the best drops out. */
final class Tournament {

    private Tournament() {}

    /** Of equals, the topmost. */
    static Row best(DecisionTable table, List<Row> rows) {
        List<Row> left = rows;
        for (int i = 0; i < table.results().size() && left.size() > 1; i++) {
            left = round(left, i, table.results().get(i).listed());
        }
        return left.get(0);
    }

    /** The best, then the best of the others, and so on. */
    static List<Row> order(DecisionTable table, List<Row> rows) {
        List<Row> left = new ArrayList<>(rows);
        List<Row> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Row best = best(table, left);
            ordered.add(best);
            left.remove(best);
        }
        return ordered;
    }

    private static List<Row> round(List<Row> rows, int column, List<Object> listed) {
        List<Row> giving =
                rows.stream().filter(row -> row.results().get(column) != null).toList();
        if (giving.isEmpty()) {
            return rows;
        }
        return giving.stream()
                .filter(row ->
                        giving.stream().noneMatch(other -> beats(value(other, column), value(row, column), listed)))
                .toList();
    }

    private static boolean beats(Object one, Object other, List<Object> listed) {
        if (!listed.isEmpty()) {
            return listed.indexOf(one) < listed.indexOf(other);
        }
        boolean ordered = !(one instanceof String) && !(one instanceof Boolean);
        return ordered && Tests.compare(one, other) > 0;
    }

    private static Object value(Row row, int column) {
        @Nullable Object value = row.results().get(column);
        return Objects.requireNonNull(value);
    }
}
