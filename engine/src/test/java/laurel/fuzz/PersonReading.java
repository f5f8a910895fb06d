package laurel.fuzz;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import laurel.fuzz.SeenCondition.Part;
import laurel.fuzz.SeenTable.Given;
import laurel.fuzz.SeenTable.SeenRow;
import org.jspecify.annotations.Nullable;

/**
 * What a person makes of a table for one employee, row by row and in the plainest way: the referee of the fuzz tests, which
 * shares no code with the engine. {@code facts} are by the terms' ids; what is not known is not there.
 */
record PersonReading(SeenTable table, Map<String, Object> facts) {

    /** A value that the table gives in the column of that number, and the rows it comes from. */
    private record Result(int column, Object value, boolean money, List<Integer> rows) {}

    private static final MathContext EXACT = new MathContext(60, RoundingMode.HALF_EVEN);

    /** Lines, derived values, and what cannot be decided, each as a short text. */
    List<String> answer() {
        List<String> said = new ArrayList<>();
        if (!table.inForce()) {
            return said;
        }
        List<SeenRow> met = table.rows().stream().filter(this::isMet).toList();
        int bracket = bracket();
        List<Result> results = bracket < 0 ? decide(met, said) : putTogether(met, bracket, said);
        unknown(said);
        results.stream()
                .sorted(Comparator.comparingInt(result -> Word.AWARDS.indexOf(word(result))))
                .forEach(result -> say(result, said));
        return said;
    }

    private int bracket() {
        return IntStream.range(0, table.asked().size())
                .filter(i -> !table.asked().get(i).reading().isEmpty())
                .findFirst()
                .orElse(-1);
    }

