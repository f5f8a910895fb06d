package laurel.skeleton;

import java.util.ArrayList;
import java.util.List;
import laurel.fact.Term;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** A value at the end of a row's range, or the nearest on the other side of it. */
record Edge(Term term, Object value) {

    /** Those of a row, in the order of its columns; values that the book does not allow are left out. */
    static List<Edge> of(DecisionTable table, Row row) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < table.conditions().size(); i++) {
            Term term = table.conditions().get(i).term();
            Constants.ranges(row.conditions().get(i).test()).forEach(range -> {
                add(term, range.low(), !range.withLow(), edges);
                add(term, range.high(), range.withHigh(), edges);
            });
        }
        return edges.stream()
                .distinct()
                .filter(edge -> edge.term().allows(edge.value()))
                .toList();
    }

    private static void add(Term term, @Nullable Object end, boolean beyondIsMore, List<Edge> edges) {
        if (end != null) {
            edges.add(new Edge(term, end));
            edges.add(new Edge(term, new Legible(term.type()).next(end, beyondIsMore)));
        }
    }

    @Override
    public String toString() {
        return term.type().write(value);
    }
}
