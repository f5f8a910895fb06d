package laurel.table;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.award.Exclusion;
import laurel.award.Kind;
import laurel.award.Once;
import laurel.award.Payment;
import laurel.award.Standing;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the Awards sheets of a book: what results may give, and how each becomes a line. */
final class AwardsReader {

    private static final List<Heading> REQUIRED = List.of(Heading.ID, Heading.ENGLISH, Heading.CHINESE, Heading.KIND);
    private static final List<Heading> KNOWN = Stream.of(
                    REQUIRED,
                    List.of(
                            Heading.OF,
                            Heading.CURRENCY,
                            Heading.ONCE,
                            Heading.PAY_CODE,
                            Heading.STANDING,
                            Heading.NOTE),
                    PaymentReader.COLUMNS)
            .flatMap(List::stream)
            .toList();

    private final Vocabulary<Term> terms;
    private final Problems problems;
    private final Map<Place, List<WrittenCell>> written;
    private final List<AwardDefinition> awards = new ArrayList<>();
    private final Map<String, Exclusion> groups = new HashMap<>();

    AwardsReader(Vocabulary<Term> terms, Problems problems, Map<Place, List<WrittenCell>> written) {
        this.terms = terms;
        this.problems = problems;
        this.written = written;
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
        written.put(row.place(), listing.written(row));
        Cell kindCell = listing.cell(row, Heading.KIND);
        Optional<Kind> kind = Kind.named(kindCell.text());
        if (kind.isEmpty()) {
            problems.error(kindCell.place(), "kind.unknown", kindCell.text());
            return;
        }
        AwardRow cells = new AwardRow(listing, row, terms, problems);
        Payment payment = new PaymentReader(cells).read();
        reportSecondRule(cells, payment.exclusion());
        Label label = Label.of(listing.text(row, Heading.ENGLISH), listing.text(row, Heading.CHINESE));
        awards.add(new AwardDefinition(
                awards.size(),
                id,
                label.isBlank() ? new Label(id, id) : label,
                kind.get(),
                base(listing.cell(row, Heading.OF), kind.get()),
                currency(listing.cell(row, Heading.CURRENCY), kind.get()),
                once(listing.cell(row, Heading.ONCE)),
                listing.text(row, Heading.PAY_CODE),
                payment,
                standing(listing.cell(row, Heading.STANDING), payment),
                row.place()));
    }

    /** All awards of a group say the same of it. */
    private void reportSecondRule(AwardRow row, @Nullable Exclusion exclusion) {
        if (exclusion != null) {
            Exclusion first = groups.putIfAbsent(exclusion.group(), exclusion);
            if (first != null
                    && (first.rule() != exclusion.rule()
                            || !Objects.equals(first.preference(), exclusion.preference()))) {
                row.error(Heading.GROUP_RULE, "award.group-rules", exclusion.group());
            }
        }
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

    /** What is due by law cannot give way to another award. */
    private Standing standing(Cell cell, Payment payment) {
        Optional<Standing> standing = Standing.named(cell.text());
        if (standing.isEmpty()) {
            problems.error(cell.place(), "standing.unknown", cell.text());
        } else if (standing.get() == Standing.ENTITLEMENT && payment.exclusion() != null) {
            problems.error(
                    cell.place(), "entitlement.group", payment.exclusion().group());
        }
        return standing.orElse(Standing.GRANTED);
    }

    private Once once(Cell cell) {
        Optional<Once> once = Once.named(cell.text());
        if (once.isEmpty()) {
            problems.error(cell.place(), "once.unknown", cell.text());
        }
        return once.orElse(Once.NO);
    }
}
