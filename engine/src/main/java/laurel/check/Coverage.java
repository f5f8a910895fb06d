package laurel.check;

import java.util.List;
import laurel.policy.PolicyBook;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.table.DecisionTable;
import laurel.table.Row;

/** What a book's cases reach: of each table which rows, and which DRL rules. In the order of the book. */
public record Coverage(List<OfTable> tables, List<OfRule> rules) {

    /** Of a book that cannot be read. */
    static final Coverage NONE = new Coverage(List.of(), List.of());

    /**
     * A table's.
     *
     * @param rows how many it has
     * @param unreached the numbers of those that no case reaches
     */
    public record OfTable(Label name, String file, String sheet, int rows, List<Integer> unreached) {

        public int reached() {
            return rows - unreached.size();
        }
    }

    /** A DRL rule's. */
    public record OfRule(String name, Place place, boolean reached) {}

    static Coverage of(PolicyBook book, CaseRuns runs) {
        return new Coverage(
                book.tables().stream().map(table -> of(table, runs)).toList(),
                book.rules().stream()
                        .map(rule -> new OfRule(
                                rule.name(), rule.place(), runs.rules().contains(rule)))
                        .toList());
    }

    private static OfTable of(DecisionTable table, CaseRuns runs) {
        List<Integer> unreached = table.rows().stream()
                .filter(row -> !runs.rows().contains(row))
                .map(Row::number)
                .toList();
        return new OfTable(
                table.name(), table.file(), table.sheet(), table.rows().size(), unreached);
    }
}
