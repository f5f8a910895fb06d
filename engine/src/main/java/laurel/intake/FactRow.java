package laurel.intake;

import java.util.Comparator;
import java.util.List;
import laurel.problem.Place;
import laurel.problem.Problem;

/**
 * A row of facts as it was written.
 *
 * @param employee the id it names, "" if it names none
 * @param position the line, row or array index
 * @param values by the layout's columns, "" where blank
 * @param faults of the row as such, which keep it from being used
 */
record FactRow(String employee, Layout layout, long position, List<String> values, List<Problem> faults) {

    /** By employee, kind, source, and place in it: so that the order in which rows were read does not matter. */
    static final Comparator<FactRow> ORDER = Comparator.comparing(FactRow::employee)
            .thenComparing(FactRow::kind)
            .thenComparingInt(row -> row.layout.order())
            .thenComparingLong(FactRow::position);

    FactKind kind() {
        return layout.kind();
    }

    Place place() {
        return layout.spots().row(position);
    }

    /** Of one of its columns, or of the row if it lacks that. */
    Place place(String column) {
        int index = layout.indexOf(column);
        return index < 0
                ? place()
                : layout.spots().cell(position, layout.columns().get(index).at(), column);
    }

    /** What it says in that column, "" if nothing. */
    String text(String column) {
        int index = layout.indexOf(column);
        return index < 0 ? "" : values.get(index);
    }

    /** What it says in that column or its source says for all rows. */
    String said(String column) {
        Object constant = layout.constants().get(column);
        return constant == null ? text(column) : constant.toString();
    }

    /** Whether its cells cannot be told apart, so that nothing they say can be trusted. */
    boolean isBroken() {
        return faults.stream().anyMatch(fault -> fault.code().startsWith("facts.row."));
    }
}
