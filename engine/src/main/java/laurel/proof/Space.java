package laurel.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import laurel.problem.Label;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;

/** All that may be asked of a table: a dimension for each term of its conditions, and each row's box in it. */
final class Space {

    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<Box> rows = new ArrayList<>();

    /** By the table's condition columns, which dimension each asks about. */
    private final List<Integer> columns = new ArrayList<>();

    private final boolean curvesGoOn;

    private Space(boolean curvesGoOn) {
        this.curvesGoOn = curvesGoOn;
    }

    /**
     * {@code givens} knows the values of terms that only tables give. A point of a curve stands for itself, or for all
     * from there on if {@code curvesGoOn}.
     */
    static Space of(DecisionTable table, Givens givens, boolean curvesGoOn) {
        Space space = new Space(curvesGoOn);
        List<Term> terms =
                table.conditions().stream().map(Column.Asks::term).distinct().toList();
        table.conditions().forEach(column -> space.columns.add(terms.indexOf(column.term())));
        List<Atoms[]> sides = new ArrayList<>();
        table.rows().forEach(row -> sides.add(new Atoms[terms.size()]));
        terms.forEach(term -> space.addDimension(table, term, givens, sides));
        sides.forEach(row -> space.rows.add(new Box(row)));
        return space;
    }

    private void addDimension(DecisionTable table, Term term, Givens givens, List<Atoms[]> sides) {
        int number = dimensions.size();
        List<Integer> asking = IntStream.range(0, columns.size())
                .filter(column -> columns.get(column) == number)
                .boxed()
                .toList();
        Dimension dimension = dimension(term, named(table, asking), givens);
        sides.forEach(row -> row[number] = dimension.all());
        for (int column : asking) {
            boolean goesOn = curvesGoOn && table.conditions().get(column).reading() == Column.Reading.INTERPOLATED;
            // The reader makes equal cells of a column one, so each is worked out once.
            IdentityHashMap<UnaryTest, Atoms> known = new IdentityHashMap<>();
            for (int row = 0; row < sides.size(); row++) {
                Atoms met = known.computeIfAbsent(
                        test(table.rows().get(row), column), test -> dimension.meeting(goesOn ? onwards(test) : test));
                sides.get(row)[number] = sides.get(row)[number].and(met);
            }
        }
        dimensions.add(dimension);
    }

    /** The values that the columns' cells name, in the order in which they do. */
    private static Set<Object> named(DecisionTable table, List<Integer> asking) {
        Set<Object> named = new LinkedHashSet<>();
        Set<UnaryTest> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int column : asking) {
            for (Row row : table.rows()) {
                if (seen.add(test(row, column))) {
                    Ends.of(test(row, column), named);
                }
            }
        }
        return named;
    }

    private static UnaryTest test(Row row, int column) {
        return row.conditions().get(column).test();
    }

    private static UnaryTest onwards(UnaryTest test) {
        return test instanceof UnaryTest.Equal point ? new UnaryTest.Range(point.expected(), true, null, false) : test;
    }

    private static Dimension dimension(Term term, Set<Object> named, Givens givens) {
        Set<Object> listed = new LinkedHashSet<>(term.allowed());
        boolean open = listed.isEmpty() && term.type() != ValueType.YES_NO && !givens.areAll(term);
        if (listed.isEmpty() && term.type() == ValueType.YES_NO) {
            listed.addAll(List.of(true, false));
        }
        if (givens.areAll(term)) {
            listed.clear();
            listed.addAll(givens.of(term));
        }
        Set<Object> values = open ? named : listed;
        if (open) {
            Ends.of(term.domain().limits(), values);
        }
        return term.type().isOrdered()
                ? new Line(term, values, value -> term.allows(value) && (open || listed.contains(value)))
                : new Choices(term, values, open);
    }

    int rows() {
        return rows.size();
    }

    /** What that row asks for, rows counted from 0. */
    Box row(int row) {
        return rows.get(row);
    }

    boolean isOrdered(int dimension) {
        return dimensions.get(dimension).isOrdered();
    }

    Box whole() {
        return new Box(dimensions.stream().map(Dimension::all).toArray(Atoms[]::new));
    }

    /** By the table's condition columns, a value that meets the box. */
    List<Object> values(Box box) {
        return columns.stream()
                .map(dimension -> dimensions.get(dimension).example(box.side(dimension)))
                .toList();
    }

    /** By the table's condition columns, what the box asks for; of two columns about one term the first asks. */
    List<UnaryTest> tests(Box box) {
        List<UnaryTest> tests = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int dimension = columns.get(column);
            boolean asks = asked(box).contains(dimension) && columns.indexOf(dimension) == column;
            tests.add(asks ? dimensions.get(dimension).test(box.side(dimension)) : new UnaryTest.Any());
        }
        return tests;
    }

    /** What the box asks for, wherever it leaves anything out. */
    Label inWords(Box box) {
        List<Label> parts = new ArrayList<>();
        asked(box).forEach(dimension -> parts.add(dimensions.get(dimension).inWords(box.side(dimension))));
        return Wording.together(parts);
    }

    /** A value of each dimension of which the box leaves anything out. */
    Label exampleInWords(Box box) {
        return example(box, asked(box));
    }

    /** A value where {@link #inWords} leaves a choice: of one dimension alone without its name; none if of none. */
    Label instanceInWords(Box box) {
        List<Integer> chosen = asked(box).stream()
                .filter(dimension -> !dimensions.get(dimension).isOneValue(box.side(dimension)))
                .toList();
        if (chosen.size() == 1) {
            return dimensions.get(chosen.get(0)).valueInWords(box.side(chosen.get(0)));
        }
        return chosen.isEmpty() ? Label.NONE : example(box, chosen);
    }

    private Label example(Box box, List<Integer> chosen) {
        List<Label> parts = new ArrayList<>();
        chosen.forEach(dimension -> parts.add(dimensions.get(dimension).exampleInWords(box.side(dimension))));
        return Wording.together(parts);
    }

    /** The dimensions of which the box leaves anything out. */
    private List<Integer> asked(Box box) {
        return IntStream.range(0, dimensions.size())
                .filter(dimension ->
                        box.side(dimension).size() < dimensions.get(dimension).size())
                .boxed()
                .toList();
    }
}
