package laurel.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.problem.Place;
import laurel.problem.Problems;

/**
 * Reads merged cells as a person does: a heading that is merged over several columns heads each of them, with what stands
 * below it in the headings; a cell that is merged over several rows says the same in each.
 */
final class MergedCells {

    private MergedCells() {}

    static SheetRow headings(Sheet sheet, SheetRow first) {
        List<Area> merged = sheet.merged().stream()
                .filter(area -> area.firstRow() == first.number())
                .filter(area -> !first.cell(area.firstColumn()).isBlank())
                .toList();
        if (merged.isEmpty()) {
            return first;
        }
        int last = merged.stream().mapToInt(Area::lastRow).max().orElse(first.number());
        int columns = 0;
        for (int number = first.number(); number <= last; number++) {
            columns = Math.max(columns, width(sheet.row(number)));
        }
        columns = Math.max(
                columns,
                merged.stream().mapToInt(area -> area.lastColumn() + 1).max().orElse(0));
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            cells.add(heading(sheet, first.number(), last, column));
        }
        return new SheetRow(sheet.file(), sheet.name(), last, cells);
    }

    private static int width(SheetRow row) {
        return row.cells().stream()
                .mapToInt(cell -> cell.place().column() + 1)
                .max()
                .orElse(0);
    }

    /** The texts of the heading's rows in that column, from top to bottom, each once. */
    private static Cell heading(Sheet sheet, int first, int last, int column) {
        Set<String> texts = new LinkedHashSet<>();
        for (int row = first; row <= last; row++) {
            texts.add(shown(sheet, row, column).text());
        }
        texts.remove("");
        Place.Cell place = new Place.Cell(sheet.file(), sheet.name(), first, column);
        return new Cell(place, texts.isEmpty() ? new Content.Blank() : new Content.Text(String.join(" ", texts)));
    }

    /** What a person sees there: of a merged block, its first cell. */
    private static Cell shown(Sheet sheet, int row, int column) {
        for (Area area : sheet.merged()) {
            if (area.holds(row, column)) {
                return sheet.row(area.firstRow()).cell(area.firstColumn());
            }
        }
        return sheet.row(row).cell(column);
    }

    /** The rows below the headings, with what blocks of one column say in their further rows. */
    static List<SheetRow> filled(Sheet sheet, int headingRow, Problems problems) {
        reportCovered(sheet, headingRow, problems);
        List<SheetRow> rows = sheet.after(headingRow);
        Map<Integer, SheetRow> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        Map<Integer, List<Cell>> more = new HashMap<>();
        for (Area area : sheet.merged()) {
            SheetRow top = byNumber.get(area.firstRow());
            Cell cell = top == null ? null : top.cell(area.firstColumn());
            if (cell == null || cell.isBlank()) {
                continue;
            }
            if (!area.isOneColumn()) {
                problems.error(cell.place(), "cell.merged-across", cell.text());
            }
            for (int row = area.firstRow() + 1; row <= area.lastRow(); row++) {
                more.computeIfAbsent(row, none -> new ArrayList<>()).add(cell);
            }
        }
        return more.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> with(row, more.getOrDefault(row.number(), List.of())))
                        .toList();
    }

    /** What stands below a merged cell: nobody sees it. Not told of what should not be merged in the first place. */
    private static void reportCovered(Sheet sheet, int headingRow, Problems problems) {
        for (Area area : sheet.merged()) {
            Cell first = sheet.row(area.firstRow()).cell(area.firstColumn());
            if (area.firstRow() > headingRow && !area.isOneColumn() && !first.isBlank()) {
                continue;
            }
            for (int row = area.firstRow(); row <= area.lastRow(); row++) {
                for (Cell cell : sheet.row(row).cells()) {
                    if (area.holds(cell.place())
                            && !cell.isBlank()
                            && !cell.place().equals(first.place())) {
                        problems.error(
                                cell.place(),
                                "cell.covered",
                                cell.text(),
                                first.place().spot());
                    }
                }
            }
        }
    }

    /** The cells keep their own places: what is wrong with one is wrong once. */
    private static SheetRow with(SheetRow row, List<Cell> more) {
        if (more.isEmpty()) {
            return row;
        }
        List<Cell> cells = new ArrayList<>(row.cells());
        for (Cell cell : more) {
            cells.removeIf(own -> own.place().column() == cell.place().column());
            cells.add(cell);
        }
        cells.sort(Comparator.comparingInt(cell -> cell.place().column()));
        return new SheetRow(row.file(), row.sheet(), row.number(), List.copyOf(cells));
    }
}
