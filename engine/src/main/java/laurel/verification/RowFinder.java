package laurel.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a table that are worth a look: a register by the values that one of its columns lists. */
final class RowFinder {

    /** Below this a register costs more than it saves. */
    private static final int FEW = 12;

    private final List<Row> rows;
    private final @Nullable Term term;
    private final Map<Object, List<Row>> byValue = new HashMap<>();
    private final List<Row> others = new ArrayList<>();

    RowFinder(DecisionTable table) {
        rows = table.rows();
        int column = rows.size() < FEW ? -1 : mostListing(table);
        term = column < 0 ? null : table.conditions().get(column).term();
        if (column >= 0) {
            register(column);
        }
    }

    /** From top to bottom; every row that can be met is among them. */
    List<Row> candidates(Scene scene) {
        if (term == null) {
            return rows;
        }
        Object value = scene.value(term);
        return value == null ? others : byValue.getOrDefault(key(value), others);
    }

    /** Row by row: whoever lists nothing stands under each value, in its turn. */
    private void register(int column) {
        Set<Object> values = new LinkedHashSet<>();
        rows.forEach(row -> keys(row, column).forEach(values::add));
        for (Row row : rows) {
            Set<Object> keys = keys(row, column);
            if (keys.isEmpty()) {
                others.add(row);
            }
            (keys.isEmpty() ? values : keys)
                    .forEach(value -> byValue.computeIfAbsent(value, none -> new ArrayList<>())
                            .add(row));
        }
    }

    private static Set<Object> keys(Row row, int column) {
        Set<Object> keys = new LinkedHashSet<>();
        listed(row.conditions().get(column).test()).forEach(value -> keys.add(key(value)));
        return keys;
    }

    /** The column that lists the most values; -1 if none does. */
    private static int mostListing(DecisionTable table) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < table.conditions().size(); i++) {
            int column = i;
            boolean whole = table.conditions().get(i).reading() == Column.Reading.WHOLE;
            long values = table.rows().stream()
                    .flatMap(row -> keys(row, column).stream())
                    .distinct()
                    .count();
            long open = table.rows().stream()
                    .filter(row -> keys(row, column).isEmpty())
                    .count();
            // Rows that list nothing stand under each value.
            if (whole && values > most && open * values < 200_000) {
                best = i;
                most = values;
            }
        }
        return best;
    }

    /** Nothing if the cell can be met by other values too. */
    private static List<Object> listed(UnaryTest test) {
        if (test instanceof UnaryTest.Equal equal) {
            return List.of(equal.expected());
        }
        if (test instanceof UnaryTest.OneOf list
                && list.parts().stream().allMatch(part -> part instanceof UnaryTest.Equal)) {
            return list.parts().stream()
                    .map(part -> ((UnaryTest.Equal) part).expected())
                    .toList();
        }
        return List.of();
    }

    private static Object key(Object value) {
        if (value instanceof Fraction fraction) {
            return fraction.shown();
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
