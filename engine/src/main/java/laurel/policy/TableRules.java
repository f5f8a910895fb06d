package laurel.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import laurel.table.Column;
import laurel.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/**
 * Writes the DRL of a book's tables: one rule a table, which collects the rows that an employee's answers meet. It names
 * numbers and the ids of terms, which are letters and digits; no other text of a sheet ever gets into it.
 */
final class TableRules {

    private static final List<String> KEY_FIELDS = List.of("first", "second", "third");
    private static final String HEAD = """
            // Written by Laurel from the headings of the book's tables. Edit the sheets, not this.
            package laurel.tables

            import laurel.policy.Answers
            import laurel.policy.RowFact
            """;

    private TableRules() {}

    static String write(List<TablePlan> plans) {
        StringBuilder drl = new StringBuilder(HEAD);
        plans.forEach(plan -> drl.append(rule(plan)));
        return drl.toString();
    }

    private static String rule(TablePlan plan) {
        DecisionTable table = plan.table();
        StringBuilder drl = new StringBuilder("\n// ");
        drl.append(String.join(
                ", ", table.conditions().stream().map(TableRules::id).toList()));
        drl.append("\nrule \"table ").append(table.index()).append("\"\nwhen\n");
        List<String> answers = new ArrayList<>();
        answers.add("stratum == " + plan.stratum());
        addDay(answers, "day >= ", table.validFrom());
        addDay(answers, "day <= ", table.validTo());
        for (RowGroup group : plan.groups()) {
            group.keys().forEach(key -> answers.add("$key" + key.index() + " : key(" + key.index() + ")"));
        }
        drl.append("    $answers : Answers( ")
                .append(String.join(", ", answers))
                .append(" )\n");
        List<String> collected = new ArrayList<>();
        for (RowGroup group : plan.groups()) {
            drl.append(collect(group));
            collected.add("$rows" + group.index());
        }
        return drl.append("then\n    $answers.meet( ")
                .append(table.index())
                .append(", ")
                .append(String.join(", ", collected))
                .append(" );\nend\n")
                .toString();
    }

    private static String id(Column.Asks column) {
        return column.term().id();
    }

    private static void addDay(List<String> constraints, String sign, @Nullable LocalDate day) {
        if (day != null) {
            constraints.add(sign + day.toEpochDay() + "L");
        }
    }

    private static String collect(RowGroup group) {
        List<String> constraints = new ArrayList<>();
        constraints.add("group == " + group.index());
        for (int i = 0; i < group.keys().size(); i++) {
            constraints.add(KEY_FIELDS.get(i) + " == $key" + group.keys().get(i).index());
        }
        if (!group.rest().isEmpty()) {
            constraints.add("accepts($answers)");
        }
        return "    accumulate( $row%1$d : RowFact( %2$s ); $rows%1$d : collectList( $row%1$d ) )%n"
                .formatted(group.index(), String.join(", ", constraints))
                .replace("\r\n", "\n");
    }
}
