package laurel.proof;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.fact.Term;
import laurel.table.Column;
import laurel.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/** The values of those derived terms that nothing but tables give: a condition can meet no others. */
public final class Givens {

    private final Map<Term, Set<Object>> values = new HashMap<>();

    private Givens() {}

    /** {@code byRules} are the ids of the terms that DRL gives, whatever their values. */
    public static Givens of(Collection<DecisionTable> tables, Set<String> byRules) {
        Givens givens = new Givens();
        Set<String> open = new HashSet<>(byRules);
        tables.stream()
                .filter(Givens::givesOthers)
                .forEach(table -> table.givenTerms().forEach(term -> open.add(term.id())));
        for (DecisionTable table : tables) {
            for (int i = 0; i < table.results().size(); i++) {
                if (table.results().get(i) instanceof Column.GivesTerm gives
                        && !open.contains(gives.term().id())) {
                    givens.add(table, i, gives.term());
                }
            }
        }
        return givens;
    }

    /** Whether it may give values that stand in none of its cells. */
    private static boolean givesOthers(DecisionTable table) {
        return table.hitPolicy().aggregates() || table.bracket() != null;
    }

    private void add(DecisionTable table, int column, Term term) {
        Set<Object> given = values.computeIfAbsent(term, none -> new LinkedHashSet<>());
        table.rows().forEach(row -> add(given, row.results().get(column)));
        add(given, term.ifMissing());
    }

    private static void add(Set<Object> given, @Nullable Object value) {
        if (value != null) {
            given.add(value);
        }
    }

    /** Whether all its values are known. */
    boolean areAll(Term term) {
        return values.containsKey(term);
    }

    /** In the order of tables and rows. */
    List<Object> of(Term term) {
        return List.copyOf(values.getOrDefault(term, Set.of()));
    }
}
