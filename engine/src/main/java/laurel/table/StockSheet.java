package laurel.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import laurel.problem.Place;

/**
 * The sheet of a workbook that stock Drools reads: its first, which holds a {@code RuleSet} or a {@code RuleTable}.
 *
 * @param workbook the whole file, for Drools reads it itself, and perhaps long after the book's folder is gone
 * @param formulas of the cells that hold one
 */
public record StockSheet(Workbook workbook, Sheet sheet, Map<Place.Cell, String> formulas) {

    private static final Set<String> KEYWORDS = Set.of("ruleset", "ruletable");

    /** A workbook's bytes. */
    public static final class Workbook {

        private final byte[] bytes;

        private Workbook(byte[] bytes) {
            this.bytes = bytes;
        }

        static Workbook read(Path file) throws IOException {
            return new Workbook(Files.readAllBytes(file));
        }

        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Workbook workbook && Arrays.equals(bytes, workbook.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

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
