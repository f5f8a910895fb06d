package laurel.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import laurel.fact.UnaryTest;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Sorts a table's rows into groups so that each is found through a hash index: rows that leave the same columns open go
 * together, a list cell becomes several facts of one row, and a range becomes the segments that it covers.
 */
final class Grouping {

    /** How a condition can be looked up: not at all because it is open, by equality, by segments, or only tested. */
    private enum Access {
        OPEN,
        EQUAL,
        SEGMENT,
        TEST
    }

    /** Below this a linear test is as fast as an index of segments. */
    private static final int FEW_ROWS = 16;

    /** Long lists and wide ranges would multiply the facts; a column that makes too many is tested instead. */
    private static final int MOST_FACTS_PER_ROW = 8;

    private final List<RowGroup> groups;
    private final List<RowFact> facts;

    /** Adds what it makes to the book's groups and facts. */
    Grouping(List<RowGroup> groups, List<RowFact> facts) {
        this.groups = groups;
        this.facts = facts;
    }

    /** The groups of that table, in the order of their first rows. */
    List<RowGroup> group(DecisionTable table) {
        Map<List<Access>, List<Row>> byShape = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            byShape.computeIfAbsent(shape(table, row), none -> new ArrayList<>())
                    .add(row);
        }
        List<RowGroup> made = new ArrayList<>();
        byShape.forEach((shape, rows) -> made.add(group(table, shape, rows)));
        return made;
    }

    /** Brackets that are put together of several rows are open here: all their rows are wanted. */
    private static List<Access> shape(DecisionTable table, Row row) {
        return IntStream.range(0, row.conditions().size())
                .mapToObj(i -> table.conditions().get(i).isWhole()
                        ? access(row.conditions().get(i).test())
                        : Access.OPEN)
                .toList();
    }

    private static Access access(UnaryTest test) {
        if (test.isAny()) {
            return Access.OPEN;
        }
        if (test instanceof UnaryTest.Range) {
            return Access.SEGMENT;
        }
        boolean equal = test instanceof UnaryTest.Equal
                || (test instanceof UnaryTest.OneOf list
                        && list.parts().stream().allMatch(UnaryTest.Equal.class::isInstance));
        return equal ? Access.EQUAL : Access.TEST;
    }

    private RowGroup group(DecisionTable table, List<Access> shape, List<Row> rows) {
        List<Integer> chosen = keyColumns(shape, rows);
        List<Key> groupKeys = new ArrayList<>();
        for (int column : chosen) {
            Segments segments = shape.get(column) == Access.SEGMENT ? segments(rows, column) : null;
            groupKeys.add(new Key(table.conditions().get(column).term(), segments));
        }
        List<Integer> rest = IntStream.range(0, shape.size())
                .filter(column -> shape.get(column) != Access.OPEN && !chosen.contains(column))
                .boxed()
                .toList();
        RowGroup group = new RowGroup(groups.size(), table, List.copyOf(groupKeys), rest);
        groups.add(group);
        for (Row row : rows) {
            expand(group, chosen, row, new ArrayList<>());
        }
        return group;
    }

    /** All equalities, then the most telling range if many rows would be left to test; none that makes too many facts. */
    private static List<Integer> keyColumns(List<Access> shape, List<Row> rows) {
        List<Integer> candidates = new ArrayList<>(byDistinct(rows, columns(shape, Access.EQUAL)));
        if (rows.size() > FEW_ROWS) {
            byDistinct(rows, columns(shape, Access.SEGMENT)).stream().limit(1).forEach(candidates::add);
        }
        List<Integer> chosen = new ArrayList<>();
        long[] facts = new long[rows.size()];
        Arrays.fill(facts, 1);
        for (int column : candidates) {
            Segments segments = shape.get(column) == Access.SEGMENT ? segments(rows, column) : null;
            long[] more = new long[facts.length];
            for (int i = 0; i < more.length; i++) {
                more[i] = facts[i] * ways(rows.get(i).conditions().get(column).test(), segments);
            }
            if (Arrays.stream(more).sum() <= (long) MOST_FACTS_PER_ROW * rows.size()) {
                chosen.add(column);
                facts = more;
            }
        }
        return chosen;
    }

    /** The columns with the most different cells first. */
    private static List<Integer> byDistinct(List<Row> rows, List<Integer> columns) {
        return columns.stream()
                .sorted(Comparator.comparingInt((Integer column) -> -distinct(rows, column)))
                .toList();
    }

    private static int ways(UnaryTest test, @Nullable Segments segments) {
        if (test instanceof UnaryTest.Range range && segments != null) {
            return segments.last(range) - segments.first(range) + 1;
        }
        return test instanceof UnaryTest.OneOf list ? list.parts().size() : 1;
    }

    private static List<Integer> columns(List<Access> shape, Access access) {
        return IntStream.range(0, shape.size())
                .filter(column -> shape.get(column) == access)
                .boxed()
                .toList();
    }

    private static int distinct(List<Row> rows, int column) {
        Set<UnaryTest> tests = new HashSet<>();
        rows.forEach(row -> tests.add(row.conditions().get(column).test()));
        return tests.size();
    }

    private static Segments segments(List<Row> rows, int column) {
        Set<UnaryTest.Range> ranges = new HashSet<>();
        rows.forEach(
                row -> ranges.add((UnaryTest.Range) row.conditions().get(column).test()));
        return Segments.of(ranges);
    }

    /** One fact for each combination of keys by which the row can be met. */
    private void expand(RowGroup group, List<Integer> chosen, Row row, List<Object> sofar) {
        if (sofar.size() == chosen.size()) {
            facts.add(new RowFact(group, row, new JoinKey(group.index(), sofar.toArray())));
            return;
        }
        int position = sofar.size();
        UnaryTest test = row.conditions().get(chosen.get(position)).test();
        for (Object value : values(test, group.keys().get(position).segments())) {
            List<Object> next = new ArrayList<>(sofar);
            next.add(value);
            expand(group, chosen, row, next);
        }
    }

    private static List<Object> values(UnaryTest test, @Nullable Segments segments) {
        if (test instanceof UnaryTest.Range range && segments != null) {
            return IntStream.rangeClosed(segments.first(range), segments.last(range))
                    .mapToObj(Object.class::cast)
                    .toList();
        }
        if (test instanceof UnaryTest.OneOf list) {
            return list.parts().stream()
                    .map(part -> ((UnaryTest.Equal) part).expected())
                    .distinct()
                    .toList();
        }
        return List.of(((UnaryTest.Equal) test).expected());
    }
}
