package laurel.skeleton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** The search for values with which one row of a table wins. */
final class Search {

    /** How often the book is asked about one row before it is given up. */
    private static final int TRIALS = 300;

    private final Trial trial;
    private final DecisionTable table;
    private final Row row;
    private final Map<Term, List<UnaryTest>> asked;
    private final Candidates candidates;
    private int left = TRIALS;

    /**
     * What was found.
     *
     * @param wins false if no values were found with which the row wins; these then only come as near as can be
     */
    record Found(Row row, Map<Term, Object> values, boolean wins) {}

    private Search(Trial trial, Row row) {
        this.trial = trial;
        this.table = trial.table();
        this.row = row;
        this.asked = tests(row);
        this.candidates = new Candidates(trial.period().end());
    }

    static Found of(Trial trial, Row row) {
        return new Search(trial, row).find();
    }

    private Found find() {
        Map<Term, Object> first = new LinkedHashMap<>();
        Stream.concat(asked.keySet().stream(), bases())
                .forEach(term -> candidates(term, List.of()).stream()
                        .findFirst()
                        .ifPresent(value -> first.putIfAbsent(term, value)));
        Map<Term, Object> won = win(first, Map.of());
        return won == null ? new Found(row, first, false) : new Found(row, won, true);
    }

    /** What the table's awards multiply: without it, there would be nothing to see. */
    private Stream<Term> bases() {
        return table.results().stream()
                .filter(Column.GivesAward.class::isInstance)
                .map(column -> ((Column.GivesAward) column).award().base())
                .flatMap(Stream::ofNullable);
    }

    /** Values with which the row wins, by changing one term after the other so that what stands in its way is not met. */
    private @Nullable Map<Term, Object> win(Map<Term, Object> values, Map<Term, List<List<UnaryTest>>> avoided) {
        if (left-- <= 0) {
            return null;
        }
        Trial.Tried tried = trial.of(values);
        List<Row> winners = tried.winners(table);
        if (winners.contains(row)) {
            return values;
        }
        List<Row> rivals = winners.isEmpty() ? tried.contradicting(table) : winners;
        Row rival =
                rivals.stream().filter(other -> !other.equals(row)).findFirst().orElse(null);
        return rival == null ? null : avoid(rival, values, avoided);
    }

    private @Nullable Map<Term, Object> avoid(
            Row rival, Map<Term, Object> values, Map<Term, List<List<UnaryTest>>> avoided) {
        for (Map.Entry<Term, List<UnaryTest>> tests : tests(rival).entrySet()) {
            Term term = tests.getKey();
            List<List<UnaryTest>> more = new ArrayList<>(avoided.getOrDefault(term, List.of()));
            more.add(tests.getValue());
            Map<Term, List<List<UnaryTest>>> all = new LinkedHashMap<>(avoided);
            all.put(term, more);
            for (Object value : candidates(term, more)) {
                Map<Term, Object> changed = new LinkedHashMap<>(values);
                changed.put(term, value);
                Map<Term, Object> won = win(changed, all);
                if (won != null) {
                    return won;
                }
            }
        }
        return null;
    }

    private List<Object> candidates(Term term, List<List<UnaryTest>> avoided) {
        return candidates.of(term, asked.getOrDefault(term, List.of()), avoided);
    }

    /** What a row asks of each term, in the order of its columns. */
    private Map<Term, List<UnaryTest>> tests(Row of) {
        Map<Term, List<UnaryTest>> tests = new LinkedHashMap<>();
        for (int i = 0; i < table.conditions().size(); i++) {
            UnaryTest test = of.conditions().get(i).test();
            if (!test.isAny()) {
                tests.computeIfAbsent(table.conditions().get(i).term(), none -> new ArrayList<>())
                        .add(test);
            }
        }
        return tests;
    }
}
