package laurel.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import laurel.problem.Place;
import laurel.problem.Problems;

/**
 * A sheet of a workbook.
 *
 * @param rows from top to bottom, without those that hold nothing
 * @param merged its merged blocks
 * @param unsaved the cells whose formula was saved without a value
 */
public record Sheet(
        String file, String name, List<SheetRow> rows, List<Area> merged, Hidden hidden, List<Place> unsaved) {

    public Place place() {
        return new Place.Sheet(file, name);
    }

    /** The row of that number (from 1), blank where nothing was written. */
    SheetRow row(int number) {
        SheetRow none = new SheetRow(file, name, number, List.of());
        int position = Collections.binarySearch(rows, none, Comparator.comparingInt(SheetRow::number));
        return position < 0 ? none : rows.get(position);
    }

    /** The rows after the one of that number. */
    List<SheetRow> after(int number) {
        return rows.stream().filter(row -> row.number() > number).toList();
    }

    /** The headings that begin in {@code first}; their row's number is that of the last row they take. */
    SheetRow headings(SheetRow first) {
        return MergedCells.headings(this, first);
    }

    /**
     * The rows of a block that must be whole. A gap inside it is reported, because a person may have meant to end the
     * block there or not. A cell that is merged over several rows stands in each of them.
     */
    List<SheetRow> block(int headingRow, Problems problems) {
        List<SheetRow> block = MergedCells.filled(this, headingRow, problems);
        int last = headingRow;
        for (SheetRow row : block) {
            if (row.number() > last + 1) {
                problems.error(new Place.Row(file, name, last + 1), "row.blank", Integer.toString(row.number()));
            }
            last = row.number();
        }
        return new ArrayList<>(block);
    }
}
