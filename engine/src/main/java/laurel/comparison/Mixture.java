package laurel.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import laurel.award.AwardDefinition;
import laurel.comparison.Headings.Slot;
import laurel.comparison.TablePair.RowPair;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.policy.PolicyBook;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.BookContent.DrlText;
import laurel.table.Column;
import laurel.table.Condition;
import laurel.table.DecisionTable;
import laurel.table.Row;
import laurel.table.StockSheet;
import org.jspecify.annotations.Nullable;

/**
 * The first of two books with some of the edits made that lead to the second. It has the words of both: a word that nothing
 * asks for and nothing gives changes nothing.
 */
final class Mixture {

    private final Predicate<Edit> made;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, AwardDefinition> awards = new LinkedHashMap<>();
    private final Rewording rewording = new Rewording(id -> Objects.requireNonNull(terms.get(id)));

    private Mixture(Predicate<Edit> made) {
        this.made = made;
    }

    /** Compiled; null if the edits make no book without the others. */
    static @Nullable PolicyBook of(BookEdits edits, Predicate<Edit> made) {
        return PolicyBook.compile(new Mixture(made).mix(edits), new Problems());
    }

    /** The same with all edits of those causes. */
    static @Nullable PolicyBook of(BookEdits edits, Set<Cause> causes) {
        Set<Integer> made = new HashSet<>(Attribution.numbers(causes));
        return of(edits, edit -> made.contains(edit.number()));
    }

    private BookContent mix(BookEdits edits) {
        for (Pair<Term> pair : edits.terms()) {
            Term term = word(pair);
            terms.put(term.id(), at(term, terms.size()));
        }
        for (Pair<AwardDefinition> pair : awardsInOrder(edits)) {
            AwardDefinition award = word(pair);
            awards.put(award.id(), rewording.award(award, awards.size()));
        }
        List<DecisionTable> tables = new ArrayList<>();
        for (TablePair pair : edits.tables()) {
            DecisionTable table = table(pair, tables.size());
            if (table != null) {
                tables.add(table);
            }
        }
        List<DrlText> drl = edits.rules().stream()
                .map(pair -> pair.in(made))
                .filter(Objects::nonNull)
                .map(rule -> new DrlText(rule.place().toString(), rule.head() + "\n" + rule.text() + "\n"))
                .toList();
        List<StockSheet> stock = edits.stock().stream()
                .map(pair -> pair.in(made))
                .filter(Objects::nonNull)
                .toList();
        Problems twins = new Problems();
        return new BookContent(
                new Vocabulary<>(terms.values(), twins),
                new Vocabulary<>(awards.values(), twins),
                tables,
                List.of(),
                drl,
                stock,
                "",
                List.of(),
                Map.of());
    }

    private <T> T word(Pair<T> pair) {
        T word = pair.in(made);
        return word == null ? pair.any() : word;
    }

    private static Term at(Term term, int slot) {
        return new Term(
                slot,
                term.id(),
                term.label(),
                term.type(),
                term.source(),
                term.domain(),
                term.ifMissing(),
                term.unit(),
                term.better(),
                term.influence(),
                term.place());
    }

    private List<Pair<AwardDefinition>> awardsInOrder(BookEdits edits) {
        List<Pair<AwardDefinition>> pairs = new ArrayList<>(edits.awards());
        if (edits.awardOrder() != null && made.test(edits.awardOrder())) {
            pairs.sort(Comparator.comparingInt(pair ->
                    pair.after() == null ? Integer.MAX_VALUE : pair.after().position()));
        }
        return pairs;
    }

    private @Nullable DecisionTable table(TablePair pair, int index) {
        DecisionTable whole = pair.table().in(made);
        Headings headings = pair.headings();
        if (headings == null) {
            return whole == null ? null : reworded(whole, index);
        }
        if (headings.readBracketsOtherwise()) {
            return reworded(pair.edits().anyMatch(made) ? headings.after() : headings.before(), index);
        }
        DecisionTable properties = Objects.requireNonNull(whole);
        Edit edit = pair.table().edit();
        List<Slot> gives = headings.givesIn(edit != null && made.test(edit) ? Side.AFTER : Side.BEFORE);
        List<Column.Asks> asks = new ArrayList<>();
        headings.asks().forEach(slot -> asks.add(rewording.asks(headings.column(slot), asks.size())));
        List<Column.Gives> results = new ArrayList<>();
        gives.forEach(
                slot -> results.add(rewording.gives(headings.result(slot), asks.size() + results.size(), awards)));
        return new DecisionTable(
                index,
                properties.name(),
                properties.file(),
                properties.sheet(),
                properties.hitPolicy(),
                properties.otherwiseNothing(),
                properties.clause(),
                properties.validFrom(),
                properties.validTo(),
                asks,
                results,
                rows(pair, headings, gives));
    }

    private DecisionTable reworded(DecisionTable table, int index) {
        return new DecisionTable(
                index,
                table.name(),
                table.file(),
                table.sheet(),
                table.hitPolicy(),
                table.otherwiseNothing(),
                table.clause(),
                table.validFrom(),
                table.validTo(),
                table.conditions().stream()
                        .map(column -> rewording.asks(column, column.index()))
                        .toList(),
                table.results().stream()
                        .map(column -> rewording.gives(column, column.index(), awards))
                        .toList(),
                table.rows());
    }

    /**
     * Where a row stands: between which of the rows that kept their order, then by its place in the version that says where
     * it stands.
     */
    private record Spot(int gap, int rank, int position, Row row, Side side) {}

    private List<Row> rows(TablePair pair, Headings headings, List<Slot> gives) {
        List<Spot> spots = new ArrayList<>();
        List<Integer> kept = pair.rows().stream()
                .filter(row -> row.row().isInBoth() && !row.moved())
                .map(row -> Objects.requireNonNull(row.row().after()).number())
                .toList();
        int before = 0;
        for (RowPair row : pair.rows()) {
            Edit edit = row.row().edit();
            boolean isMade = edit != null && made.test(edit);
            Row chosen = row.row().in(made);
            boolean isKept = row.row().isInBoth() && !row.moved();
            if (chosen != null) {
                Side side = isMade ? Side.AFTER : Side.BEFORE;
                int gap = isKept || !isMade ? before : between(kept, chosen.number());
                spots.add(new Spot(gap, isKept ? 2 : isMade ? 1 : 0, chosen.number(), chosen, side));
            }
            before += isKept ? 1 : 0;
        }
        spots.sort(
                Comparator.comparingInt(Spot::gap).thenComparingInt(Spot::rank).thenComparingInt(Spot::position));
        List<Row> rows = new ArrayList<>();
        spots.forEach(spot -> rows.add(row(rows.size() + 1, spot, headings, gives)));
        return rows;
    }

    /** How many of those stand above. */
    private static int between(List<Integer> kept, int number) {
        return (int) kept.stream().filter(one -> one < number).count();
    }

    private static Row row(int number, Spot spot, Headings headings, List<Slot> gives) {
        List<Condition> conditions = new ArrayList<>();
        for (Slot slot : headings.asks()) {
            conditions.add(headings.conditionOrAny(spot.row(), slot, spot.side()));
        }
        List<@Nullable Object> results = new ArrayList<>();
        gives.forEach(slot -> results.add(headings.result(spot.row(), slot, spot.side())));
        return new Row(number, conditions, results);
    }
}
