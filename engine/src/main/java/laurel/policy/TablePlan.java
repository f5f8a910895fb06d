package laurel.policy;

import java.util.List;
import laurel.table.DecisionTable;

/** How a table is to be matched: in which stratum, and by which groups of its rows. */
record TablePlan(DecisionTable table, int stratum, List<RowGroup> groups) {}
