package laurel.policy;

import java.util.ArrayList;
import java.util.List;
import laurel.table.BookContent;
import laurel.table.DecisionTable;

/** How all tables of a book are matched: their rules, and the row facts that a session is filled with. */
record Plan(List<TablePlan> tables, int strata, List<Key> keys, List<RowFact> facts, String drl) {

    static Plan of(BookContent content, Strata strata) {
        List<Key> keys = new ArrayList<>();
        List<RowFact> facts = new ArrayList<>();
        Grouping grouping = new Grouping(keys, new ArrayList<>(), facts);
        List<TablePlan> plans = new ArrayList<>();
        for (DecisionTable table : content.tables()) {
            plans.add(new TablePlan(table, strata.of(table), grouping.group(table)));
        }
        return new Plan(
                List.copyOf(plans), strata.count(), List.copyOf(keys), List.copyOf(facts), TableRules.write(plans));
    }

    List<DecisionTable> tablesIn(int stratum) {
        return tables.stream()
                .filter(plan -> plan.stratum() == stratum)
                .map(TablePlan::table)
                .toList();
    }
}
