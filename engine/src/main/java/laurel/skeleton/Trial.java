package laurel.skeleton;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.calculation.Calculator;
import laurel.calculation.Finding;
import laurel.calculation.IncentivePackage;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.policy.Matches;
import laurel.policy.PolicyBook;
import laurel.policy.RuleFailed;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** The book, to try values of terms on. */
record Trial(PolicyBook book, DecisionTable table, Period period, Currency currency, Calculator calculator) {

    /**
     * What the book makes of values.
     *
     * @param findings none if a rule failed
     */
    record Tried(Statement statement, List<Finding> findings) {

        /** The rows of that table that win. */
        List<Row> winners(DecisionTable table) {
            return findings.stream()
                    .flatMap(finding -> finding.matches().tables().stream())
                    .filter(match -> match.table().index() == table.index())
                    .flatMap(match -> match.decision().rows().stream())
                    .toList();
        }

        /** The rows of that table that contradict each other. */
        List<Row> contradicting(DecisionTable table) {
            return contradictions()
                    .filter(undecided -> undecided.table().index() == table.index())
                    .flatMap(undecided -> undecided.rows().stream())
                    .toList();
        }

        boolean hasContradiction() {
            return contradictions().findAny().isPresent();
        }

        private Stream<Matches.Undecided> contradictions() {
            return findings.stream()
                    .flatMap(finding -> finding.matches().undecided().stream())
                    .filter(undecided -> undecided.unknown().isEmpty());
        }
    }

    Tried of(Map<Term, Object> values) {
        Statement statement = Statement.of(values, book.terms(), period, currency);
        try {
            return new Tried(statement, calculator.find(statement.facts(), statement.derived()));
        } catch (RuleFailed failed) {
            return new Tried(statement, List.of());
        }
    }

    @Nullable
    IncentivePackage toPackage(Tried tried) {
        return tried.findings().isEmpty()
                ? null
                : calculator.toPackage(tried.statement().facts(), tried.findings());
    }
}