    private boolean isMet(SeenRow row) {
        for (int i = 0; i < table.asked().size(); i++) {
            SeenCondition test = row.tests().get(i);
            Object fact = fact(i);
            boolean whole = table.asked().get(i).reading().isEmpty();
            if (whole && test != null && (fact == null || !test.isMetBy(fact))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object fact(int asked) {
        return facts.get(table.asked().get(asked).term().id());
    }

    /** The rows that all that is known meets and that ask for what is not known. */
    private void unknown(List<String> said) {
        List<Integer> rows = new ArrayList<>();
        TreeSet<String> wanted = new TreeSet<>();
        for (SeenRow row : table.rows()) {
            TreeSet<String> wants = new TreeSet<>();
            boolean out = false;
            for (int i = 0; i < table.asked().size(); i++) {
                SeenCondition test = row.tests().get(i);
                Object fact = fact(i);
                if (test != null && fact == null) {
                    wants.add(table.asked().get(i).term().id());
                } else if (test != null && fact != null) {
                    out |= !isMetOrPart(i, test, fact);
                }
            }
            if (!out && !wants.isEmpty()) {
                rows.add(row.number());
                wanted.addAll(wants);
            }
        }
        if (!rows.isEmpty()) {
            said.add("unknown " + wanted + " rows " + rows);
        }
    }

    private boolean isMetOrPart(int asked, SeenCondition test, Object fact) {
        return switch (table.asked().get(asked).reading()) {
            case "interpolated" -> true;
            case "slices" -> SeenCondition.order(fact, low(test)) >= 0;
            default -> test.isMetBy(fact);
        };
    }

    private List<Result> decide(List<SeenRow> met, List<String> said) {
        if (met.isEmpty()) {
            return List.of();
        }
        List<SeenRow> ranked = met.stream().sorted(this::byRank).toList();
        return switch (table.policy()) {
            case "UNIQUE" -> met.size() == 1 ? results(met) : contradiction(met, said);
            case "FIRST" -> results(met.subList(0, 1));
            case "ANY" ->
                met.stream().allMatch(row -> same(row.results(), met.get(0).results()))
                        ? results(met.subList(0, 1))
                        : contradiction(met, said);
            case "PRIORITY" -> results(ranked.subList(0, 1));
            case "OUTPUT ORDER" -> results(ranked);
            case "COLLECT" -> results(met);
            default -> aggregates(met);
        };
    }

    private static List<Result> contradiction(List<SeenRow> met, List<String> said) {
        said.add("contradiction " + met.stream().map(SeenRow::number).sorted().toList());
        return List.of();
    }

    private static boolean same(List<@Nullable Object> left, List<@Nullable Object> right) {
        return IntStream.range(0, left.size()).allMatch(i -> {
            Object one = left.get(i);
            Object other = right.get(i);
            return (one == null || other == null) ? one == other : SeenCondition.order(one, other) == 0;
        });
    }

    private List<Result> results(List<SeenRow> rows) {
        List<Result> results = new ArrayList<>();
        for (SeenRow row : rows) {
            for (int i = 0; i < table.given().size(); i++) {
                Object value = row.results().get(i);
                if (value != null) {
                    results.add(new Result(i, value, false, List.of(row.number())));
                }
            }
        }
        return results;
    }

    private int byRank(SeenRow left, SeenRow right) {
        for (int i = 0; i < table.given().size(); i++) {
            Object one = left.results().get(i);
            Object other = right.results().get(i);
            if (one == null || other == null) {
                if (one != other) {
                    return one == null ? 1 : -1;
                }
            } else {
                List<String> listed =
                        List.of(table.given().get(i).word().allowed().split(", ", -1));
                int order = one instanceof BigDecimal
                        ? SeenCondition.order(other, one)
                        : listed.indexOf(one) - listed.indexOf(other);
                if (order != 0) {
                    return order;
                }
            }
        }
        return left.number() - right.number();
    }

    private List<Result> aggregates(List<SeenRow> met) {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < table.given().size(); i++) {
            int column = i;
            List<SeenRow> giving = met.stream()
                    .filter(row -> row.results().get(column) != null)
                    .toList();
            List<Integer> all = giving.stream().map(SeenRow::number).toList();
            BigDecimal sum = BigDecimal.ZERO;
            SeenRow least = null;
            SeenRow most = null;
            for (SeenRow row : giving) {
                sum = sum.add(number(row, column));
                least = least == null || number(row, column).compareTo(number(least, column)) < 0 ? row : least;
                most = most == null || number(row, column).compareTo(number(most, column)) > 0 ? row : most;
            }
            if (least != null && most != null) {
                results.add(
                        switch (table.policy()) {
                            case "SUM" -> new Result(i, sum, false, all);
                            case "COUNT" -> new Result(i, new BigDecimal(giving.size()), false, all);
                            case "MIN" -> new Result(i, number(least, i), false, List.of(least.number()));
                            default -> new Result(i, number(most, i), false, List.of(most.number()));
                        });
            }
        }
        return results;
    }

    private static BigDecimal number(SeenRow row, int column) {
        return (BigDecimal) Objects.requireNonNull(row.results().get(column));
    }

    private List<Result> putTogether(List<SeenRow> met, int bracket, List<String> said) {
        if (!table.policy().equals("UNIQUE")) {
            throw new Unreadable("brackets under", table.policy());
        }
        Object at = fact(bracket);
        if (!(at instanceof BigDecimal value)) {
            return List.of();
        }
        return table.asked().get(bracket).reading().equals("slices")
                ? slices(met, bracket, value, said)
                : between(met, bracket, value, said);
    }

    private static SeenCondition test(SeenRow row, int bracket) {
        SeenCondition test = row.tests().get(bracket);
        if (test == null
                || test.negated()
                || test.parts().size() != 1
                || test.parts().get(0).negated()) {
            throw new Unreadable("no bracket", row);
        }
        return test;
    }

    private static BigDecimal low(SeenCondition test) {
        Object low = test.parts().get(0).low();
        if (!(low instanceof BigDecimal number)) {
            throw new Unreadable("no lower end", test);
        }
        return number;
    }

    private List<Result> slices(List<SeenRow> met, int bracket, BigDecimal at, List<String> said) {
        List<SeenRow> reached = met.stream()
                .filter(row -> low(test(row, bracket)).compareTo(at) <= 0)
                .sorted(Comparator.comparing(row -> low(test(row, bracket))))
                .toList();
        if (reached.stream().noneMatch(row -> test(row, bracket).isMetBy(at))) {
            return List.of();
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < table.given().size(); i++) {
            BigDecimal sum = BigDecimal.ZERO;
            List<Integer> rows = new ArrayList<>();
            BigDecimal paidTo = null;
            for (SeenRow row : reached) {
                Part part = test(row, bracket).parts().get(0);
                BigDecimal low = low(test(row, bracket));
                BigDecimal high = part.high() == null ? null : (BigDecimal) part.high();
                if (paidTo != null && paidTo.compareTo(low) > 0) {
                    return contradiction(reached, said);
                }
                paidTo = high == null ? new BigDecimal("1e99") : high;
                BigDecimal width = (high == null ? at : at.min(high)).subtract(low);
                if (row.results().get(i) != null) {
                    boolean rate = table.given().get(i).word().kind().equals("rate");
                    BigDecimal paid = number(row, i).multiply(width);
                    sum = sum.add(rate ? paid : paid.divide(paidTo.subtract(low), EXACT));
                    rows.add(row.number());
                }
            }
            if (!rows.isEmpty()) {
                results.add(new Result(i, sum, true, rows.stream().sorted().toList()));
            }
        }
        return results;
    }

    private static BigDecimal point(SeenRow row, int bracket) {
        Part part = test(row, bracket).parts().get(0);
        if (part.low() == null || !part.low().equals(part.high())) {
            throw new Unreadable("no point", row);
        }
        return (BigDecimal) part.low();
    }

    private List<Result> between(List<SeenRow> met, int bracket, BigDecimal at, List<String> said) {
        SeenRow from = null;
        SeenRow to = null;
        for (SeenRow row : met) {
            BigDecimal point = point(row, bracket);
            if (met.stream()
                    .anyMatch(
                            other -> !other.equals(row) && point(other, bracket).compareTo(point) == 0)) {
                return contradiction(met, said);
            }
            if (point.compareTo(at) <= 0 && (from == null || point.compareTo(point(from, bracket)) > 0)) {
                from = row;
            }
            if (point.compareTo(at) > 0 && (to == null || point.compareTo(point(to, bracket)) < 0)) {
                to = row;
            }
        }
        if (from == null) {
            return List.of();
        }
        SeenRow next = to == null || point(from, bracket).compareTo(at) == 0 ? from : to;
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < table.given().size(); i++) {
            BigDecimal value = number(from, i);
            if (!next.equals(from)) {
                BigDecimal run = point(next, bracket).subtract(point(from, bracket));
                BigDecimal rise = number(next, i).subtract(value);
                value = value.add(
                        rise.multiply(at.subtract(point(from, bracket))).divide(run, EXACT));
            }
            List<Integer> rows = next.equals(from) ? List.of(from.number()) : List.of(from.number(), next.number());
            results.add(new Result(i, value, false, rows.stream().sorted().toList()));
        }
        return results;
    }

    private Word word(Result result) {
        return table.given().get(result.column).word();
    }

    private void say(Result result, List<String> said) {
        Given given = table.given().get(result.column);
        String rows = " rows " + result.rows;
        if (given.derived()) {
            said.add(given.word().id() + " is " + plain(result.value) + rows);
            return;
        }
        String award = given.word().id();
        switch (given.word().kind()) {
            case "rate", "months" -> {
                Object base = facts.get(given.word().of());
                if (result.money) {
                    said.add(award + " " + money((BigDecimal) result.value, 2) + " CNY" + rows);
                } else if (base instanceof BigDecimal number) {
                    said.add(award + " " + money(number.multiply((BigDecimal) result.value), 2) + " CNY" + rows);
                } else {
                    said.add(award + " wants " + given.word().of() + rows);
                }
            }
            case "amount" -> {
                int decimals = given.word().of().equals("JPY") ? 0 : 2;
                said.add(award + " " + money((BigDecimal) result.value, decimals) + " "
                        + given.word().of() + rows);
            }
            default -> said.add(award + (result.value instanceof Boolean ? "" : " " + plain(result.value)) + rows);
        }
    }

    private static String money(BigDecimal exact, int decimals) {
        return exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** Numbers to 20 digits: beyond them, quotients differ. */
    static String plain(Object value) {
        return value instanceof BigDecimal number
                ? number.round(new MathContext(20)).stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
