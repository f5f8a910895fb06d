package laurel.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import laurel.problem.Place;
import laurel.problem.Problems;

/**
 * A sheet that lists things: what it is in A1, the headings in the next row that holds anything, then one row a thing.
 */
record Listing(Sheet sheet, Map<Heading, Integer> columns, List<SheetRow> rows) {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /** Reads the headings; one that is unknown, twice there or missing though {@code required} is a problem. */
    static Listing read(Sheet sheet, List<Heading> known, List<Heading> required, Problems problems) {
        Map<Heading, Integer> columns = new EnumMap<>(Heading.class);
        List<SheetRow> written = sheet.after(1);
        if (written.isEmpty()) {
            problems.error(sheet.place(), "sheet.no-headings", Heading.list(required));
            return new Listing(sheet, columns, List.of());
        }
        SheetRow headings = sheet.headings(written.get(0));
        for (Cell cell : headings.cells()) {
            Heading.find(cell.text(), known)
                    .ifPresentOrElse(
                            heading -> {
                                if (columns.putIfAbsent(heading, cell.place().column()) != null) {
                                    problems.error(cell.place(), "heading.twice", cell.text());
                                }
                            },
                            () -> {
                                if (!cell.isBlank()) {
                                    problems.error(cell.place(), "heading.unknown", cell.text(), Heading.list(known));
                                }
                            });
        }
        for (Heading heading : required) {
            if (!columns.containsKey(heading)) {
                problems.error(headings.place(), "heading.missing", heading.toString());
            }
        }
        List<SheetRow> rows = new ArrayList<>(sheet.block(headings.number(), problems));
        rows.forEach(row -> reportStray(row, columns, headings, problems));
        return new Listing(sheet, columns, rows);
    }

    private static void reportStray(SheetRow row, Map<Heading, Integer> columns, SheetRow headings, Problems problems) {
        for (Cell cell : row.cells()) {
            boolean headed = columns.containsValue(cell.place().column())
                    || !headings.cell(cell.place().column()).isBlank();
            if (!cell.isBlank() && !headed) {
                problems.error(cell.place(), "cell.stray", cell.text());
            }
        }
    }

    /** The row's cell under that heading; blank, beside all headings, if the sheet has no such column. */
    Cell cell(SheetRow row, Heading heading) {
        Integer column = columns.get(heading);
        if (column != null) {
            return row.cell(column);
        }
        int beside = columns.values().stream().mapToInt(last -> last + 1).max().orElse(0);
        return new Cell(new Place.Cell(row.file(), row.sheet(), row.number(), beside), new Content.Blank());
    }

    /** What the row says, note apart, in the order of headings. */
    List<WrittenCell> written(SheetRow row) {
        return columns.keySet().stream()
                .filter(heading -> heading != Heading.NOTE)
                .map(heading -> {
                    Cell cell = cell(row, heading);
                    return new WrittenCell(heading.label(), cell.place(), cell.text());
                })
                .toList();
    }

    String text(SheetRow row, Heading heading) {
        return cell(row, heading).text();
    }

    /**
     * The row's id, or "" after reporting why there is none. Ids get into generated rules, so they hold letters and digits
     * only, whatever the language of the labels.
     */
    String id(SheetRow row, Problems problems) {
        String id = text(row, Heading.ID);
        if (id.isEmpty()) {
            problems.error(row.place(), "id.missing");
        } else if (!ID.matcher(id).matches()) {
            problems.error(cell(row, Heading.ID).place(), "id.form", id);
            return "";
        }
        return id;
    }
}
