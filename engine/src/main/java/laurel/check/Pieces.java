package laurel.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.table.DecisionTable;
import laurel.table.Row;

/** A table's rows as pieces of one term's line. A term may have several columns: then all of them must be met. */
final class Pieces {

    private static final UnaryTest.Range ALL = new UnaryTest.Range(null, false, null, false);

    private final DecisionTable table;
    private final Term term;

    Pieces(DecisionTable table, Term term) {
        this.table = table;
        this.term = term;
    }

    /** Of the rows that agree in all other conditions, together, in the order of rows. */
    Collection<List<Stretch.Piece>> groups() {
        Map<List<UnaryTest>, List<Stretch.Piece>> groups = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            List<UnaryTest> others = new ArrayList<>();
            List<UnaryTest> own = new ArrayList<>();
            for (int i = 0; i < table.conditions().size(); i++) {
                boolean asksTerm = table.conditions().get(i).term().equals(term);
                (asksTerm ? own : others).add(row.conditions().get(i).test());
            }
            List<Stretch.Piece> group = groups.computeIfAbsent(others, none -> new ArrayList<>());
            pieces(own).forEach(range -> group.add(new Stretch.Piece(range, row)));
        }
        return groups.values();
    }

    private static List<UnaryTest.Range> pieces(List<UnaryTest> tests) {
        List<UnaryTest.Range> pieces = List.of(ALL);
        for (UnaryTest test : tests) {
            pieces = pieces.stream()
                    .flatMap(piece -> ranges(test).flatMap(range -> common(piece, range).stream()))
                    .toList();
        }
        return pieces;
    }

    /** None for a negation: the line without one value is no step of a ladder. */
    private static Stream<UnaryTest.Range> ranges(UnaryTest test) {
        if (test.isAny()) {
            return Stream.of(ALL);
        }
        if (test instanceof UnaryTest.Equal point) {
            return Stream.of(new UnaryTest.Range(point.expected(), true, point.expected(), true));
        }
        if (test instanceof UnaryTest.OneOf list) {
            return list.parts().stream().flatMap(Pieces::ranges);
        }
        return test instanceof UnaryTest.Range range ? Stream.of(range) : Stream.empty();
    }

    private static Optional<UnaryTest.Range> common(UnaryTest.Range left, UnaryTest.Range right) {
        Cut below = Collections.max(List.of(Cut.below(left), Cut.below(right)));
        Cut above = Collections.min(List.of(Cut.above(left), Cut.above(right)));
        return below.compareTo(above) < 0 ? Optional.of(below.to(above)) : Optional.empty();
    }
}
