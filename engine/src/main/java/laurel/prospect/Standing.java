package laurel.prospect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import laurel.calculation.Finding;
import laurel.fact.UnaryTest;
import laurel.prospect.RowIndex.Dimension;
import laurel.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * How an employee stands to a table's rows, looked at in one way: which conditions fail, and how far a lever would have to
 * be moved to meet them. Each different cell is looked at once, when the first row asks.
 */
final class Standing {

    /** How a cell fails: by how many columns, and whether and how far a lever must be moved. */
    private record Cells(int failed, boolean isOutOfReach, BigDecimal steps) {
        static final Cells MET = new Cells(0, false, BigDecimal.ZERO);
    }

    /** What it takes to meet a row: how many levers must be moved, and how far together. */
    record Effort(int levers, BigDecimal steps) {}

    private final RowIndex index;
    private final Finding finding;
    private final Levers levers;
    private final Map<Lever, Stance> stances;
    private final @Nullable Cells[][] known;

    Standing(RowIndex index, Finding finding, Levers levers, Map<Lever, Stance> stances) {
        this.index = index;
        this.finding = finding;
        this.levers = levers;
        this.stances = stances;
        this.known = new Cells[index.dimensions().size()][];
        for (int i = 0; i < known.length; i++) {
            known[i] = new Cells[index.dimensions().get(i).cells().size()];
        }
    }

    RowIndex index() {
        return index;
    }

    Finding finding() {
        return finding;
    }

    /** How many of a row's conditions fail. */
    int failed(int row) {
        int failed = 0;
        for (int i = 0; i < known.length; i++) {
            failed += cells(i, row).failed();
        }
        return failed;
    }

    /** Null if nobody can move all that it takes. What is derived counts for nothing here: it may follow by itself. */
    @Nullable
    Effort effort(int row) {
        int moved = 0;
        BigDecimal steps = BigDecimal.ZERO;
        for (int i = 0; i < known.length; i++) {
            Cells cells = cells(i, row);
            if (cells.isOutOfReach()) {
                return null;
            }
            if (cells.steps().signum() > 0) {
                moved++;
                steps = steps.add(cells.steps());
            }
        }
        return new Effort(moved, steps);
    }

    private Cells cells(int dimension, int row) {
        Dimension of = index.dimensions().get(dimension);
        int number = of.ofRow().applyAsInt(row);
        Cells cells = known[dimension][number];
        if (cells == null) {
            cells = look(of, of.cells().get(number));
            known[dimension][number] = cells;
        }
        return cells;
    }

    private Cells look(Dimension dimension, List<UnaryTest> cells) {
        int failed = 0;
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Column.Asks column =
                    index.table().conditions().get(dimension.columns().get(i));
            if (!cells.get(i).isAny()) {
                Ask ask = Ask.of(column, cells.get(i));
                asks.add(ask);
                Object value = finding.value(column.term());
                failed += value != null && ask.accepts(value) ? 0 : 1;
            }
        }
        return failed == 0 ? Cells.MET : effort(dimension, failed, asks);
    }

    private Cells effort(Dimension dimension, int failed, List<Ask> asks) {
        Stance stance = dimension.lever() == null ? null : stances.get(dimension.lever());
        if (stance == null) {
            boolean derived = dimension.lever() == null
                    && asks.stream()
                            .anyMatch(ask -> ask.term().isDerived()
                                    && levers.behind(ask.term()).stream().anyMatch(stances::containsKey));
            return new Cells(failed, !derived, BigDecimal.ZERO);
        }
        Object nearest = stance.nearest(asks);
        return nearest == null
                ? new Cells(failed, true, BigDecimal.ZERO)
                : new Cells(failed, false, stance.steps(nearest));
    }

    @Override
    public String toString() {
        return index.table().name() + Arrays.deepToString(known);
    }
}
