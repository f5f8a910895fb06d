package laurel.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import laurel.award.Kind;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what several rows give for one value: slice by slice, or between two points of a curve. Quotients are
 * rounded half even to 34 digits, far below any cent; nothing else is rounded here.
 */
final class Brackets {

    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);

    private final DecisionTable table;
    private final Column.Asks column;
    private final int position;

    Brackets(DecisionTable table, Column.Asks column) {
        this.table = table;
        this.column = column;
        this.position = table.conditions().indexOf(column);
    }

    /** Of the rows whose other conditions are met, from top to bottom. */
    Decision decide(List<Row> rows, @Nullable Object value) {
        if (!(value instanceof BigDecimal at)) {
            return new Decision(List.of(), List.of(), List.of());
        }
        return column.reading() == Column.Reading.SLICES ? slices(rows, at) : between(rows, at);
    }

    /** Nothing for a value that lies in none of the brackets: then the table leaves it open, as a whole reading would. */
    private Decision slices(List<Row> rows, BigDecimal at) {
        List<Row> reached = rows.stream()
                .filter(row -> column.meets(test(row), at))
                .sorted(Comparator.comparing(row -> low(range(row))))
                .toList();
        if (reached.stream().noneMatch(row -> test(row).accepts(at))) {
            return new Decision(List.of(), List.of(), List.of());
        }
        for (int i = 1; i < reached.size(); i++) {
            BigDecimal end = high(range(reached.get(i - 1)));
            if (end == null || end.compareTo(low(range(reached.get(i)))) > 0) {
                return Decision.contradiction(reached);
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < table.results().size(); i++) {
            outcomes.addAll(slices(reached, at, i));
        }
        return new Decision(reached, outcomes, List.of());
    }

    private List<Outcome> slices(List<Row> reached, BigDecimal at, int result) {
        List<Outcome.Slice> slices = new ArrayList<>();
        for (Row row : reached) {
            if (row.results().get(result) instanceof BigDecimal cell) {
                slices.add(slice(row, range(row), at, cell, isRate(result)));
            }
        }
        if (slices.isEmpty()) {
            return List.of();
        }
        BigDecimal sum = slices.stream().map(Outcome.Slice::result).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Row> rows = slices.stream().map(Outcome.Slice::row).toList();
        return List.of(new Outcome(table.results().get(result), sum, rows, new Outcome.Sliced(slices)));
    }

    private static Outcome.Slice slice(Row row, UnaryTest.Range range, BigDecimal at, BigDecimal cell, boolean rate) {
        BigDecimal end = high(range);
        BigDecimal width = (end == null ? at : at.min(end)).subtract(low(range));
        if (rate) {
            return new Outcome.Slice(row, width, cell, null, width.multiply(cell));
        }
        // The reader lets no bracket without an end be worth an amount.
        BigDecimal whole = Objects.requireNonNull(end).subtract(low(range));
        BigDecimal result =
                width.compareTo(whole) == 0 ? cell : cell.multiply(width).divide(whole, DIGITS);
        return new Outcome.Slice(row, width, cell, whole, result);
    }

    private boolean isRate(int result) {
        return table.results().get(result) instanceof Column.GivesAward gives
                && gives.award().kind() == Kind.RATE;
    }

    /** Nothing below the first point, and the last one's result above it. */
    private Decision between(List<Row> rows, BigDecimal at) {
        List<Row> points =
                rows.stream().sorted(Comparator.comparing(this::point)).toList();
        for (int i = 1; i < points.size(); i++) {
            if (point(points.get(i - 1)).compareTo(point(points.get(i))) == 0) {
                return Decision.contradiction(rows);
            }
        }
        int next = 0;
        while (next < points.size() && point(points.get(next)).compareTo(at) <= 0) {
            next++;
        }
        if (next == 0) {
            return new Decision(List.of(), List.of(), List.of());
        }
        Row from = points.get(next - 1);
        boolean onPoint = next == points.size() || point(from).compareTo(at) == 0;
        Row to = onPoint ? from : points.get(next);
        List<Row> used = onPoint ? List.of(from) : List.of(from, to);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < table.results().size(); i++) {
            outcomes.add(between(from, to, at, i, used));
        }
        return new Decision(used, outcomes, List.of());
    }

    private Outcome between(Row from, Row to, BigDecimal at, int result, List<Row> used) {
        Outcome.Point left = new Outcome.Point(point(from), number(from, result));
        Outcome.Point right = new Outcome.Point(point(to), number(to, result));
        BigDecimal value = left.value();
        if (!from.equals(to)) {
            BigDecimal rise = right.value().subtract(left.value()).multiply(at.subtract(left.at()));
            value = value.add(rise.divide(right.at().subtract(left.at()), DIGITS));
        }
        return new Outcome(
                table.results().get(result), ValueType.normal(value), used, new Outcome.Interpolated(at, left, right));
    }

    private UnaryTest test(Row row) {
        return row.conditions().get(position).test();
    }

    private UnaryTest.Range range(Row row) {
        return (UnaryTest.Range) test(row);
    }

    private BigDecimal point(Row row) {
        return (BigDecimal) ((UnaryTest.Equal) test(row)).expected();
    }

    private static BigDecimal number(Row row, int result) {
        return (BigDecimal) Objects.requireNonNull(row.results().get(result));
    }

    private static BigDecimal low(UnaryTest.Range range) {
        return (BigDecimal) Objects.requireNonNull(range.low());
    }

    private static @Nullable BigDecimal high(UnaryTest.Range range) {
        return (BigDecimal) range.high();
    }
}
