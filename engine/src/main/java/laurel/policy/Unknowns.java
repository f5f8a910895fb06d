package laurel.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.fact.Term;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** Finds what a table could not decide because a term is unknown: the rows that all known terms meet. */
final class Unknowns {

    private Unknowns() {}

    static Optional<Matches.Undecided> of(DecisionTable table, List<@Nullable Object> values) {
        Set<Integer> unknown = unknown(table, values);
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        Set<Term> wanted = new LinkedHashSet<>();
        for (Row row : table.rows()) {
            List<Term> asked = asked(table, row, unknown);
            if (!asked.isEmpty()
                    && table.meets(
                            row,
                            values,
                            column -> !unknown.contains(column.term().slot()))) {
                rows.add(row);
                wanted.addAll(asked);
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Matches.Undecided(table, rows, List.copyOf(wanted)));
    }

    /** The slots of the terms that the table asks for and that are not known. Most often there are none. */
    private static Set<Integer> unknown(DecisionTable table, List<@Nullable Object> values) {
        Set<Integer> unknown = Set.of();
        for (Column.Asks column : table.conditions()) {
            int slot = column.term().slot();
            if (values.get(slot) == null) {
                unknown = unknown.isEmpty() ? new HashSet<>() : unknown;
                unknown.add(slot);
            }
        }
        return unknown;
    }

    private static List<Term> asked(DecisionTable table, Row row, Set<Integer> unknown) {
        List<Term> asked = new ArrayList<>();
        for (int i = 0; i < table.conditions().size(); i++) {
            Term term = table.conditions().get(i).term();
            if (unknown.contains(term.slot()) && !row.conditions().get(i).test().isAny()) {
                asked.add(term);
            }
        }
        return asked;
    }
}
