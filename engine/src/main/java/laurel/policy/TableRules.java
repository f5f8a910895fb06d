package laurel.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import laurel.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/**
 * Writes the DRL of a book's tables: one rule for each group of a table's rows, which hands the rows that an employee's
 * answers meet to those answers. It names numbers and the ids of terms, which are letters and digits; no other text of a
 * sheet ever gets into it.
 */
final class TableRules {

    private static final String HEAD = """
            // Written by Laurel from the headings of the book's tables. Edit the sheets, not this.
            package laurel.tables

            import laurel.policy.Answers
            import laurel.policy.RowFact
            """;

    private TableRules() {}

    static String write(List<TablePlan> plans) {
        StringBuilder drl = new StringBuilder(HEAD);
        for (TablePlan plan : plans) {
            plan.groups().forEach(group -> drl.append(rule(plan, group)));
        }
        return drl.toString();
    }

    private static String rule(TablePlan plan, RowGroup group) {
        List<String> answers = new ArrayList<>();
        answers.add("stratum == " + plan.stratum());
        addDay(answers, "day >= ", plan.table().validFrom());
        addDay(answers, "day <= ", plan.table().validTo());
        List<String> row = new ArrayList<>();
        row.add("group == " + group.index());
        if (!group.keys().isEmpty()) {
            answers.add("$key : key(" + group.index() + ")");
            row.add("key == $key");
        }
        if (!group.rest().isEmpty()) {
            row.add("accepts($answers)");
        }
        return """

                // %s
                rule "table %d, group %d"
                when
                    $answers : Answers( %s )
                    $row : RowFact( %s )
                then
                    $answers.meet( $row );
                end
                """.formatted(
                        ids(plan.table()),
                        plan.table().index(),
                        group.index(),
                        String.join(", ", answers),
                        String.join(", ", row));
    }

    private static String ids(DecisionTable table) {
        return String.join(
                ", ",
                table.conditions().stream().map(column -> column.term().id()).toList());
    }

    private static void addDay(List<String> constraints, String sign, @Nullable LocalDate day) {
        if (day != null) {
            constraints.add(sign + day.toEpochDay() + "L");
        }
    }
}
