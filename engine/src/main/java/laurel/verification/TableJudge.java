package laurel.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import laurel.fact.UnaryTest;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.HitPolicy;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** One decision table, read row by row as a person would read it. */
final class TableJudge {

    private final DecisionTable table;
    private final RowFinder finder;
    private final int bracket;

    TableJudge(DecisionTable table) {
        this.table = table;
        this.finder = new RowFinder(table);
        this.bracket = bracket(table);
    }

    private static int bracket(DecisionTable table) {
        for (int i = 0; i < table.conditions().size(); i++) {
            if (table.conditions().get(i).reading() != Column.Reading.WHOLE) {
                return i;
            }
        }
        return -1;
    }

    /** Nothing if no row is met, if rows contradict each other, or if the table is not in force on the scene's day. */
    List<Ruled> judge(Scene scene) {
        if (!isInForce(scene.day())) {
            return List.of();
        }
        List<Row> met = new ArrayList<>();
        for (Row row : finder.candidates(scene)) {
            if (isMet(row, scene)) {
                met.add(row);
            }
        }
        if (met.isEmpty()) {
            return List.of();
        }
        if (bracket >= 0) {
            Object at = scene.value(table.conditions().get(bracket).term());
            return at == null ? List.of() : new Brackets(table, bracket).judge(met, Fraction.of(at));
        }
        return table.hitPolicy().aggregates() ? together(met) : each(chosen(met));
    }

    /** Whether it cannot tell: rows would be met if something were known, or those that are met contradict each other. */
    boolean isOpen(Scene scene) {
        return isInForce(scene.day())
                && (table.rows().stream().anyMatch(row -> mightBeMet(row, scene)) || isContradiction(scene));
    }

    private boolean isContradiction(Scene scene) {
        boolean isMet = table.rows().stream().anyMatch(row -> isMet(row, scene));
        boolean isBelow = bracket >= 0 && !isWithin(scene);
        return isMet && !isBelow && judge(scene).isEmpty();
    }

    /** Whether the value lies in a bracket, or above a point, of some row that is met. */
    private boolean isWithin(Scene scene) {
        Object at = scene.value(table.conditions().get(bracket).term());
        return at != null
                && table.rows().stream()
                        .filter(row -> isMet(row, scene))
                        .map(row -> row.conditions().get(bracket).test())
                        .anyMatch(test -> test instanceof UnaryTest.Equal point
                                ? Tests.compare(point.expected(), at) <= 0
                                : Tests.meets(test, at));
    }

    /** Whether something unknown is asked, and all that is known is met. */
    private boolean mightBeMet(Row row, Scene scene) {
        boolean asksUnknown = false;
        for (int i = 0; i < row.conditions().size(); i++) {
            UnaryTest test = row.conditions().get(i).test();
            Object value = scene.value(table.conditions().get(i).term());
            if (value == null) {
                asksUnknown |= !(test instanceof UnaryTest.Any);
            } else if (!(test instanceof UnaryTest.Any) && !hasPart(i, test, value)) {
                return false;
            }
        }
        return asksUnknown;
    }

    private boolean hasPart(int column, UnaryTest test, Object value) {
        return switch (table.conditions().get(column).reading()) {
            case WHOLE -> Tests.meets(test, value);
            case SLICES ->
                test instanceof UnaryTest.Range range && range.low() != null && Tests.compare(value, range.low()) >= 0;
            case INTERPOLATED -> true;
        };
    }

    private boolean isInForce(LocalDate day) {
        LocalDate from = table.validFrom();
        LocalDate to = table.validTo();
        return (from == null || from.compareTo(day) <= 0) && (to == null || to.compareTo(day) >= 0);
    }

    private boolean isMet(Row row, Scene scene) {
        for (int i = 0; i < row.conditions().size(); i++) {
            UnaryTest test = row.conditions().get(i).test();
            if (i != bracket && !(test instanceof UnaryTest.Any)) {
                Object value = scene.value(table.conditions().get(i).term());
                if (value == null || !Tests.meets(test, value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Row> chosen(List<Row> met) {
        return switch (table.hitPolicy()) {
            case UNIQUE -> met.size() == 1 ? met : List.of();
            case FIRST -> met.subList(0, 1);
            case ANY -> met.stream().allMatch(row -> agree(row, met.get(0))) ? met.subList(0, 1) : List.of();
            case PRIORITY -> List.of(Tournament.best(table, met));
            case OUTPUT_ORDER -> Tournament.order(table, met);
            default -> met;
        };
    }

    private static boolean agree(Row one, Row other) {
        for (int i = 0; i < one.results().size(); i++) {
            Object left = one.results().get(i);
            Object right = other.results().get(i);
            boolean both = left != null && right != null;
            if (both ? !Tests.same(left, right) : left != right) {
                return false;
            }
        }
        return true;
    }

    private List<Ruled> each(List<Row> rows) {
        List<Ruled> given = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < row.results().size(); i++) {
                Object value = row.results().get(i);
                if (value != null) {
                    given.add(new Ruled(table, table.results().get(i), value, false, List.of(row)));
                }
            }
        }
        return given;
    }

    /** One value a column, of all rows that give something there. */
    private List<Ruled> together(List<Row> met) {
        List<Ruled> given = new ArrayList<>();
        for (int i = 0; i < table.results().size(); i++) {
            int column = i;
            List<Row> giving = met.stream()
                    .filter(row -> row.results().get(column) != null)
                    .toList();
            if (!giving.isEmpty()) {
                given.add(together(giving, column));
            }
        }
        return given;
    }

    private Ruled together(List<Row> rows, int column) {
        Column.Gives gives = table.results().get(column);
        HitPolicy policy = table.hitPolicy();
        if (policy == HitPolicy.COLLECT_COUNT) {
            return new Ruled(table, gives, BigDecimal.valueOf(rows.size()), false, rows);
        }
        if (policy == HitPolicy.COLLECT_SUM) {
            BigDecimal sum = cells(rows, column).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Ruled(table, gives, sum, false, rows);
        }
        BigDecimal end = cells(rows, column)
                .reduce(policy == HitPolicy.COLLECT_MIN ? BigDecimal::min : BigDecimal::max)
                .orElseThrow();
        Row topmost = rows.stream()
                .filter(row -> end.compareTo(cell(row, column)) == 0)
                .findFirst()
                .orElseThrow();
        return new Ruled(table, gives, end, false, List.of(topmost));
    }

    private static Stream<BigDecimal> cells(List<Row> rows, int column) {
        return rows.stream().map(row -> cell(row, column));
    }

    static BigDecimal cell(Row row, int column) {
        return (BigDecimal) Objects.requireNonNull(row.results().get(column));
    }

    static @Nullable BigDecimal end(@Nullable Object bound) {
        return (BigDecimal) bound;
    }
}
