package laurel.table;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.award.AwardDefinition;
import laurel.award.Kind;
import laurel.award.Once;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the Awards sheets of a book: what results may give, and how each becomes a line. */
final class AwardsReader {

    private static final List<Heading> REQUIRED = List.of(Heading.ID, Heading.ENGLISH, Heading.CHINESE, Heading.KIND);
    private static final List<Heading> KNOWN = List.of(
            Heading.ID,
            Heading.ENGLISH,
            Heading.CHINESE,
            Heading.KIND,
            Heading.OF,
            Heading.CURRENCY,
            Heading.ROUNDING,
            Heading.ONCE,
            Heading.PAY_CODE,
            Heading.NOTE);

    private final Vocabulary<Term> terms;
    private final Problems problems;
    private final List<AwardDefinition> awards = new ArrayList<>();

    AwardsReader(Vocabulary<Term> terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    void read(Sheet sheet) {
        Listing listing = Listing.read(sheet, KNOWN, REQUIRED, problems);
        listing.rows().forEach(row -> readAward(listing, row));
    }

    Vocabulary<AwardDefinition> awards() {
        return new Vocabulary<>(awards, problems);
    }

    private void readAward(Listing listing, SheetRow row) {
        String id = listing.id(row, problems);
        if (id.isEmpty()) {
            return;
        }
        Cell kindCell = listing.cell(row, Heading.KIND);
        Optional<Kind> kind = Kind.named(kindCell.text());
        if (kind.isEmpty()) {
            problems.error(kindCell.place(), "kind.unknown", kindCell.text());
            return;
        }
        Label label = Label.of(listing.text(row, Heading.ENGLISH), listing.text(row, Heading.CHINESE));
        awards.add(new AwardDefinition(
                awards.size(),
                id,
                label.isBlank() ? new Label(id, id) : label,
                kind.get(),
                base(listing.cell(row, Heading.OF), kind.get()),
                currency(listing.cell(row, Heading.CURRENCY), kind.get()),
                rounding(listing.cell(row, Heading.ROUNDING)),
                once(listing.cell(row, Heading.ONCE)),
                listing.text(row, Heading.PAY_CODE),
                row.place()));
    }

    private @Nullable Term base(Cell cell, Kind kind) {
        if (cell.isBlank()) {
            if (kind.needsBase()) {
                problems.error(cell.place(), "award.no-base", kind.label());
            }
            return null;
        }
        if (!kind.needsBase()) {
            problems.error(cell.place(), "award.needless-base", cell.text(), kind.label());
            return null;
        }
        Optional<Term> term = terms.find(cell.text());
        if (term.isEmpty()) {
            problems.error(cell.place(), "term.unknown", cell.text(), terms.nearest(cell.text()));
        } else if (!term.get().type().isNumeric()) {
            problems.error(
                    cell.place(),
                    "award.base-type",
                    cell.text(),
                    term.get().type().label());
        }
        return term.orElse(null);
    }

    private @Nullable Currency currency(Cell cell, Kind kind) {
        if (cell.isBlank()) {
            return null;
        }
        if (kind != Kind.AMOUNT) {
            problems.error(cell.place(), "award.needless-currency", kind.label());
            return null;
        }
        try {
            return Currency.getInstance(cell.text());
        } catch (IllegalArgumentException unknown) {
            problems.error(cell.place(), "currency.unknown", cell.text());
            return null;
        }
    }

    private RoundingMode rounding(Cell cell) {
        return switch (cell.text().toLowerCase(Locale.ROOT)) {
            case "", "half up", "四舍五入" -> RoundingMode.HALF_UP;
            case "half even", "四舍六入五成双" -> RoundingMode.HALF_EVEN;
            case "half down", "五舍六入" -> RoundingMode.HALF_DOWN;
            case "down", "舍去" -> RoundingMode.DOWN;
            case "up", "进位" -> RoundingMode.UP;
            default -> {
                problems.error(cell.place(), "rounding.unknown", cell.text());
                yield RoundingMode.HALF_UP;
            }
        };
    }

    private Once once(Cell cell) {
        Optional<Once> once = Once.named(cell.text());
        if (once.isEmpty()) {
            problems.error(cell.place(), "once.unknown", cell.text());
        }
        return once.orElse(Once.NO);
    }
}
