package laurel.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.fact.Period;
import laurel.policy.DrlRule;
import laurel.policy.Matches;
import laurel.policy.PolicyBook;
import laurel.policy.RuleFailed;
import laurel.table.Case;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** The book's cases, run, and the rows and rules that they reached. */
record CaseRuns(List<CaseRun> runs, Set<Row> rows, Set<DrlRule> rules) {

    /** A case and its package, or why there is none. */
    record CaseRun(Case test, @Nullable IncentivePackage given, String failure) {}

    static CaseRuns of(PolicyBook book) {
        CaseRuns runs = new CaseRuns(new ArrayList<>(), new HashSet<>(), new HashSet<>());
        Map<Period, List<Case>> byPeriod =
                book.cases().stream().collect(Collectors.groupingBy(Case::period, TreeMap::new, Collectors.toList()));
        byPeriod.forEach((period, cases) -> {
            try (Calculator calculator = new Calculator(book, period)) {
                cases.forEach(test -> runs.run(calculator, test));
            }
        });
        return runs;
    }

    private void run(Calculator calculator, Case test) {
        try {
            Matches matches = calculator.match(test.facts(), test.derived());
            reach(matches);
            runs.add(new CaseRun(test, calculator.toPackage(test.facts(), matches), ""));
        } catch (RuleFailed failed) {
            runs.add(new CaseRun(test, null, String.valueOf(failed.getMessage())));
        }
    }

    private void reach(Matches matches) {
        matches.tables().forEach(match -> rows.addAll(match.decision().rows()));
        matches.awards().forEach(match -> rules.add(match.rule()));
        matches.derived().forEach(match -> rules.add(match.rule()));
    }
}
