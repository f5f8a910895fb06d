package laurel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the Terms sheets of a book: id, labels, type, source, allowed values, value if missing. */
final class TermsReader {

    private static final List<Heading> REQUIRED =
            List.of(Heading.ID, Heading.ENGLISH, Heading.CHINESE, Heading.TYPE, Heading.SOURCE);
    private static final List<Heading> KNOWN = List.of(
            Heading.ID,
            Heading.ENGLISH,
            Heading.CHINESE,
            Heading.TYPE,
            Heading.SOURCE,
            Heading.ALLOWED,
            Heading.IF_MISSING,
            Heading.NOTE);

    private final Problems problems;
    private final List<Term> terms = new ArrayList<>();

    TermsReader(Problems problems) {
        this.problems = problems;
    }

    void read(Sheet sheet) {
        Listing listing = Listing.read(sheet, KNOWN, REQUIRED, problems);
        listing.rows().forEach(row -> readTerm(listing, row));
    }

    Vocabulary<Term> terms() {
        return new Vocabulary<>(terms, problems);
    }

    private void readTerm(Listing listing, SheetRow row) {
        String id = listing.id(row, problems);
        if (id.isEmpty()) {
            return;
        }
        Cell typeCell = listing.cell(row, Heading.TYPE);
        Optional<ValueType> type = ValueType.named(typeCell.text());
        if (type.isEmpty()) {
            problems.error(typeCell.place(), "type.unknown", typeCell.text());
        }
        Cell sourceCell = listing.cell(row, Heading.SOURCE);
        Optional<Source> source = Source.parse(sourceCell.text());
        if (source.isEmpty()) {
            problems.error(sourceCell.place(), "source.unknown", sourceCell.text());
        }
        if (type.isPresent() && source.isPresent()) {
            checkSource(source.get(), type.get(), sourceCell);
            Label label = Label.of(listing.text(row, Heading.ENGLISH), listing.text(row, Heading.CHINESE));
            List<Object> allowed = allowed(listing.cell(row, Heading.ALLOWED), type.get());
            terms.add(new Term(
                    terms.size(),
                    id,
                    label.isBlank() ? new Label(id, id) : label,
                    type.get(),
                    source.get(),
                    allowed,
                    ifMissing(listing.cell(row, Heading.IF_MISSING), type.get(), allowed),
                    row.place()));
        }
    }

    private void checkSource(Source source, ValueType type, Cell cell) {
        boolean fits = true;
        if (source instanceof Source.Field field) {
            fits = field.type() == type;
        } else if (source instanceof Source.OfMetric) {
            fits = type.isNumeric();
        } else if (source instanceof Source.PassedCourse) {
            fits = type == ValueType.YES_NO;
        }
        if (!fits) {
            problems.error(cell.place(), "source.type", cell.text(), type.label());
        }
    }

    private List<Object> allowed(Cell cell, ValueType type) {
        List<Object> allowed = new ArrayList<>();
        for (String part : cell.parts()) {
            Object value = type.parse(part);
            if (value == null) {
                problems.error(cell.place(), "value.type", part, type.label());
            } else {
                allowed.add(value);
            }
        }
        return allowed;
    }

    private @Nullable Object ifMissing(Cell cell, ValueType type, List<Object> allowed) {
        if (cell.isBlank()) {
            return null;
        }
        Object value = new CellValue(problems).read(cell, type);
        if (value != null && !allowed.isEmpty() && !allowed.contains(value)) {
            problems.error(cell.place(), "value.not-allowed", cell.text());
        }
        return value;
    }
}
