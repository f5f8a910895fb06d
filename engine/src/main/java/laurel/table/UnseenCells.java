package laurel.table;

import java.util.List;
import java.util.stream.Collectors;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.problem.Ranges;

/** Reports what a person who looks at a sheet cannot see: what is hidden and counts, and formulas that show nothing. */
final class UnseenCells {

    private final Problems problems;

    UnseenCells(Problems problems) {
        this.problems = problems;
    }

    void report(Sheet sheet) {
        sheet.unsaved().forEach(place -> problems.error(place, "cell.unsaved"));
        if (sheet.hidden().sheet()) {
            problems.warning(sheet.place(), "hidden.sheet");
        }
        List<Integer> rows = sheet.rows().stream()
                .map(SheetRow::number)
                .filter(sheet.hidden().rows()::contains)
                .toList();
        if (!rows.isEmpty()) {
            problems.warning(new Place.Row(sheet.file(), sheet.name(), rows.get(0)), "hidden.rows", Ranges.of(rows));
        }
        String columns = sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.place().column())
                .filter(sheet.hidden().columns()::contains)
                .distinct()
                .sorted()
                .map(Place::columnName)
                .collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            problems.warning(sheet.place(), "hidden.columns", columns);
        }
    }
}
