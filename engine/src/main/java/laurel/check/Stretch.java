package laurel.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import laurel.fact.UnaryTest;
import laurel.table.HitPolicy;
import laurel.table.Row;

/** A part of the line of an ordered term's values, and the rows that are met by all of it, from top to bottom. */
record Stretch(UnaryTest.Range range, List<Row> rows) {

    /** A part of the line in which a row is met. */
    record Piece(UnaryTest.Range range, Row row) {}

    /** The rows whose pieces begin and end at a cut. */
    private record Change(List<Row> begin, List<Row> end) {
        Change() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Every part of the line that any piece covers, from the least value to the greatest. */
    static List<Stretch> of(List<Piece> pieces) {
        TreeMap<Cut, Change> changes = new TreeMap<>();
        for (Piece piece : pieces) {
            change(changes, Cut.below(piece.range())).begin().add(piece.row());
            change(changes, Cut.above(piece.range())).end().add(piece.row());
        }
        List<Stretch> stretches = new ArrayList<>();
        TreeSet<Row> met = new TreeSet<>(HitPolicy.BY_NUMBER);
        changes.forEach((cut, change) -> {
            change.end().forEach(met::remove);
            met.addAll(change.begin());
            Cut next = changes.higherKey(cut);
            if (next != null && !met.isEmpty()) {
                stretches.add(new Stretch(cut.to(next), List.copyOf(met)));
            }
        });
        return stretches;
    }

    private static Change change(TreeMap<Cut, Change> changes, Cut cut) {
        return changes.computeIfAbsent(cut, none -> new Change());
    }
}
