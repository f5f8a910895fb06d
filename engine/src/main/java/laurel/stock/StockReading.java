package laurel.stock;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.table.StockSheet;

/**
 * A sheet beside what stock Drools took from it.
 *
 * @param taken by place
 */
public record StockReading(StockSheet sheet, StockLayout layout, Map<Place.Cell, TakenCell> taken) {

    private static final List<Trap> TRAPS = List.of(
            new DroppedRows(),
            new SplitCells(),
            new ChangedValues(),
            new ChangingFormulas(),
            new GuessedHeadings(),
            new UnreadCells());

    /** Of cells in the order in which stock Drools takes them. */
    public static StockReading of(StockSheet sheet, List<TakenCell> cells) {
        return new StockReading(
                sheet,
                StockLayout.of(cells),
                cells.stream().collect(Collectors.toMap(TakenCell::place, Function.identity())));
    }

    /** Reports every trap. */
    public void check(Problems problems) {
        TRAPS.forEach(trap -> trap.check(this, problems));
    }

    /** Whether a backslash is the author's: in the row, or in a column's code. Others are those by which Drools escapes. */
    public boolean holdsBackslash(Place place) {
        return taken.values().stream()
                .filter(cell -> place.spot().equals(cell.place().spot())
                        || place.spot().equals(Integer.toString(cell.row()))
                        || isCode(cell))
                .anyMatch(cell -> cell.text().contains("\\"));
    }

    private boolean isCode(TakenCell cell) {
        return layout.tables().stream()
                .flatMap(table -> table.columns().values().stream())
                .anyMatch(column -> column.code().equals(cell.place()));
    }

    /** Whether it is a part of merged cells and not the first, so that stock Drools only repeats what the first holds. */
    boolean isCovered(Place.Cell place) {
        return sheet.merged().stream()
                .anyMatch(area ->
                        area.holds(place) && (area.firstRow() != place.row() || area.firstColumn() != place.column()));
    }

    /** What stock Drools took from the cell; "" if nothing. */
    String taken(Place.Cell place) {
        TakenCell cell = taken.get(place);
        return cell == null ? "" : cell.text();
    }
}
