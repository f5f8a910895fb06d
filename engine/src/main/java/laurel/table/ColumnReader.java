package laurel.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Nearest;
import laurel.problem.Problems;

/**
 * Reads a decision table's headings: a term, alone or before a comparison sign, is a condition; an award is a result; a
 * derived term after "gives:" is a result too; a note is neither. "slices:" or "interpolated:" before a term says how its
 * brackets are read.
 */
final class ColumnReader {

    private static final Pattern SIGNED = Pattern.compile("(.+?)\\s*(>=|<=|>|<|≥|≤)");
    private static final Pattern READ =
            Pattern.compile("(slices|分段|interpolated|插值)\\s*[:：]\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GIVES = Pattern.compile("(?:gives|得出)\\s*[:：]\\s*(.+)", Pattern.CASE_INSENSITIVE);

    private final Vocabulary<Term> terms;
    private final Vocabulary<AwardDefinition> awards;
    private final Problems problems;

    ColumnReader(Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards, Problems problems) {
        this.terms = terms;
        this.awards = awards;
        this.problems = problems;
    }

    List<Column> read(SheetRow headings) {
        List<Column> columns = new ArrayList<>();
        Set<String> results = new HashSet<>();
        for (Cell cell : headings.cells()) {
            if (!cell.isBlank()
                    && Heading.find(cell.text(), List.of(Heading.NOTE)).isEmpty()) {
                column(cell).ifPresent(column -> {
                    columns.add(column);
                    if (column instanceof Column.Gives && !results.add(column.getClass() + name(column))) {
                        problems.error(cell.place(), "heading.twice", cell.text());
                    }
                });
            }
        }
        return columns;
    }

    /** The derived term that a heading such as "gives: Rating" names, or null text if it has another form. */
    static Optional<String> given(String heading) {
        Matcher matcher = GIVES.matcher(heading);
        return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    /** Whether a cell names something that can head a column. */
    boolean isHeading(Cell cell) {
        String text = cell.text();
        return terms.find(text).isPresent()
                || awards.find(text).isPresent()
                || given(text).isPresent();
    }

    private static String name(Column column) {
        if (column instanceof Column.GivesAward gives) {
            return gives.award().id();
        }
        return column instanceof Column.GivesTerm gives ? gives.term().id() : "";
    }

    private Optional<Column> column(Cell cell) {
        int index = cell.place().column();
        Optional<String> given = given(cell.text());
        if (given.isPresent()) {
            return givenTerm(cell, given.get());
        }
        Matcher read = READ.matcher(cell.text());
        if (read.matches()) {
            return bracket(cell, read.group(1), read.group(2));
        }
        Optional<Term> term = terms.find(cell.text());
        if (term.isPresent()) {
            return Optional.of(new Column.Asks(index, term.get(), Column.Reading.WHOLE, ""));
        }
        Optional<AwardDefinition> award = awards.find(cell.text());
        if (award.isPresent()) {
            return Optional.of(new Column.GivesAward(index, award.get()));
        }
        Matcher signed = SIGNED.matcher(cell.text());
        if (signed.matches() && terms.find(signed.group(1)).isPresent()) {
            return signedColumn(cell, terms.find(signed.group(1)).get(), signed.group(2));
        }
        problems.error(
                cell.place(),
                "heading.no-word",
                cell.text(),
                Nearest.to(cell.text(), Stream.concat(terms.names(), awards.names())));
        return Optional.empty();
    }

    private Optional<Column> givenTerm(Cell cell, String name) {
        Optional<Term> term = terms.find(name);
        if (term.isEmpty()) {
            problems.error(cell.place(), "term.unknown", name, terms.nearest(name));
        } else if (!term.get().isDerived()) {
            problems.error(cell.place(), "term.not-derived", name, term.get().source());
            return Optional.empty();
        }
        return term.map(known -> new Column.GivesTerm(cell.place().column(), known));
    }

    private Optional<Column> bracket(Cell cell, String word, String name) {
        Optional<Term> term = terms.find(name);
        if (term.isEmpty()) {
            problems.error(cell.place(), "term.unknown", name, terms.nearest(name));
            return Optional.empty();
        }
        if (!term.get().type().isNumeric()) {
            problems.error(
                    cell.place(),
                    "bracket.type",
                    term.get().label(),
                    term.get().type().label());
            return Optional.empty();
        }
        boolean slices = word.equalsIgnoreCase("slices") || word.equals("分段");
        Column.Reading reading = slices ? Column.Reading.SLICES : Column.Reading.INTERPOLATED;
        return Optional.of(new Column.Asks(cell.place().column(), term.get(), reading, ""));
    }

    private Optional<Column> signedColumn(Cell cell, Term term, String sign) {
        if (!term.type().isOrdered()) {
            problems.error(
                    cell.place(),
                    "test.unordered",
                    sign,
                    term.label(),
                    term.type().label());
            return Optional.empty();
        }
        String plain = sign.replace("≥", ">=").replace("≤", "<=");
        return Optional.of(new Column.Asks(cell.place().column(), term, Column.Reading.WHOLE, plain));
    }
}
