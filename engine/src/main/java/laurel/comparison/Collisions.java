package laurel.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import laurel.comparison.Headings.Slot;
import laurel.comparison.TablePair.RowPair;
import laurel.fact.Term;
import laurel.proof.Givens;
import laurel.proof.Proof;
import laurel.table.Column;
import laurel.table.Condition;
import laurel.table.DecisionTable;
import laurel.table.HitPolicy;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Edited rows of which one, as it becomes, meets what another still meets, as when the border between two rows is moved. Where
 * only one row may match, one of these edits without the other makes no table.
 */
final class Collisions {

    private final Headings headings;
    private final List<Column.Asks> asks = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** Of each row, by its number less one. */
    private final List<Edit> edits = new ArrayList<>();

    private Collisions(Headings headings) {
        this.headings = headings;
        Map<String, Term> terms = new HashMap<>();
        headings.asks()
                .forEach(slot -> terms.put(
                        headings.column(slot).term().id(), headings.column(slot).term()));
        Rewording rewording = new Rewording(id -> Objects.requireNonNull(terms.get(id)));
        headings.asks().forEach(slot -> asks.add(rewording.asks(headings.column(slot), asks.size())));
    }

    /** Sets of edits that must be made together; none if any number of rows may match. */
    static List<Set<Edit>> of(TablePair pair) {
        Headings headings = pair.headings();
        if (headings == null
                || headings.readBracketsOtherwise()
                || pair.versions().noneMatch(Collisions::allowsOne)) {
            return List.of();
        }
        Collisions collisions = new Collisions(headings);
        pair.rows().forEach(collisions::add);
        return collisions.find(pair.table().any());
    }

    private static boolean allowsOne(DecisionTable table) {
        return table.hitPolicy() == HitPolicy.UNIQUE || table.hitPolicy() == HitPolicy.ANY;
    }

    /** In either version, unless both ask the same. */
    private void add(RowPair pair) {
        Row before = pair.row().before();
        Row after = pair.row().after();
        Edit edit = pair.row().edit();
        boolean asksTheSame = before != null
                && after != null
                && headings.meaning(before, Side.BEFORE)
                        .tests()
                        .equals(headings.meaning(after, Side.AFTER).tests());
        if (edit != null && !asksTheSame) {
            add(before, Side.BEFORE, edit);
            add(after, Side.AFTER, edit);
        }
    }

    private void add(@Nullable Row row, Side side, Edit edit) {
        if (row == null) {
            return;
        }
        List<Condition> conditions = new ArrayList<>();
        for (Slot slot : headings.asks()) {
            conditions.add(headings.conditionOrAny(row, slot, side));
        }
        edits.add(edit);
        rows.add(new Row(edits.size(), conditions, List.of()));
    }

    private List<Set<Edit>> find(DecisionTable like) {
        if (edits.stream().distinct().count() < 2) {
            return List.of();
        }
        DecisionTable both = new DecisionTable(
                0,
                like.name(),
                like.file(),
                like.sheet(),
                HitPolicy.UNIQUE,
                true,
                like.clause(),
                like.validFrom(),
                like.validTo(),
                asks,
                List.of(),
                rows);
        Proof proof = Proof.of(both, Givens.of(List.of(), Set.of()));
        if (!proof.allOverlaps() || proof.moreOverlaps() > 0) {
            return List.of(new LinkedHashSet<>(edits));
        }
        return proof.overlaps().stream()
                .map(overlap -> edits(Stream.concat(Stream.of(overlap.row()), overlap.others().stream())))
                .filter(set -> set.size() > 1)
                .toList();
    }

    private Set<Edit> edits(Stream<Row> meeting) {
        Set<Edit> set = new LinkedHashSet<>();
        meeting.forEach(row -> set.add(edits.get(row.number() - 1)));
        return set;
    }
}
