package laurel.calculation;

import java.util.ArrayList;
import java.util.List;
import laurel.policy.Matches;
import laurel.problem.Label;
import laurel.table.Column;
import laurel.table.Condition;
import laurel.table.DecisionTable;
import laurel.table.Outcome;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** The reason of what a table gave. {@code facts} are those that were looked at one by one. */
record RowReason(
        Finding finding, Matches.TableMatch match, Outcome outcome, List<SeenFact> facts, List<Step> arithmetic)
        implements Reason {

    @Override
    public Origin origin() {
        return origin(match.table(), outcome.rows());
    }

    static Origin origin(DecisionTable table, List<Row> rows) {
        return new Origin(
                table.name().english(),
                null,
                table.file(),
                table.sheet(),
                rows.isEmpty() ? null : rows.get(0).number(),
                rows.size() < 2 ? List.of() : rows.stream().map(Row::number).toList(),
                null);
    }

    @Override
    public @Nullable Label clause() {
        return match.table().clause().isBlank() ? null : match.table().clause();
    }

    @Override
    public List<ConditionMet> conditions() {
        List<ConditionMet> conditions = new ArrayList<>();
        told().forEach(row -> addConditions(row, conditions));
        return conditions;
    }

    /** The rows whose conditions say why: of brackets, only that in which the value lies or from which the line starts. */
    private List<Row> told() {
        Column.Asks bracket = match.table().bracket();
        if (bracket == null) {
            return outcome.rows();
        }
        Object value = match.values().get(bracket.term().slot());
        return outcome.rows().stream()
                .filter(row -> bracket.reading() == Column.Reading.INTERPOLATED
                        || (value != null && condition(row, bracket).test().accepts(value)))
                .limit(1)
                .toList();
    }

    private void addConditions(Row row, List<ConditionMet> conditions) {
        for (Column.Asks column : match.table().conditions()) {
            Object value = match.values().get(column.term().slot());
            if (!condition(row, column).test().isAny() && value != null) {
                conditions.add(new ConditionMet(
                        column.term().id(),
                        column.term().type().write(value),
                        finding.matches().defaulted().contains(column.term()),
                        finding.measurer(column.term()),
                        written(row, column),
                        cells(row, column)));
            }
        }
    }

    private Condition condition(Row row, Column.Asks column) {
        return row.conditions().get(match.table().conditions().indexOf(column));
    }

    /** As the cell has it; of a curve, the points between which the value lies. */
    private String written(Row row, Column.Asks column) {
        String written = condition(row, column).written();
        if (column.reading() != Column.Reading.INTERPOLATED) {
            return written;
        }
        return outcome.rows().size() == 1
                ? ">= " + written
                : "[" + written + ".."
                        + condition(outcome.rows().get(1), column).written() + "]";
    }

    private String cells(Row row, Column.Asks column) {
        String cell = match.table().place(row, column).spot();
        boolean both = column.reading() == Column.Reading.INTERPOLATED
                && outcome.rows().size() > 1;
        return both
                ? cell + ", "
                        + match.table().place(outcome.rows().get(1), column).spot()
                : cell;
    }
}
