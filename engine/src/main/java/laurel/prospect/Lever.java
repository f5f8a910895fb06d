package laurel.prospect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import laurel.policy.DrlRule;
import laurel.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/**
 * A fact that an employee can change, and what is read from it.
 *
 * @param term by which the change is told
 * @param readers all terms that follow, {@code term} among them
 * @param ends of each reader with an order, the values that the book compares it with
 * @param options of what has no order, the values that the book knows
 */
record Lever(Term term, Source fact, List<Term> readers, Map<Term, NavigableSet<Object>> ends, List<Object> options) {

    /** Two are the same if they are of one fact. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lever lever && fact.equals(lever.fact);
    }

    @Override
    public int hashCode() {
        return fact.hashCode();
    }

    /** The fact behind a source: a change is one of this period's. */
    static Source fact(Source source) {
        return source instanceof Source.OverTime asked && asked.when() == Source.When.CHANGE
                ? asked.at(Source.When.NOW)
                : source;
    }

    /** What those tables and rules compare its terms with, and where the terms' values end. */
    Map<Term, NavigableSet<Object>> ends(Collection<DecisionTable> tables, Collection<DrlRule> rules) {
        Map<Term, NavigableSet<Object>> found = new LinkedHashMap<>();
        for (Term reader : ends.keySet()) {
            List<UnaryTest> tests = new ArrayList<>();
            for (DecisionTable table : tables) {
                for (int i = 0; i < table.conditions().size(); i++) {
                    if (table.conditions().get(i).term().equals(reader)) {
                        int column = i;
                        table.rows()
                                .forEach(row ->
                                        tests.add(row.conditions().get(column).test()));
                    }
                }
            }
            found.put(reader, ends(reader, tests));
        }
        NavigableSet<Object> own = found.get(term);
        if (own != null && term.type().isNumeric()) {
            rules.forEach(rule -> own.addAll(rule.numbers()));
        }
        return found;
    }

    static NavigableSet<Object> ends(Term reader, Collection<UnaryTest> tests) {
        TreeSet<Object> ends = new TreeSet<>(UnaryTest::compare);
        tests.stream().flatMap(UnaryTest::values).forEach(ends::add);
        reader.domain().limits().values().forEach(ends::add);
        return ends;
    }

    static List<Object> options(Term term, Collection<UnaryTest> tests) {
        if (!term.allowed().isEmpty()) {
            return term.allowed();
        }
        if (term.type() == ValueType.YES_NO) {
            return List.of(true, false);
        }
        Set<Object> named = new LinkedHashSet<>();
        tests.stream().flatMap(UnaryTest::values).forEach(named::add);
        return List.copyOf(named);
    }
}
