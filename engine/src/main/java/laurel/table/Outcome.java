package laurel.table;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a table gives in one of its result columns.
 *
 * @param value of the column's type; of slices, the amount of money before it is rounded
 * @param rows whose cells it comes from, from top to bottom
 */
public record Outcome(Column.Gives column, Object value, List<Row> rows, How how) {

    /** How the value comes from the rows' cells. */
    public sealed interface How {}

    /** It stands in the row's cell. */
    public record Cell() implements How {}

    public static final How CELL = new Cell();

    /** It is put together of all the rows' cells. */
    public record Aggregated(HitPolicy policy, List<BigDecimal> cells) implements How {}

    /** It is the sum of the slices' results. */
    public record Sliced(List<Slice> slices) implements How {}

    /**
     * The part of a value that lies in one bracket.
     *
     * @param width how much of the value lies in it
     * @param cell the row's rate, or the amount that the whole bracket is worth
     * @param whole how wide the bracket is where {@code cell} is an amount; null for a rate
     */
    public record Slice(
            Row row,
            BigDecimal width,
            BigDecimal cell,
            @org.jspecify.annotations.Nullable BigDecimal whole,
            BigDecimal result) {}

    /** It lies on the straight line between two points of a curve; both are the same one at a point and beyond the last. */
    public record Interpolated(BigDecimal at, Point from, Point to) implements How {}

    /** A row's point of a curve. */
    public record Point(BigDecimal at, BigDecimal value) {}
}
