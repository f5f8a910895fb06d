package laurel.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import laurel.table.BookContent;
import laurel.table.DecisionTable;

/**
 * How all tables of a book are matched.
 *
 * @param strata the tables by the order in which they run
 * @param facts the rows with which a session is filled
 * @param drl the tables' rules
 */
record Plan(
        List<TablePlan> tables, List<List<TablePlan>> strata, List<RowGroup> groups, List<RowFact> facts, String drl) {

    static Plan of(BookContent content, Strata strata) {
        List<RowGroup> groups = new ArrayList<>();
        List<RowFact> facts = new ArrayList<>();
        Grouping grouping = new Grouping(groups, facts);
        List<TablePlan> plans = new ArrayList<>();
        for (DecisionTable table : content.tables()) {
            plans.add(new TablePlan(table, strata.of(table), grouping.group(table)));
        }
        return new Plan(
                List.copyOf(plans),
                byStratum(plans, strata.count()),
                List.copyOf(groups),
                List.copyOf(facts),
                TableRules.write(plans));
    }

    private static List<List<TablePlan>> byStratum(List<TablePlan> plans, int count) {
        return IntStream.range(0, count)
                .mapToObj(stratum ->
                        plans.stream().filter(plan -> plan.stratum() == stratum).toList())
                .toList();
    }
}
