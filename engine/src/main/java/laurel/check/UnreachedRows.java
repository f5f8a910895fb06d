package laurel.check;

import java.util.List;
import laurel.policy.PolicyBook;
import laurel.problem.Problems;
import laurel.problem.Ranges;
import laurel.table.DecisionTable;
import laurel.table.Row;

/** Rows of a table that no case reaches, so that nothing would notice if they were wrong. */
record UnreachedRows(Proofs proofs) implements CaseCheck {

    @Override
    public void check(PolicyBook book, CaseRuns runs, Problems problems) {
        if (runs.results().isEmpty()) {
            return; // The book has none, which was said.
        }
        for (DecisionTable table : book.tables()) {
            List<Integer> unreached = table.rows().stream()
                    .filter(row -> !runs.rows().contains(row) && !proofs.isDead(row))
                    .map(Row::number)
                    .toList();
            if (!unreached.isEmpty()) {
                problems.warning(table.place(), "coverage.rows", Ranges.of(unreached));
            }
        }
    }
}
