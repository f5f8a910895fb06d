package laurel.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import laurel.fact.Term;
import laurel.policy.Matches;
import laurel.problem.Label;
import laurel.table.Condition;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** The reason of what a table's row gave. {@code defaulted} are the terms whose fact is missing. */
record RowReason(Matches.TableMatch match, Row row, Set<Term> defaulted, List<Step> arithmetic) implements Reason {

    @Override
    public Origin origin() {
        return origin(match.table(), row.number());
    }

    static Origin origin(DecisionTable table, @Nullable Integer row) {
        return new Origin(table.name().english(), null, table.file(), table.sheet(), row, null);
    }

    @Override
    public @Nullable Label clause() {
        return match.table().clause().isBlank() ? null : match.table().clause();
    }

    @Override
    public List<ConditionMet> conditions() {
        DecisionTable table = match.table();
        List<ConditionMet> conditions = new ArrayList<>();
        for (int i = 0; i < table.conditions().size(); i++) {
            Condition condition = row.conditions().get(i);
            Term term = table.conditions().get(i).term();
            Object value = match.values().get(term.slot());
            if (!condition.test().isAny() && value != null) {
                conditions.add(new ConditionMet(
                        term.id(),
                        term.type().write(value),
                        defaulted.contains(term),
                        condition.written(),
                        table.place(row, table.conditions().get(i)).spot()));
            }
        }
        return conditions;
    }

    @Override
    public List<SeenFact> facts() {
        return List.of();
    }
}
