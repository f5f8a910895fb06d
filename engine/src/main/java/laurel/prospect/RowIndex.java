package laurel.prospect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import laurel.fact.UnaryTest;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A table whose different cells are numbered, so that for an employee each of them is tested once, however many rows have
 * it: a row is then no more than a look-up for each dimension.
 */
final class RowIndex {

    /**
     * Columns that one lever moves, or one column that none moves.
     *
     * @param cells the different cells that stand side by side in those columns
     * @param ofRow by the rows' positions, which of the cells a row has
     */
    record Dimension(
            @Nullable Lever lever, List<Integer> columns, List<List<UnaryTest>> cells, IntUnaryOperator ofRow) {

        /** What the cells of that number ask. */
        List<Ask> asks(DecisionTable table, int cell) {
            List<Ask> asks = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                UnaryTest test = cells.get(cell).get(i);
                if (!test.isAny()) {
                    asks.add(Ask.of(table.conditions().get(columns.get(i)), test));
                }
            }
            return asks;
        }
    }

    private final DecisionTable table;
    private final List<Dimension> dimensions;

    RowIndex(DecisionTable table, Levers levers) {
        this.table = table;
        Map<Object, List<Integer>> together = new LinkedHashMap<>();
        for (int i = 0; i < table.conditions().size(); i++) {
            Lever lever = levers.of(table.conditions().get(i).term());
            together.computeIfAbsent(lever == null ? i : lever, none -> new ArrayList<>())
                    .add(i);
        }
        this.dimensions = together.entrySet().stream()
                .map(entry -> dimension(entry.getKey() instanceof Lever lever ? lever : null, entry.getValue()))
                .toList();
    }

    private Dimension dimension(@Nullable Lever lever, List<Integer> columns) {
        Map<List<UnaryTest>, Integer> numbers = new HashMap<>();
        List<List<UnaryTest>> cells = new ArrayList<>();
        int[] ofRow = new int[table.rows().size()];
        for (int i = 0; i < ofRow.length; i++) {
            Row row = table.rows().get(i);
            List<UnaryTest> own = columns.stream()
                    .map(column -> row.conditions().get(column).test())
                    .toList();
            Integer number = numbers.putIfAbsent(own, cells.size());
            if (number == null) {
                cells.add(own);
            }
            ofRow[i] = number == null ? cells.size() - 1 : number;
        }
        return new Dimension(lever, List.copyOf(columns), cells, row -> ofRow[row]);
    }

    DecisionTable table() {
        return table;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    /** The positions of the rows that say something in that result column. */
    IntStream giving(int result) {
        return IntStream.range(0, table.rows().size())
                .filter(row -> table.rows().get(row).results().get(result) != null);
    }
}
