package laurel.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import laurel.award.Kind;
import laurel.fact.UnaryTest;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;

/** A column whose cells are put together: slices as an integral of the rate, points as a line from one to the next. */
record Brackets(DecisionTable table, int column) {

    List<Ruled> judge(List<Row> rows, Fraction at) {
        return table.conditions().get(column).reading() == Column.Reading.SLICES ? integral(rows, at) : line(rows, at);
    }

    private List<Ruled> integral(List<Row> rows, Fraction at) {
        List<Row> begun = rows.stream()
                .filter(row -> at.compareTo(low(row)) >= 0)
                .sorted(Comparator.comparing(this::low))
                .toList();
        boolean isInside = begun.stream().anyMatch(row -> Tests.meets(test(row), at));
        if (!isInside || overlap(begun)) {
            return List.of();
        }
        List<Ruled> given = new ArrayList<>();
        for (int i = 0; i < table.results().size(); i++) {
            int result = i;
            List<Row> paying = begun.stream()
                    .filter(row -> row.results().get(result) != null)
                    .toList();
            if (!paying.isEmpty()) {
                Fraction sum = paying.stream().map(row -> area(row, result, at)).reduce(Fraction.ZERO, Fraction::plus);
                given.add(new Ruled(table, table.results().get(i), sum, true, paying));
            }
        }
        return given;
    }

    /** What the bracket is worth per unit, over the part of it below the value. */
    private Fraction area(Row row, int result, Fraction at) {
        Fraction cell = Fraction.of(TableJudge.cell(row, result));
        BigDecimal end = TableJudge.end(range(row).high());
        Fraction to = end == null || at.compareTo(Fraction.of(end)) < 0 ? at : Fraction.of(end);
        Fraction width = to.minus(low(row));
        boolean isRate = table.results().get(result) instanceof Column.GivesAward gives
                && gives.award().kind() == Kind.RATE;
        return isRate
                ? cell.times(width)
                : cell.times(width)
                        .over(Fraction.of(Objects.requireNonNull(end)).minus(low(row)));
    }

    private boolean overlap(List<Row> sorted) {
        for (int i = 0; i + 1 < sorted.size(); i++) {
            BigDecimal end = TableJudge.end(range(sorted.get(i)).high());
            if (end == null || low(sorted.get(i + 1)).compareTo(Fraction.of(end)) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Nothing below the first point; flat beyond the last. */
    private List<Ruled> line(List<Row> rows, Fraction at) {
        List<Row> points =
                rows.stream().sorted(Comparator.comparing(this::point)).toList();
        if (points.stream().map(row -> point(row).shown()).distinct().count() < points.size()) {
            return List.of();
        }
        Row from = null;
        Row to = null;
        for (Row row : points) {
            if (point(row).compareTo(at) <= 0) {
                from = row;
            } else if (to == null) {
                to = row;
            }
        }
        if (from == null) {
            return List.of();
        }
        boolean flat = to == null || point(from).compareTo(at) == 0;
        List<Ruled> given = new ArrayList<>();
        for (int i = 0; i < table.results().size(); i++) {
            Fraction start = Fraction.of(TableJudge.cell(from, i));
            Column.Gives gives = table.results().get(i);
            given.add(
                    to == null || flat
                            ? new Ruled(table, gives, start, false, List.of(from))
                            : new Ruled(table, gives, weighted(from, to, i, at), false, List.of(from, to)));
        }
        return given;
    }

    /** Of both ends, each by how near the value is to it. */
    private Fraction weighted(Row from, Row to, int result, Fraction at) {
        Fraction left =
                Fraction.of(TableJudge.cell(from, result)).times(point(to).minus(at));
        Fraction right = Fraction.of(TableJudge.cell(to, result)).times(at.minus(point(from)));
        return left.plus(right).over(point(to).minus(point(from)));
    }

    private UnaryTest test(Row row) {
        return row.conditions().get(column).test();
    }

    private UnaryTest.Range range(Row row) {
        return (UnaryTest.Range) test(row);
    }

    private Fraction low(Row row) {
        return Fraction.of(Objects.requireNonNull(range(row).low()));
    }

    private Fraction point(Row row) {
        return Fraction.of(((UnaryTest.Equal) test(row)).expected());
    }
}
