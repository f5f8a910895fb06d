package laurel.table;

import java.util.List;
import laurel.problem.Place;

/** A row of a sheet. {@code number} counts from 1; {@code cells} are those that hold something, from left to right. */
public record SheetRow(String file, String sheet, int number, List<Cell> cells) {

    /** The cell in that column (0 is A), blank where nothing was written. */
    public Cell cell(int column) {
        for (Cell cell : cells) {
            if (cell.place().column() == column) {
                return cell;
            }
        }
        return new Cell(new Place.Cell(file, sheet, number, column), new Content.Blank());
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    public Place.Row place() {
        return new Place.Row(file, sheet, number);
    }
}
