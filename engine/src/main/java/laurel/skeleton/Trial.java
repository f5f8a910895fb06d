package laurel.skeleton;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import laurel.calculation.Calculator;
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
     * @param matches null if a rule failed
     */
    record Tried(Statement statement, @Nullable Matches matches) {

        /** The rows of that table that win. */
        List<Row> winners(DecisionTable table) {
            return matches == null
                    ? List.of()
                    : matches.tables().stream()
                            .filter(match -> match.table().equals(table))
                            .flatMap(match -> match.decision().rows().stream())
                            .toList();
        }

        /** The rows of that table that contradict each other. */
        List<Row> contradicting(DecisionTable table) {
            return matches == null
                    ? List.of()
                    : matches.undecided().stream()
                            .filter(undecided -> undecided.table().equals(table)
                                    && undecided.unknown().isEmpty())
                            .flatMap(undecided -> undecided.rows().stream())
                            .toList();
        }

        boolean hasContradiction() {
            return matches != null
                    && matches.undecided().stream()
                            .anyMatch(undecided -> undecided.unknown().isEmpty());
        }
    }

    Tried of(Map<Term, Object> values) {
        Statement statement = Statement.of(values, book.terms(), period, currency);
        try {
            return new Tried(statement, calculator.match(statement.facts(), statement.derived()));
        } catch (RuleFailed failed) {
            return new Tried(statement, null);
        }
    }

    @Nullable
    IncentivePackage toPackage(Tried tried) {
        Matches matches = tried.matches();
        return matches == null ? null : calculator.toPackage(tried.statement().facts(), matches);
    }
}
