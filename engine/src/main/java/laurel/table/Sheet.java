package laurel.table;

import java.util.List;
import laurel.problem.Place;

/** A sheet of a workbook: its rows from top to bottom, without those that hold nothing. */
public record Sheet(String file, String name, List<SheetRow> rows) {

    public Place place() {
        return new Place.Sheet(file, name);
    }

    /** The row of that number (from 1), blank where nothing was written. */
    SheetRow row(int number) {
        return rows.stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElse(new SheetRow(file, name, number, List.of()));
    }

    /** The rows after the one of that number. */
    List<SheetRow> after(int number) {
        return rows.stream().filter(row -> row.number() > number).toList();
    }

    /**
     * The rows of a block that must be whole. A gap inside it is reported, because a person may have meant to end the
     * block there or not.
     */
    List<SheetRow> block(int headingRow, laurel.problem.Problems problems) {
        List<SheetRow> block = after(headingRow);
        int last = headingRow;
        for (SheetRow row : block) {
            if (row.number() > last + 1) {
                problems.error(new Place.Row(file, name, last + 1), "row.blank", Integer.toString(row.number()));
            }
            last = row.number();
        }
        return block;
    }
}
