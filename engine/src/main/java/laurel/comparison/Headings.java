package laurel.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import laurel.fact.UnaryTest;
import laurel.table.Column;
import laurel.table.Condition;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of two versions of a table go together, in whatever order each has them: first the first version's, then
 * what only the second has. A column that a version lacks asks nothing and gives nothing there.
 */
record Headings(DecisionTable before, DecisionTable after, List<Slot> asks, List<Slot> gives) {

    private static final Condition ANYTHING = new Condition(new UnaryTest.Any(), "-");

    /** The positions of a column among its like in each version; -1 where a version lacks it. */
    record Slot(int before, int after) {
        int in(Side side) {
            return side == Side.BEFORE ? before : after;
        }
    }

    /** What a row says, in the order of the slots and whatever its cells look like. */
    record Meaning(List<UnaryTest> tests, List<@Nullable Object> results) {}

    static Headings of(DecisionTable before, DecisionTable after) {
        return new Headings(
                before,
                after,
                align(
                        before.conditions(),
                        after.conditions(),
                        (one, other) -> isAlike(one, other) && one.sign().equals(other.sign()),
                        Headings::isAlike),
                align(before.results(), after.results(), Headings::isAlike, Headings::isAlike));
    }

    private static boolean isAlike(Column.Asks one, Column.Asks other) {
        return one.term().id().equals(other.term().id()) && one.reading() == other.reading();
    }

    static boolean isAlike(Column.Gives one, Column.Gives other) {
        return id(one).equals(id(other));
    }

    /** A term and an award never have one id. */
    static String id(Column.Gives column) {
        return column instanceof Column.GivesAward award
                ? award.award().id()
                : ((Column.GivesTerm) column).term().id();
    }

    private static <C extends Column> List<Slot> align(
            List<C> before, List<C> after, BiPredicate<C, C> same, BiPredicate<C, C> alike) {
        int[] found = new int[before.size()];
        Arrays.fill(found, -1);
        boolean[] taken = new boolean[after.size()];
        for (BiPredicate<C, C> fits : List.of(same, alike)) {
            for (int i = 0; i < found.length; i++) {
                for (int j = 0; j < taken.length && found[i] < 0; j++) {
                    if (!taken[j] && fits.test(before.get(i), after.get(j))) {
                        found[i] = j;
                        taken[j] = true;
                    }
                }
            }
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            slots.add(new Slot(i, found[i]));
        }
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                slots.add(new Slot(-1, j));
            }
        }
        return slots;
    }

    /** Whether brackets are read of another term or in another way, so that rows of both versions do not mix. */
    boolean readBracketsOtherwise() {
        return asks.stream()
                .anyMatch(slot ->
                        (slot.before() < 0 || slot.after() < 0) && !column(slot).isWhole());
    }

    Column.Asks column(Slot slot) {
        return slot.before() < 0
                ? after.conditions().get(slot.after())
                : before.conditions().get(slot.before());
    }

    Column.Gives result(Slot slot) {
        return slot.before() < 0
                ? after.results().get(slot.after())
                : before.results().get(slot.before());
    }

    @Nullable
    Condition condition(Row row, Slot slot, Side side) {
        int at = slot.in(side);
        return at < 0 ? null : row.conditions().get(at);
    }

    /** A column that the version lacks is met by anything. */
    Condition conditionOrAny(Row row, Slot slot, Side side) {
        Condition condition = condition(row, slot, side);
        return condition == null ? ANYTHING : condition;
    }

    @Nullable
    Object result(Row row, Slot slot, Side side) {
        int at = slot.in(side);
        return at < 0 ? null : row.results().get(at);
    }

    Meaning meaning(Row row, Side side) {
        List<UnaryTest> tests = asks.stream()
                .map(slot -> {
                    Condition condition = condition(row, slot, side);
                    return condition == null ? new UnaryTest.Any() : normal(condition.test());
                })
                .toList();
        List<@Nullable Object> results = new ArrayList<>();
        gives.forEach(slot -> results.add(result(row, slot, side)));
        return new Meaning(tests, results);
    }

    /** The order of a list's parts means nothing. */
    static UnaryTest normal(UnaryTest test) {
        if (test instanceof UnaryTest.OneOf list) {
            return new UnaryTest.OneOf(list.parts().stream()
                    .map(Headings::normal)
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList());
        }
        return test instanceof UnaryTest.Not not ? new UnaryTest.Not(normal(not.part())) : test;
    }

    /** Whether results that both versions have stand in another order, which matters where it ranks rows. */
    boolean ranksOtherwise() {
        List<Integer> common = gives.stream()
                .filter(slot -> slot.before() >= 0 && slot.after() >= 0)
                .map(Slot::after)
                .toList();
        return !common.equals(common.stream().sorted().toList());
    }

    /** What a table gives that has the columns of both. */
    List<Slot> givesIn(Side order) {
        List<Slot> sorted = new ArrayList<>(gives);
        if (order == Side.AFTER) {
            sorted.sort((one, other) -> Integer.compare(last(one.after()), last(other.after())));
        }
        return sorted;
    }

    private static int last(int position) {
        return position < 0 ? Integer.MAX_VALUE : position;
    }
}
