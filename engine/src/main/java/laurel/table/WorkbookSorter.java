package laurel.table;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.problem.Place;
import laurel.problem.Problems;

/** Tells the workbooks that stock Drools reads from the book's own, and what it would not see of them. */
final class WorkbookSorter {

    /** Drools makes a rule of each row and holds the whole workbook in memory: more than this is no table of a person's. */
    private static final int MAX_CELLS = 200_000;

    private final Problems problems;
    private final List<StockSheet> stock = new ArrayList<>();

    WorkbookSorter(Problems problems) {
        this.problems = problems;
    }

    /** The sheets that stock Drools is to read. */
    List<StockSheet> stock() {
        return List.copyOf(stock);
    }

    /** The sheets in the book's own format; a stock table is put aside. */
    List<Sheet> read(BookFiles.File file) {
        if (file.isOldWorkbook()) {
            return readOld(file);
        }
        List<Sheet> sheets = WorkbookReader.read(file.path(), file.name(), problems);
        if (sheets.stream().noneMatch(StockSheet::isStock)) {
            return sheets;
        }
        int cells = sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .mapToInt(row -> row.cells().size())
                .sum();
        if (cells > MAX_CELLS) {
            problems.error(new Place.File(file.name()), "stock.large", Integer.toString(MAX_CELLS));
            return List.of();
        }
        return sort(whole(file), sheets);
    }

    /** An .xls has a place in a book only for the sake of a stock table. */
    private List<Sheet> readOld(BookFiles.File file) {
        if (isTooLarge(file)) {
            problems.error(new Place.File(file.name()), "workbook.large", Long.toString(Limits.BYTES >> 20));
            return List.of();
        }
        List<StockSheet> whole = whole(file);
        List<Sheet> sheets = whole.stream().map(StockSheet::sheet).toList();
        if (sheets.stream().anyMatch(StockSheet::isStock)) {
            return sort(whole, sheets);
        }
        problems.error(new Place.File(file.name()), "file.kind");
        return List.of();
    }

    private List<StockSheet> whole(BookFiles.File file) {
        try {
            return WholeWorkbook.read(file);
        } catch (IOException | RuntimeException unreadable) {
            if (!file.isOldWorkbook()) {
                problems.error(
                        new Place.File(file.name()), "workbook.unreadable", String.valueOf(unreadable.getMessage()));
            }
        }
        return List.of();
    }

    private static boolean isTooLarge(BookFiles.File file) {
        try {
            return Files.size(file.path()) > Limits.BYTES;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private List<Sheet> sort(List<StockSheet> whole, List<Sheet> sheets) {
        List<Sheet> own = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            Optional<SheetKind> kind = SheetKind.of(sheet);
            if (StockSheet.isStock(sheet)) {
                addStock(i, whole, sheet);
            } else if (kind.isEmpty() && !sheet.rows().isEmpty()) {
                problems.warning(sheet.place(), "stock.sheet.unread");
            } else if (kind.isPresent() && kind.get() != SheetKind.NOTES) {
                problems.error(sheet.place(), "stock.sheet.mixed");
                own.add(sheet);
            }
        }
        return own;
    }

    private void addStock(int position, List<StockSheet> whole, Sheet sheet) {
        if (position > 0) {
            problems.error(sheet.place(), "stock.sheet.ignored");
        } else if (!whole.isEmpty()) {
            stock.add(whole.get(0));
            new UnseenCells(problems).report(whole.get(0).sheet());
        }
    }
}
