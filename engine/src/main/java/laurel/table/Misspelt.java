package laurel.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import laurel.problem.Nearest;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A row among a sheet's properties or just below them, of which it must be told whether it holds the headings. */
record Misspelt(Sheet sheet, SheetRow row, List<Heading> known, Predicate<Cell> isHeading) {

    /** Whether a person meant a property: it is spelt like one, or the headings stand further down. */
    boolean isProperty() {
        boolean headed = row.cells().stream().anyMatch(isHeading);
        return !row.cell(0).isBlank() && !headed && (isLikeOne() || headingsFollow());
    }

    /** The property's name that is most like the one written. */
    String nearest() {
        return Nearest.to(row.cell(0).text(), names());
    }

    private boolean isLikeOne() {
        String written = row.cell(0).text().toLowerCase(Locale.ROOT);
        boolean anyBelow = !sheet.after(row.number()).isEmpty();
        return anyBelow && new LevenshteinDistance(written.length() / 3).apply(written, nearest()) >= 0;
    }

    private boolean headingsFollow() {
        return sheet.after(row.number()).stream()
                .limit(known.size())
                .anyMatch(below -> below.cells().stream().anyMatch(isHeading));
    }

    private Stream<String> names() {
        return known.stream().flatMap(Heading::words);
    }
}
