package laurel.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import laurel.fact.Domain;
import laurel.problem.Nearest;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;

/** One row being turned into facts, with all that is wrong with it. */
final class RowReading {

    /** What databases find rows by. */
    private static final Set<String> SHORT = Set.of("id", "employee", "department");

    private static final int SHORT_TEXT = 200;

    /** As many as a cell of a workbook holds. */
    private static final int TEXT = 32_767;

    private final FactRow row;
    private final String metric;
    private final List<Problem> problems;
    private boolean isReplaced;

    RowReading(FactRow row) {
        this(row, "");
    }

    private RowReading(FactRow row, String metric) {
        this.row = row;
        this.metric = metric;
        this.problems = new ArrayList<>(row.faults());
    }

    /** How many of them are not sound; a row that is a source of two kinds is one. */
    static int countRejected(List<RowReading> rows) {
        return (int) rows.stream()
                .filter(reading -> !reading.isSound())
                .map(reading -> reading.row().place())
                .distinct()
                .count();
    }

    /** One for the row, or if each of its columns is a metric one for each of these, which stands for itself. */
    static Stream<RowReading> of(FactRow row) {
        List<Layout.Used> metrics = row.layout().wide() ? row.layout().metrics().toList() : List.of();
        return metrics.isEmpty()
                ? Stream.of(new RowReading(row))
                : metrics.stream().map(used -> new RowReading(row, used.column().id()));
    }

    /** Of the same, which nothing is wrong with yet. */
    RowReading afresh() {
        return new RowReading(row, metric);
    }

    /** The metric that is read where the row has several, or "". */
    String metric() {
        return metric;
    }

    int layer() {
        return row.layout().layer();
    }

    /** Takes it out of use, because a later row stands in its stead; nothing that is wrong with it matters then. */
    void replace() {
        isReplaced = true;
        problems.clear();
    }

    boolean isReplaced() {
        return isReplaced;
    }

    FactRow row() {
        return row;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    /** A row that is broken has that as its only reason, and one that is replaced has none. */
    void reject(String column, String code, Object... values) {
        if (!row.isBroken() && !isReplaced) {
            problems.add(Problem.error(row.place(column), code, values));
        }
    }

    /** As {@link #reject}, for what is wrong with the row as a whole. */
    void rejectRow(String code, Object... values) {
        reject("", code, values);
    }

    /** A problem if there are both days and the second comes before the first. */
    void requireOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            reject("to", "facts.dates.order", from.toString(), to.toString());
        }
    }

    /** The column's value, or null if it is blank or cannot be read; the latter is a problem. */
    <T> @Nullable T value(String column, Class<T> type) {
        Object constant = row.layout().constants().get(column);
        if (constant != null) {
            return type.cast(constant);
        }
        int index = row.layout().indexOf(column);
        return index < 0
                ? null
                : type.cast(
                        value(column, row.layout().columns().get(index).column().type(), column));
    }

    /** As {@link #value}, but a blank is a problem too. */
    <T> @Nullable T required(String column, Class<T> type) {
        int before = problems.size();
        T value = value(column, type);
        if (value == null && problems.size() == before) {
            reject(column, "facts.value.missing", row.layout().heading(column));
        }
        return value;
    }

    /**
     * The column's text read as {@code type}; {@code name} is what the mapping's percents call it. A constant that is no
     * text was read when the mapping was.
     */
    @Nullable
    Object value(String column, CellType type, String name) {
        Object constant = row.layout().constants().get(column);
        if (constant != null && !(constant instanceof String)) {
            return constant;
        }
        String text = row.said(column);
        if (text.isEmpty()) {
            return null;
        }
        if (hasUnseen(text)) {
            reject(column, "facts.value.unseen", row.layout().heading(column));
            return null;
        }
        int most = SHORT.contains(column) ? SHORT_TEXT : TEXT;
        if (text.length() > most) {
            reject(column, "facts.value.long", row.layout().heading(column), Integer.toString(most));
            return null;
        }
        boolean percent = row.layout().percents().contains(name) && !text.endsWith("%");
        Object value = type.parse(percent ? text + "%" : text);
        if (value == null) {
            reject(column, "facts.value", row.layout().heading(column), text, type.label(), type.example());
        } else if (!type.domain().allows(value)) {
            refuse(column, text, type.domain());
            return null;
        }
        return value;
    }

    /** Whether it has a character that nobody sees and that not every database keeps, but for the ends of lines. */
    private static boolean hasUnseen(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isISOControl(character) && !Character.isWhitespace(character)) {
                return true;
            }
        }
        return false;
    }

    private void refuse(String column, String text, Domain domain) {
        String heading = row.layout().heading(column);
        if (domain.values().isEmpty()) {
            reject(column, "facts.value.outside", heading, text, domain.written());
        } else {
            String nearest = Nearest.to(text, domain.values().stream().map(Object::toString));
            reject(column, "facts.value.not-allowed", heading, text, nearest);
        }
    }
}
