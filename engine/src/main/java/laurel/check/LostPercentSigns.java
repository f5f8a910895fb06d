package laurel.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import laurel.award.Kind;
import laurel.fact.ValueType;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.Column;
import laurel.table.DecisionTable;

/**
 * A percent that lost its sign: 8 where the other cells of its column are 5% and 12%. Such a value is far above all
 * others, and its hundredth would be one of them.
 */
final class LostPercentSigns implements ContentCheck {

    /** A step of a real column is seldom tenfold, and a lost sign is a hundredfold. */
    private static final BigDecimal FAR = BigDecimal.TEN;

    /** How far beyond the others the hundredth may lie: the highest tier is often some times the one before. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(3);

    private record Percent(Place.Cell place, BigDecimal value) {
        BigDecimal size() {
            return value.abs();
        }
    }

    @Override
    public void check(BookContent book, Problems problems) {
        for (DecisionTable table : book.wholeTables()) {
            columns(table).forEach(column -> check(column, problems));
        }
    }

    private static Stream<List<Percent>> columns(DecisionTable table) {
        Stream<List<Percent>> conditions = table.conditions().stream()
                .filter(column -> column.term().type() == ValueType.PERCENT)
                .map(column -> conditions(table, column));
        Stream<List<Percent>> results =
                table.results().stream().filter(LostPercentSigns::givesPercents).map(column -> results(table, column));
        return Stream.concat(conditions, results);
    }

    private static boolean givesPercents(Column.Gives column) {
        return column instanceof Column.GivesTerm gives
                ? gives.term().type() == ValueType.PERCENT
                : ((Column.GivesAward) column).award().kind() == Kind.RATE;
    }

    private static List<Percent> conditions(DecisionTable table, Column.Asks column) {
        int index = table.conditions().indexOf(column);
        return table.rows().stream()
                .flatMap(row -> row.conditions()
                        .get(index)
                        .test()
                        .values()
                        .map(value -> new Percent(table.place(row, column), (BigDecimal) value)))
                .toList();
    }

    private static List<Percent> results(DecisionTable table, Column.Gives column) {
        int index = table.results().indexOf(column);
        return table.rows().stream()
                .filter(row -> row.results().get(index) != null)
                .map(row -> new Percent(
                        table.place(row, column), (BigDecimal) row.results().get(index)))
                .toList();
    }

    private static void check(List<Percent> column, Problems problems) {
        List<Percent> sorted = new ArrayList<>(column);
        sorted.sort(Comparator.comparing(Percent::size));
        // More cells must be sound than suspect, or nobody could say which are which.
        for (int i = Math.max(2, sorted.size() / 2 + 1); i < sorted.size(); i++) {
            BigDecimal least = sorted.get(0).size();
            BigDecimal most = sorted.get(i - 1).size();
            if (most.signum() > 0 && sorted.get(i).size().compareTo(most.multiply(FAR)) >= 0) {
                sorted.subList(i, sorted.size()).forEach(suspect -> report(suspect, least, most, problems));
                return;
            }
        }
    }

    private static void report(Percent suspect, BigDecimal least, BigDecimal most, Problems problems) {
        BigDecimal hundredth = suspect.size().movePointLeft(2);
        if (hundredth.multiply(NEAR).compareTo(least) >= 0 && hundredth.compareTo(most.multiply(NEAR)) <= 0) {
            problems.warning(
                    suspect.place(),
                    "percent.lost-sign",
                    suspect.place().spot(),
                    say(suspect.value()),
                    say(least),
                    say(most),
                    say(suspect.value().movePointLeft(2)));
        }
    }

    private static String say(BigDecimal percent) {
        return ValueType.PERCENT.write(percent);
    }
}
