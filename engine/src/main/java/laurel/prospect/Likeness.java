package laurel.prospect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laurel.prospect.RowIndex.Dimension;
import laurel.table.DecisionTable;

/**
 * Which values of levers come to the same for an employee, because they meet the same cells of all rows that can matter: such
 * values need not be tried twice. Where a book looks at an employee in several ways, each value is taken for itself.
 */
final class Likeness {

    /** Of a larger table it is not worth while to look at every row. */
    private static final int ROWS = 200;

    /** The rows that the employee may come to meet, and the cells that a lever's columns have there. */
    private record Live(Dimension dimension, BitSet cells, BitSet rows) {}

    private record Key(Upstream upstream, Lever lever, Object value, boolean byValue) {}

    private final Scene scene;
    private final Map<Integer, List<Live>> live = new HashMap<>();
    private final Map<Key, Object> known = new HashMap<>();
    private final Map<List<Object>, BitSet> cells = new HashMap<>();

    Likeness(Scene scene) {
        this.scene = scene;
    }

    /** Two changes of which this is equal are the same for all that is upstream. */
    Object of(Upstream upstream, Map<Lever, Object> moved) {
        List<Object> likeness = new ArrayList<>();
        for (Lever lever : upstream.levers()) {
            Stance stance = scene.stances().get(lever);
            if (stance != null && isByValue(upstream, lever)) {
                likeness.add(moved.getOrDefault(lever, stance.now()));
            }
        }
        if (scene.levers().looksOnce()) {
            upstream.tables().forEach(table -> likeness.add(met(table, moved)));
        }
        return likeness;
    }

    /** Two values of a lever of which this is equal are the same for all that is upstream, whatever the other levers are. */
    Object of(Upstream upstream, Lever lever, Object value) {
        return of(new Key(upstream, lever, value, isByValue(upstream, lever)));
    }

    private boolean isByValue(Upstream upstream, Lever lever) {
        return upstream.isByValue(lever) || !scene.levers().looksOnce();
    }

    /** The same for all that tables say by themselves, but not for what DRL makes of the value. */
    Object ofRows(Upstream upstream, Lever lever, Object value) {
        return of(new Key(upstream, lever, value, upstream.valued().contains(lever)));
    }

    private Object of(Key key) {
        if (key.byValue() || !scene.levers().looksOnce()) {
            return key.value();
        }
        Object likeness = known.get(key);
        if (likeness == null) {
            likeness = met(key);
            known.put(key, likeness);
        }
        return likeness;
    }

    private List<BitSet> met(Key key) {
        List<BitSet> met = new ArrayList<>();
        for (DecisionTable table : key.upstream().tables()) {
            for (Live one : live(table)) {
                if (key.lever().equals(one.dimension().lever())) {
                    met.add(met(table, one, scene.stance(key.lever()), key.value()));
                }
            }
        }
        return met;
    }

    /** Which rows are met as far as levers go, or of a large table which cells. */
    private List<BitSet> met(DecisionTable table, Map<Lever, Object> moved) {
        List<BitSet> met = new ArrayList<>();
        List<Live> columns = live(table);
        for (Live one : columns) {
            Lever lever = Objects.requireNonNull(one.dimension().lever());
            Stance stance = scene.stances().get(lever);
            // What is not known meets nothing, and no change makes it known.
            met.add(
                    stance == null
                            ? new BitSet()
                            : cells.computeIfAbsent(
                                    List.of(table.index(), lever, moved.getOrDefault(lever, stance.now())),
                                    key -> met(table, one, stance, key.get(2))));
        }
        if (columns.isEmpty() || table.rows().size() > ROWS) {
            return met;
        }
        BitSet rows = new BitSet();
        for (int row = 0; row < table.rows().size(); row++) {
            boolean isMet = true;
            for (int i = 0; i < columns.size() && isMet; i++) {
                Dimension dimension = columns.get(i).dimension();
                int cell = dimension.ofRow().applyAsInt(row);
                isMet = met.get(i).get(cell) || dimension.asks(table, cell).isEmpty();
            }
            rows.set(row, isMet && columns.get(0).rows().get(row));
        }
        return List.of(rows);
    }

    private static BitSet met(DecisionTable table, Live live, Stance stance, Object value) {
        BitSet met = new BitSet();
        live.cells().stream()
                .filter(cell -> live.dimension().asks(table, cell).stream().allMatch(ask -> stance.meets(ask, value)))
                .forEach(met::set);
        return met;
    }

    private List<Live> live(DecisionTable table) {
        List<Live> known = live.get(table.index());
        if (known == null) {
            Standing standing = scene.plainly(table);
            known = standing == null ? List.of() : live(table, standing);
            live.put(table.index(), known);
        }
        return known;
    }

    private static List<Live> live(DecisionTable table, Standing standing) {
        List<Live> live = new ArrayList<>();
        standing.index().dimensions().stream()
                .filter(dimension -> dimension.lever() != null)
                .forEach(dimension -> live.add(new Live(dimension, new BitSet(), new BitSet())));
        for (int row = 0; row < table.rows().size(); row++) {
            if (!live.isEmpty() && standing.effort(row) != null) {
                for (Live one : live) {
                    one.rows().set(row);
                    one.cells().set(one.dimension().ofRow().applyAsInt(row));
                }
            }
        }
        return live;
    }
}
