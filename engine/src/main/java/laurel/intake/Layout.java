package laurel.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How one source gives rows of one kind: which of its columns are used, and for what.
 *
 * @param order the source's number among those of its folder, from 0; those of later layers come later
 * @param layer 0 for the folder itself, then counted: rows of a later layer replace those of earlier ones
 * @param constants by column id, parsed
 * @param percents the columns and metrics whose numbers are written without the percent sign that they mean
 * @param wide whether each column but the employee and the period is a metric of its own, by its name
 */
record Layout(
        FactKind kind,
        int order,
        int layer,
        List<Used> columns,
        Map<String, Object> constants,
        Set<String> percents,
        boolean wide,
        Spots spots) {

    /**
     * A column in use.
     *
     * @param heading as the source calls it
     * @param at its number in the source, from 0
     * @param translations what stands for a text of the source
     */
    record Used(Column column, String heading, int at, Map<String, String> translations) {}

    Layout {
        columns = List.copyOf(columns);
        constants = Map.copyOf(constants);
        percents = Set.copyOf(percents);
    }

    /** The column's place in {@link #columns}, or -1. */
    int indexOf(String id) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).column().id().equals(id)) {
                return index;
            }
        }
        return -1;
    }

    /** The columns that are a metric each. */
    Stream<Used> metrics() {
        return columns.stream()
                .filter(used -> wide
                        && !Set.of("employee", "period", "source")
                                .contains(used.column().id()));
    }

    /** The columns that it gives, by their ids: those of its own, then the constants. */
    Stream<String> given() {
        return Stream.concat(
                columns.stream().map(used -> used.column().id()),
                constants.keySet().stream().sorted());
    }

    boolean gives(String id) {
        return constants.containsKey(id) || indexOf(id) >= 0;
    }

    /** What the source calls the column. */
    String heading(String id) {
        int index = indexOf(id);
        return index < 0 ? id : columns.get(index).heading();
    }
}
