package laurel.check;

import java.util.List;
import laurel.policy.PolicyBook;
import laurel.problem.Problems;
import laurel.table.DecisionTable;
import laurel.table.Row;

/** Rows of a table that no case reaches, so that nothing would notice if they were wrong. */
final class UnreachedRows implements CaseCheck {

    @Override
    public void check(PolicyBook book, CaseRuns runs, Problems problems) {
        for (DecisionTable table : book.tables()) {
            List<Integer> unreached = table.rows().stream()
                    .filter(row -> !runs.rows().contains(row))
                    .map(Row::number)
                    .toList();
            if (!unreached.isEmpty()) {
                problems.warning(table.place(), "coverage.rows", ranges(unreached));
            }
        }
    }

    /** 5, 7–9 for 5, 7, 8, 9. */
    static String ranges(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (int i = 0; i < numbers.size(); i++) {
            boolean last = i + 1 == numbers.size() || numbers.get(i + 1) != numbers.get(i) + 1;
            if (last) {
                text.append(text.isEmpty() ? "" : ", ").append(numbers.get(start));
                if (i > start) {
                    text.append('–').append(numbers.get(i));
                }
                start = i + 1;
            }
        }
        return text.toString();
    }
}
