package laurel.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import laurel.problem.Place;

/**
 * The sheet of a workbook that stock Drools reads: its first, which holds a {@code RuleSet} or a {@code RuleTable}.
 *
 * @param path of the workbook, for Drools reads the file itself
 * @param formulas of the cells that hold one
 */
public record StockSheet(Path path, Sheet sheet, Map<Place.Cell, String> formulas) {

    private static final Set<String> KEYWORDS = Set.of("ruleset", "ruletable");

    public List<Area> merged() {
        return sheet.merged();
    }

    public String file() {
        return sheet.file();
    }

    public Place.Sheet place() {
        return new Place.Sheet(sheet.file(), sheet.name());
    }

    public Place.Row row(int row) {
        return new Place.Row(sheet.file(), sheet.name(), row);
    }

    public Place.Cell cell(int row, int column) {
        return new Place.Cell(sheet.file(), sheet.name(), row, column);
    }

    /** Whether stock Drools would find a table in the sheet, and the book's own format does not claim it. */
    static boolean isStock(Sheet sheet) {
        return SheetKind.of(sheet).isEmpty()
                && sheet.rows().stream().anyMatch(row -> row.cells().stream().anyMatch(StockSheet::isKeyword));
    }

    private static boolean isKeyword(Cell cell) {
        String text = cell.text().toLowerCase(Locale.ROOT);
        return KEYWORDS.contains(text) || text.startsWith("ruletable ");
    }
}
