package laurel.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import laurel.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/**
 * Writes the DRL of a book's tables: one rule for all of them, which joins what an employee's answers ask for with the
 * rows, by one hash index whatever the tables and columns, and hands the rows that they meet to those answers. What it
 * costs to compile and to fire does not grow with the number of tables. How each table is asked stands before it for an
 * engineer to read, by numbers and by the ids of terms, which are letters and digits: no other text of a sheet ever gets
 * into it.
 */
final class TableRules {

    private static final String HEAD = """
            // Written by Laurel from the headings of the book's tables. Edit the sheets, not this.
            """;

    private static final String RULE = """
            package laurel.tables

            import laurel.policy.Answers
            import laurel.policy.JoinKey
            import laurel.policy.RowFact

            rule "rows of tables"
            when
                $answers : Answers( )
                $key : JoinKey( ) from $answers.asked
                $row : RowFact( key == $key, accepts($answers) )
            then
                $answers.meet( $row );
            end
            """;

    private TableRules() {}

    static String write(List<TablePlan> plans) {
        StringBuilder drl = new StringBuilder(HEAD);
        for (TablePlan plan : plans) {
            drl.append(table(plan));
            plan.groups().forEach(group -> drl.append(group(group)));
        }
        return drl.append("\n").append(RULE).toString();
    }

    private static String table(TablePlan plan) {
        DecisionTable table = plan.table();
        return "\n// Table %d, asked in step %d%s%s\n"
                .formatted(
                        table.index(),
                        plan.stratum(),
                        day(", from ", table.validFrom()),
                        day(", until ", table.validTo()));
    }

    private static String group(RowGroup group) {
        String found = group.keys().stream()
                .map(key -> key.term().id() + (key.segments() == null ? "" : " by ranges"))
                .collect(Collectors.joining(", "));
        String tested = group.rest().stream()
                .map(column -> group.table().conditions().get(column).term().id())
                .collect(Collectors.joining(", "));
        return "//   group %d%s%s\n"
                .formatted(
                        group.index(),
                        found.isEmpty() ? "" : ": found by " + found,
                        tested.isEmpty() ? "" : (found.isEmpty() ? ": " : "; ") + "tested by " + tested);
    }

    private static String day(String word, @Nullable LocalDate day) {
        return day == null ? "" : word + day;
    }
}
