package laurel.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import laurel.fact.Assessed;
import laurel.fact.Better;
import laurel.fact.Domain;
import laurel.fact.GoalScore;
import laurel.fact.PlannedCourse;
import laurel.fact.Preferred;
import laurel.fact.Source;
import laurel.fact.StatedFacts;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the Terms sheets of a book: id, labels, type, source, allowed values, value if missing, unit, direction, influence, groups. */
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
            Heading.UNIT,
            Heading.BETTER,
            Heading.INFLUENCE,
            Heading.TIES,
            Heading.SMALLEST_GROUP,
            Heading.NOTE);

    /** What no list of values holds. */
    private static final Pattern LIMITS = Pattern.compile("\\.\\.|[<>≥≤~～。＜＞\\[【]");

    private static final Pattern DISTRIBUTION = Pattern.compile("distribution\\s*[(（]", Pattern.CASE_INSENSITIVE);

    private final Problems problems;
    private final Map<Place, List<WrittenCell>> written;
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, Cell> sourceCells = new HashMap<>();

    TermsReader(Problems problems, Map<Place, List<WrittenCell>> written) {
        this.problems = problems;
        this.written = written;
    }

    void read(Sheet sheet) {
        Listing listing = Listing.read(sheet, KNOWN, REQUIRED, problems);
        listing.rows().forEach(row -> readTerm(listing, row));
    }

    Vocabulary<Term> terms() {
        return PopulationTerms.resolve(new Vocabulary<>(terms, problems), sourceCells, problems);
    }

    private void readTerm(Listing listing, SheetRow row) {
        String id = listing.id(row, problems);
        if (id.isEmpty()) {
            return;
        }
        written.put(row.place(), listing.written(row));
        Cell typeCell = listing.cell(row, Heading.TYPE);
        Optional<ValueType> type = ValueType.named(typeCell.text());
        if (type.isEmpty()) {
            problems.error(typeCell.place(), "type.unknown", typeCell.text());
        }
        Cell sourceCell = listing.cell(row, Heading.SOURCE);
        Optional<Source> source = Source.parse(sourceCell.text());
        if (source.isEmpty()) {
            boolean distributes = DISTRIBUTION.matcher(sourceCell.text()).lookingAt();
            problems.error(
                    sourceCell.place(), distributes ? "distribution.parts" : "source.unknown", sourceCell.text());
        }
        if (type.isPresent() && source.isPresent()) {
            checkSource(source.get(), type.get(), sourceCell);
            sourceCells.putIfAbsent(id, sourceCell);
            Label label = Label.of(listing.text(row, Heading.ENGLISH), listing.text(row, Heading.CHINESE));
            Term named = new Term(
                    terms.size(),
                    id,
                    label.isBlank() ? new Label(id, id) : label,
                    type.get(),
                    source.get(),
                    Domain.ANY,
                    null,
                    listing.text(row, Heading.UNIT),
                    better(listing.cell(row, Heading.BETTER), type.get()),
                    new InfluenceReader(problems).read(listing.cell(row, Heading.INFLUENCE), type.get(), source.get()),
                    row.place());
            Domain domain = domain(listing.cell(row, Heading.ALLOWED), named);
            terms.add(named.allowing(domain, ifMissing(listing.cell(row, Heading.IF_MISSING), type.get(), domain))
                    .from(new GroupCells(listing, row, problems).read(source.get(), domain)));
        }
    }

    private void checkSource(Source source, ValueType type, Cell cell) {
        boolean fits = true;
        if (source instanceof Source.Field field) {
            fits = field.type() == type;
        } else if (source instanceof Source.OfMetric) {
            fits = type.isNumeric();
        } else if (source instanceof Source.Population population) {
            fits = population.measure().fits(type);
        } else if (source instanceof Source.OfEvent event) {
            fits = event.isAttribute() || (event.field() == null ? type.isNumeric() : type == ValueType.DATE);
        } else if (source instanceof Source.PassedCourse || source instanceof PlannedCourse) {
            fits = type == ValueType.YES_NO;
        } else if (StatedFacts.isCounted(source)) {
            fits = type == ValueType.INTEGER || type == ValueType.NUMBER;
        } else if (source instanceof GoalScore) {
            fits = type == ValueType.PERCENT || type == ValueType.NUMBER;
        } else if (source instanceof Assessed) {
            fits = type.isNumeric();
        } else if (source instanceof Preferred preferred) {
            fits = type == ValueType.TEXT && preferred.when() != Source.When.CHANGE;
        }
        if (!fits) {
            problems.error(cell.place(), "source.type", cell.text(), type.label());
        }
    }

    /** Values between commas; or, where there is an order, a test such as {@code >= 0%}. */
    private Domain domain(Cell cell, Term term) {
        if (cell.isBlank()) {
            return Domain.ANY;
        }
        return term.type().isOrdered() && LIMITS.matcher(cell.text()).find() ? limits(cell, term) : values(cell, term);
    }

    private Domain limits(Cell cell, Term term) {
        try {
            return Domain.within(new TestParser(term).parse(cell.text()), cell.text());
        } catch (TestParser.Unparseable wrong) {
            problems.error(cell.place(), wrong.code(), wrong.values());
            return Domain.ANY;
        }
    }

    private Domain values(Cell cell, Term term) {
        List<Object> values = new ArrayList<>();
        for (String part : cell.parts()) {
            Object value = term.type().parse(part);
            if (value == null) {
                problems.error(cell.place(), "value.type", part, term.type().label());
            } else if (values.contains(value)) {
                problems.error(cell.place(), "value.twice", part);
            } else {
                values.add(value);
            }
        }
        return Domain.of(values);
    }

    private @Nullable Better better(Cell cell, ValueType type) {
        if (cell.isBlank()) {
            return null;
        }
        Optional<Better> better = Better.named(cell.text());
        if (better.isEmpty()) {
            problems.error(cell.place(), "better.unknown", cell.text());
        } else if (!type.isOrdered()) {
            problems.error(cell.place(), "better.unordered", type.label());
        }
        return better.orElse(null);
    }

    private @Nullable Object ifMissing(Cell cell, ValueType type, Domain domain) {
        if (cell.isBlank()) {
            return null;
        }
        Object value = new CellValue(problems).read(cell, type);
        if (value != null && !domain.allows(value)) {
            problems.error(cell.place(), "value.not-allowed", cell.text());
        }
        return value;
    }
}
