package laurel.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.comparison.Headings.Slot;
import laurel.comparison.TablePair.RowPair;
import laurel.fact.Term;
import laurel.policy.DrlRule;
import laurel.policy.PolicyBook;
import laurel.table.Column;
import laurel.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/** The causes among two books' edits. */
final class Causes {

    private final BookEdits edits;

    /** Of each edit, the first of those with which it is made together. */
    private final Map<Integer, Integer> first = new HashMap<>();

    private Causes(BookEdits edits) {
        this.edits = edits;
    }

    /** In the order of their first edits. */
    static List<Cause> of(BookEdits edits) {
        Causes causes = new Causes(edits);
        causes.bond();
        Map<Integer, List<Edit>> together = new TreeMap<>();
        edits.list().stream()
                .filter(Edit::decides)
                .forEach(edit -> together.computeIfAbsent(causes.first(edit.number()), none -> new ArrayList<>())
                        .add(edit));
        return together.values().stream().map(causes::cause).toList();
    }

    private int first(int edit) {
        int up = first.getOrDefault(edit, edit);
        return up == edit ? edit : first(up);
    }

    private void bond(Collection<Edit> all) {
        List<Edit> deciding = all.stream().filter(Edit::decides).toList();
        for (Edit edit : deciding) {
            int one = first(deciding.get(0).number());
            int other = first(edit.number());
            first.put(Math.max(one, other), Math.min(one, other));
        }
    }

    /**
     * Rows that are read in one way do not mix with rows that are read in another, nor values of two types, nor a row with
     * one that it collides with.
     */
    private void bond() {
        for (TablePair pair : edits.tables()) {
            if (pair.headings() != null && pair.headings().readBracketsOtherwise()) {
                bond(pair.edits().toList());
            }
            Collisions.of(pair).forEach(this::bond);
        }
        for (Pair<Term> term : edits.terms()) {
            Term was = term.before();
            Term is = term.after();
            if (was != null && is != null && (was.type() != is.type() || was.isDerived() != is.isDerived())) {
                bondWithTables(was.id(), Objects.requireNonNull(term.edit()));
            }
        }
        for (Pair<AwardDefinition> award : edits.awards()) {
            AwardDefinition was = award.before();
            AwardDefinition is = award.after();
            if (was != null && is != null && was.kind() != is.kind()) {
                bondWithTables(was.id(), Objects.requireNonNull(award.edit()));
            }
        }
    }

    private void bondWithTables(String word, Edit edit) {
        List<Edit> all = new ArrayList<>(List.of(edit));
        edits.tables().stream()
                .filter(pair -> pair.versions().anyMatch(table -> mentions(table, word)))
                .flatMap(TablePair::edits)
                .forEach(all::add);
        bond(all);
    }

    private static boolean mentions(DecisionTable table, String word) {
        return table.conditions().stream().anyMatch(column -> column.term().id().equals(word))
                || gives(table).contains(word);
    }

    static Set<String> gives(DecisionTable table) {
        Set<String> ids = new LinkedHashSet<>();
        for (Column.Gives column : table.results()) {
            ids.add(Headings.id(column));
        }
        return ids;
    }

    private Cause cause(List<Edit> together) {
        Set<Edit> own = new LinkedHashSet<>(together);
        Set<String> sources = new TreeSet<>();
        List<RowPair> rows = new ArrayList<>();
        @Nullable TablePair of = null;
        edits.terms().stream()
                .filter(pair -> own.contains(pair.edit()))
                .forEach(pair -> sources.add(pair.any().id()));
        edits.awards().stream()
                .filter(pair -> own.contains(pair.edit()))
                .forEach(pair -> sources.add(pair.any().id()));
        for (TablePair pair : edits.tables()) {
            if (own.contains(pair.table().edit())) {
                pair.versions().forEach(table -> sources.addAll(gives(table)));
            }
            for (RowPair row : pair.rows()) {
                if (own.contains(row.row().edit())) {
                    of = pair;
                    rows.add(row);
                    sources.addAll(gives(pair, row));
                }
            }
        }
        if (own.contains(edits.awardOrder())) {
            edits.awards().stream()
                    .filter(pair -> pair.any().payment().exclusion() != null)
                    .forEach(pair -> sources.add(pair.any().id()));
        }
        rulesSources(own, sources);
        return new Cause(together, sources, rows.size() == together.size() ? of : null, rows);
    }

    /** If its conditions stay, only what stands in the cells that changed; where results rank rows, any result. */
    private static Set<String> gives(TablePair pair, RowPair row) {
        Headings headings = Objects.requireNonNull(pair.headings());
        Set<String> all = new LinkedHashSet<>();
        pair.versions().forEach(table -> all.addAll(gives(table)));
        boolean ranks = pair.versions().anyMatch(table -> table.hitPolicy().ranks())
                || pair.versions().anyMatch(table -> table.hitPolicy() == laurel.table.HitPolicy.ANY);
        if (ranks || row.moved() || row.row().before() == null || row.row().after() == null) {
            return all;
        }
        Headings.Meaning was = headings.meaning(row.row().before(), Side.BEFORE);
        Headings.Meaning is = headings.meaning(row.row().after(), Side.AFTER);
        if (!was.tests().equals(is.tests())) {
            return all;
        }
        Set<String> changed = new LinkedHashSet<>();
        for (int i = 0; i < was.results().size(); i++) {
            Slot slot = headings.gives().get(i);
            if (!Objects.equals(was.results().get(i), is.results().get(i))) {
                changed.add(Headings.id(headings.result(slot)));
            }
        }
        return changed;
    }

    private void rulesSources(Set<Edit> own, Set<String> sources) {
        Set<String> names = new TreeSet<>();
        edits.rules().stream()
                .filter(pair -> own.contains(pair.edit()))
                .forEach(pair -> Stream.of(Stream.ofNullable(pair.before()), Stream.ofNullable(pair.after()))
                        .flatMap(rules -> rules)
                        .forEach(rule -> names.add(rule.name())));
        Set<String> files = new TreeSet<>();
        edits.stock().stream()
                .filter(pair -> own.contains(pair.edit()))
                .forEach(pair -> Stream.of(Stream.ofNullable(pair.before()), Stream.ofNullable(pair.after()))
                        .flatMap(sheets -> sheets)
                        .forEach(sheet -> files.add(sheet.file())));
        for (PolicyBook book : List.of(edits.before(), edits.after())) {
            for (DrlRule rule : book.rules()) {
                if (names.contains(rule.name()) || files.contains(rule.place().file())) {
                    sources.addAll(rule.gives());
                    sources.addAll(rule.awards());
                }
            }
        }
    }
}
