package laurel.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import laurel.comparison.Edit.CellEdit;
import laurel.comparison.Edit.Change;
import laurel.comparison.Edit.Subject;
import laurel.comparison.Headings.Slot;
import laurel.comparison.TablePair.RowPair;
import laurel.fact.ValueType;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.table.BookContent;
import laurel.table.Column;
import laurel.table.Condition;
import laurel.table.DecisionTable;
import laurel.table.HitPolicy;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** What two books' tables say differently, table by table and row by row. */
final class TableEdits {

    private final BookContent before;
    private final BookContent after;
    private final Tellings tellings;

    TableEdits(BookContent before, BookContent after, Tellings tellings) {
        this.before = before;
        this.after = after;
        this.tellings = tellings;
    }

    /** In the order of the first book, and behind them what only the second has. */
    List<TablePair> tables() {
        int[] found = TableMatching.of(before.tables(), after.tables());
        List<DecisionTable> added = new ArrayList<>(after.tables());
        List<TablePair> pairs = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            DecisionTable table = before.tables().get(i);
            DecisionTable other = found[i] < 0 ? null : after.tables().get(found[i]);
            added.remove(other);
            pairs.add(other == null ? whole(table, null) : pair(table, other));
        }
        added.forEach(table -> pairs.add(whole(null, table)));
        return pairs;
    }

    private TablePair whole(@Nullable DecisionTable removed, @Nullable DecisionTable added) {
        DecisionTable table = Objects.requireNonNull(removed == null ? added : removed);
        Edit edit = tellings.add(new Edit(
                0,
                Subject.TABLE,
                removed == null ? Change.ADDED : Change.REMOVED,
                table.name(),
                null,
                removed == null ? null : removed.place(),
                added == null ? null : added.place(),
                List.of(),
                false,
                true,
                table.hitPolicy().toString(),
                table.rows().size()));
        return new TablePair(new Pair<>(removed, added, edit), null, List.of());
    }

    private TablePair pair(DecisionTable table, DecisionTable other) {
        Headings headings = Headings.of(table, other);
        Edit edit = table(headings);
        return new TablePair(new Pair<>(table, other, edit), headings, rows(headings));
    }

    /** Of the table as such, or null. */
    private @Nullable Edit table(Headings headings) {
        DecisionTable one = headings.before();
        DecisionTable other = headings.after();
        boolean decides = one.hitPolicy() != other.hitPolicy()
                || !Objects.equals(one.validFrom(), other.validFrom())
                || !Objects.equals(one.validTo(), other.validTo())
                || headings.readBracketsOtherwise()
                || (other.hitPolicy().ranks() && headings.ranksOtherwise());
        boolean renamed = !one.name().equals(other.name());
        boolean told = one.otherwiseNothing() != other.otherwiseNothing()
                || !one.clause().equals(other.clause());
        if (!decides && !renamed && !told) {
            return null;
        }
        List<CellEdit> cells =
                new ArrayList<>(WordEdits.cells(before.written(), one.place(), after.written(), other.place()));
        readings(headings, cells);
        return tellings.add(new Edit(
                0,
                Subject.TABLE,
                decides || told ? Change.CHANGED : Change.RENAMED,
                other.name(),
                renamed ? one.name() : null,
                one.place(),
                other.place(),
                cells,
                false,
                decides,
                other.hitPolicy().toString(),
                0));
    }

    private static void readings(Headings headings, List<CellEdit> cells) {
        for (Slot slot : headings.asks()) {
            Column.Asks column = headings.column(slot);
            if (!column.isWhole() && slot.before() < 0) {
                cells.add(new CellEdit(
                        column.term().label(), null, "", headings.after().place(), reading(column)));
            } else if (!column.isWhole() && slot.after() < 0) {
                cells.add(new CellEdit(column.term().label(), headings.before().place(), reading(column), null, ""));
            }
        }
    }

    /** As a heading says it. */
    private static String reading(Column.Asks column) {
        return (column.reading() == Column.Reading.SLICES ? "slices: " : "interpolated: ")
                + column.term().id();
    }

    private List<RowPair> rows(Headings headings) {
        int[] found = RowMatching.of(headings);
        boolean[] moved = RowMatching.moved(found);
        Map<Integer, List<Integer>> addedBehind = addedBehind(headings, found);
        List<RowPair> pairs = new ArrayList<>();
        add(headings, addedBehind.getOrDefault(-1, List.of()), pairs);
        for (int i = 0; i < found.length; i++) {
            Row row = headings.before().rows().get(i);
            Row other = found[i] < 0 ? null : headings.after().rows().get(found[i]);
            pairs.add(new RowPair(new Pair<>(row, other, edit(headings, row, other, moved[i])), moved[i]));
            add(headings, addedBehind.getOrDefault(i, List.of()), pairs);
        }
        return pairs;
    }

    private void add(Headings headings, List<Integer> added, List<RowPair> pairs) {
        for (int at : added) {
            Row row = headings.after().rows().get(at);
            pairs.add(new RowPair(new Pair<>(null, row, edit(headings, null, row, false)), false));
        }
    }

    /** Which rows were added behind which row of the first version; behind -1, at the top. */
    private static Map<Integer, List<Integer>> addedBehind(Headings headings, int[] found) {
        int[] of = new int[headings.after().rows().size()];
        Arrays.fill(of, -1);
        for (int i = 0; i < found.length; i++) {
            if (found[i] >= 0) {
                of[found[i]] = i;
            }
        }
        Map<Integer, List<Integer>> behind = new TreeMap<>();
        int last = -1;
        for (int j = 0; j < of.length; j++) {
            if (of[j] >= 0) {
                last = of[j];
            } else {
                behind.computeIfAbsent(last, none -> new ArrayList<>()).add(j);
            }
        }
        return behind;
    }

    private @Nullable Edit edit(Headings headings, @Nullable Row row, @Nullable Row other, boolean moved) {
        boolean isSame = row != null
                && other != null
                && headings.meaning(row, Side.BEFORE).equals(headings.meaning(other, Side.AFTER));
        if (isSame && !moved) {
            return null;
        }
        HitPolicy policy = headings.after().hitPolicy();
        Change change =
                row == null ? Change.ADDED : other == null ? Change.REMOVED : isSame ? Change.MOVED : Change.CHANGED;
        return tellings.add(new Edit(
                0,
                Subject.ROW,
                change,
                headings.after().name(),
                null,
                row == null ? null : headings.before().place(row),
                other == null ? null : headings.after().place(other),
                isSame ? List.of() : cells(headings, row, other),
                moved,
                !isSame
                        || ordersMatter(policy)
                        || ordersMatter(headings.before().hitPolicy()),
                policy.toString(),
                0));
    }

    /** Whether which row stands above which can decide what is given. */
    static boolean ordersMatter(HitPolicy policy) {
        return policy == HitPolicy.FIRST || policy.ranks() || policy == HitPolicy.COLLECT;
    }

    private static List<CellEdit> cells(Headings headings, @Nullable Row row, @Nullable Row other) {
        List<CellEdit> cells = new ArrayList<>();
        for (Slot slot : headings.asks()) {
            Condition was = row == null ? null : headings.condition(row, slot, Side.BEFORE);
            Condition is = other == null ? null : headings.condition(other, slot, Side.AFTER);
            boolean same =
                    was != null && is != null && Headings.normal(was.test()).equals(Headings.normal(is.test()));
            add(headings, row, other, slot, false, same, text(was), text(is), cells);
        }
        for (Slot slot : headings.gives()) {
            Column.Gives column = headings.result(slot);
            Object was = row == null ? null : headings.result(row, slot, Side.BEFORE);
            Object is = other == null ? null : headings.result(other, slot, Side.AFTER);
            add(headings, row, other, slot, true, Objects.equals(was, is), text(was, column), text(is, column), cells);
        }
        return cells;
    }

    private static void add(
            Headings headings,
            @Nullable Row row,
            @Nullable Row other,
            Slot slot,
            boolean isResult,
            boolean same,
            String was,
            String is,
            List<CellEdit> cells) {
        if (same || was.equals(is)) {
            return;
        }
        Label label = isResult
                ? label(headings.result(slot))
                : headings.column(slot).term().label();
        cells.add(new CellEdit(
                label,
                place(headings.before(), row, slot.before(), isResult),
                was,
                place(headings.after(), other, slot.after(), isResult),
                is));
    }

    private static @Nullable Place place(DecisionTable table, @Nullable Row row, int at, boolean isResult) {
        if (row == null || at < 0) {
            return null;
        }
        return table.place(
                row, isResult ? table.results().get(at) : table.conditions().get(at));
    }

    private static Label label(Column.Gives column) {
        return column instanceof Column.GivesAward award
                ? award.award().label()
                : ((Column.GivesTerm) column).term().label();
    }

    private static String text(@Nullable Condition condition) {
        return condition == null || condition.test().isAny() ? "" : condition.written();
    }

    private static String text(@Nullable Object value, Column.Gives column) {
        if (value == null) {
            return "";
        }
        ValueType type =
                column.type() == null ? value instanceof Boolean ? ValueType.YES_NO : ValueType.TEXT : column.type();
        return type.write(value);
    }
}
