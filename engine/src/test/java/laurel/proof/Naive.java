package laurel.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import laurel.table.DecisionTable;
import laurel.table.Row;

/** A table asked value by value: each end that a condition names, and a value on either side of it, in every combination. */
final class Naive {

    private final DecisionTable table;

    /** By the condition columns, the values of each combination. */
    private final List<List<Object>> points = new ArrayList<>();

    /** {@code derived} are the values of the derived terms. */
    Naive(DecisionTable table, Map<String, Set<Object>> derived) {
        this.table = table;
        Map<Term, Set<Object>> values = new LinkedHashMap<>();
        for (int i = 0; i < table.conditions().size(); i++) {
            Term term = table.conditions().get(i).term();
            Set<Object> named = values.computeIfAbsent(term, none -> new LinkedHashSet<>(term.allowed()));
            for (Row row : table.rows()) {
                Ends.of(row.conditions().get(i).test(), named);
            }
            Ends.of(term.domain().limits(), named);
        }
        values.replaceAll((term, named) -> probes(term, named));
        values.forEach((term, probes) -> probes.removeIf(value -> !term.allows(value)
                || (term.isDerived()
                        && !derived.getOrDefault(term.id(), Set.of()).contains(value))));
        combine(new ArrayList<>(values.keySet()), values, new LinkedHashMap<>());
    }

    private static Set<Object> probes(Term term, Collection<Object> named) {
        Set<Object> probes = new LinkedHashSet<>(named);
        if (term.type() == ValueType.TEXT) {
            probes.add("anything else");
        } else if (term.type() == ValueType.YES_NO) {
            probes.addAll(List.of(true, false));
        } else if (term.type() == ValueType.DATE) {
            named.forEach(day -> probes.addAll(List.of(((LocalDate) day).minusDays(1), ((LocalDate) day).plusDays(1))));
            probes.add(LocalDate.of(1999, 9, 9));
        } else {
            BigDecimal step = term.type() == ValueType.INTEGER ? BigDecimal.ONE : new BigDecimal("0.00001");
            named.forEach(number -> probes.addAll(List.of(
                    ValueType.normal(((BigDecimal) number).subtract(step)),
                    ValueType.normal(((BigDecimal) number).add(step)))));
            probes.add(new BigDecimal("98765"));
        }
        return probes;
    }

    private void combine(List<Term> terms, Map<Term, Set<Object>> probes, Map<Term, Object> chosen) {
        if (chosen.size() == terms.size()) {
            points.add(table.conditions().stream()
                    .map(column -> Objects.requireNonNull(chosen.get(column.term())))
                    .toList());
            return;
        }
        Term term = terms.get(chosen.size());
        for (Object value : probes.getOrDefault(term, Set.of())) {
            chosen.put(term, value);
            combine(terms, probes, chosen);
            chosen.remove(term);
        }
    }

    List<List<Object>> points() {
        return points;
    }

    /** The rows that the values meet, from top to bottom. */
    List<Row> met(List<Object> values) {
        return table.rows().stream()
                .filter(row -> meets(
                        row.conditions().stream()
                                .map(condition -> condition.test())
                                .toList(),
                        values))
                .toList();
    }

    static boolean meets(List<UnaryTest> tests, List<Object> values) {
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).accepts(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The rows of those combinations, each once. */
    static Set<Integer> numbers(Collection<Row> rows) {
        Set<Integer> numbers = new TreeSet<>();
        rows.forEach(row -> numbers.add(row.number()));
        return numbers;
    }
}
