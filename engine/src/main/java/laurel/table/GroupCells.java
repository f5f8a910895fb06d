package laurel.table;

import java.math.BigDecimal;
import java.util.Optional;
import laurel.fact.Classes;
import laurel.fact.Domain;
import laurel.fact.Measure;
import laurel.fact.Source;
import laurel.fact.Ties;
import laurel.fact.ValueType;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** What a row of a Terms sheet says of how employees are compared: who are equal, groups too small, names of classes. */
final class GroupCells {

    private final Listing listing;
    private final SheetRow row;
    private final Problems problems;

    GroupCells(Listing listing, SheetRow row, Problems problems) {
        this.listing = listing;
        this.row = row;
        this.problems = problems;
    }

    /** The same source with what they say; a source that compares nobody has no use of them. */
    Source read(Source source, Domain allowed) {
        Cell ties = listing.cell(row, Heading.TIES);
        Cell smallest = listing.cell(row, Heading.SMALLEST_GROUP);
        if (source instanceof Source.Population asked) {
            return asked.among(classes(asked.classes(), allowed), ties(ties, asked.measure()), smallest(smallest));
        }
        reportUnused(ties, "ties.unused");
        reportUnused(smallest, "smallest.unused");
        return source;
    }

    private void reportUnused(Cell cell, String code) {
        if (!cell.isBlank()) {
            problems.error(cell.place(), code, listing.text(row, Heading.SOURCE));
        }
    }

    private Ties ties(Cell cell, Measure measure) {
        if (cell.isBlank()) {
            return Ties.BETTER;
        }
        Optional<Ties> ties = Ties.named(cell.text());
        if (ties.isEmpty()) {
            problems.error(cell.place(), "ties.unknown", cell.text());
        } else if (!measure.isOfPlaces()) {
            reportUnused(cell, "ties.unused");
        } else if (ties.get() == Ties.DENSE && measure != Measure.RANK) {
            problems.error(cell.place(), "ties.dense", listing.text(row, Heading.SOURCE));
        }
        return ties.orElse(Ties.BETTER);
    }

    private int smallest(Cell cell) {
        if (cell.isBlank()) {
            return 1;
        }
        boolean isSize = CellValue.typed(cell.content(), ValueType.INTEGER) instanceof BigDecimal number
                && number.compareTo(BigDecimal.ONE) > 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        if (!isSize) {
            problems.error(cell.place(), "smallest.form", cell.text());
        }
        return isSize ? Integer.parseInt(cell.text()) : 1;
    }

    /** A value that is listed twice, or is none, has been told at the cell: it counts as listed. */
    private @Nullable Classes classes(@Nullable Classes classes, Domain allowed) {
        if (classes == null) {
            return null;
        }
        Cell cell = listing.cell(row, Heading.ALLOWED);
        int parts = classes.distribution().parts().size();
        if (cell.parts().size() != parts) {
            Cell place = cell.isBlank() ? listing.cell(row, Heading.SOURCE) : cell;
            problems.error(
                    place.place(),
                    "distribution.classes",
                    listing.text(row, Heading.SOURCE),
                    parts,
                    cell.parts().size());
        }
        return new Classes(classes.distribution(), allowed.values());
    }
}
