package laurel.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import laurel.calculation.Calculator;
import laurel.calculation.Finding;
import laurel.fact.Period;
import laurel.policy.DrlRule;
import laurel.policy.Matches;
import laurel.policy.PolicyBook;
import laurel.policy.RuleFailed;
import laurel.table.Case;
import laurel.table.Row;

/** The book's cases, run, in the order of their places, and the rows and rules that they reached. */
record CaseRuns(List<CaseResult> results, Set<Row> rows, Set<DrlRule> rules) {

    static CaseRuns of(PolicyBook book) {
        CaseRuns runs = new CaseRuns(new ArrayList<>(), new HashSet<>(), new HashSet<>());
        Map<Period, List<Case>> byPeriod =
                book.cases().stream().collect(Collectors.groupingBy(Case::period, TreeMap::new, Collectors.toList()));
        byPeriod.forEach((period, cases) -> {
            try (Calculator calculator = new Calculator(book, period)) {
                cases.forEach(test -> runs.results.add(Verdict.of(runs.run(book, calculator, test))));
            }
        });
        runs.results.sort(Comparator.comparing(result -> result.test().place()));
        return runs;
    }

    private CaseRun run(PolicyBook book, Calculator calculator, Case test) {
        if (!test.unreadable().isEmpty()) {
            return CaseRun.unreadable(test);
        }
        try {
            List<Finding> findings = calculator.find(test.facts(), test.derived());
            findings.stream().map(Finding::matches).forEach(this::reach);
            return CaseRun.of(book, test, findings, calculator.toPackage(test.facts(), findings));
        } catch (RuleFailed failed) {
            return CaseRun.failed(test, String.valueOf(failed.getMessage()));
        }
    }

    private void reach(Matches matches) {
        matches.tables().forEach(match -> rows.addAll(match.decision().rows()));
        matches.awards().forEach(match -> rules.add(match.rule()));
        matches.derived().forEach(match -> rules.add(match.rule()));
    }
}
