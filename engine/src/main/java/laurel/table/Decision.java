package laurel.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table decides for those of its rows that match, by its hit policy.
 *
 * @param rows that count, from top to bottom; under OUTPUT ORDER by rank
 * @param contradicting the rows that match though they may not do so together; then nothing is decided
 */
public record Decision(List<Row> rows, List<Outcome> outcomes, List<Row> contradicting) {

    private static final Decision NONE = new Decision(List.of(), List.of(), List.of());

    /** Of the rows that match, in any order and perhaps more than once; {@code answers} are by the terms' slots. */
    public static Decision of(DecisionTable table, List<Row> matching, List<@Nullable Object> answers) {
        if (matching.isEmpty()) {
            return NONE;
        }
        Column.Asks bracket = table.bracket();
        if (bracket != null) {
            return new Brackets(table, bracket)
                    .decide(sorted(matching), answers.get(bracket.term().slot()));
        }
        if (matching.size() == 1) {
            return new Decision(matching, outcomes(table, matching), List.of());
        }
        List<Row> rows = sorted(matching);
        return switch (table.hitPolicy()) {
            case UNIQUE -> rows.size() == 1 ? each(table, rows) : contradiction(rows);
            case FIRST -> each(table, rows.subList(0, 1));
            case ANY -> agree(rows) ? each(table, rows.subList(0, 1)) : contradiction(rows);
            case PRIORITY -> each(table, ranked(table, rows).subList(0, 1));
            case OUTPUT_ORDER -> each(table, ranked(table, rows));
            default -> each(table, rows);
        };
    }

    static Decision contradiction(List<Row> rows) {
        return new Decision(List.of(), List.of(), rows);
    }

    private static Decision each(DecisionTable table, List<Row> rows) {
        return new Decision(rows, outcomes(table, rows), List.of());
    }

    private static List<Row> sorted(List<Row> rows) {
        return rows.size() == 1
                ? rows
                : rows.stream().distinct().sorted(HitPolicy.BY_NUMBER).toList();
    }

    private static List<Row> ranked(DecisionTable table, List<Row> rows) {
        return rows.stream().sorted(table.rank()).toList();
    }

    private static boolean agree(List<Row> rows) {
        return rows.stream().allMatch(row -> row.results().equals(rows.get(0).results()));
    }

    private static List<Outcome> outcomes(DecisionTable table, List<Row> rows) {
        List<Outcome> outcomes = new ArrayList<>();
        if (table.hitPolicy().aggregates()) {
            for (int i = 0; i < table.results().size(); i++) {
                Outcome outcome = Aggregate.of(table, i, rows);
                if (outcome != null) {
                    outcomes.add(outcome);
                }
            }
            return outcomes;
        }
        for (Row row : rows) {
            for (int i = 0; i < table.results().size(); i++) {
                Object value = row.results().get(i);
                if (value != null) {
                    outcomes.add(new Outcome(table.results().get(i), value, List.of(row), Outcome.CELL));
                }
            }
        }
        return outcomes;
    }
}
