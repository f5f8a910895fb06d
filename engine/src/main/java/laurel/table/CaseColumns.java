package laurel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.fact.Period;
import laurel.fact.PlannedCourse;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Nearest;
import laurel.problem.Problems;

/**
 * Reads the headings of a sheet of cases. A term or a source (<code>course(x)</code>, <code>employee(hired)</code>,
 * <code>goals(score, previous)</code>, <code>metric(x, 2025-03)</code>, <code>given(award, 2024)</code>) is a fact; an award, or a derived term after "gives:", is an expectation.
 */
final class CaseColumns {

    private static final Pattern DATED =
            Pattern.compile("(metric|given)\\s*[(（]\\s*(.+?)\\s*[,，]\\s*(\\d[\\w-]*)\\s*[)）]");
    private static final List<Heading> WORDS =
            List.of(Heading.CASE, Heading.NOTE, Heading.NOT_EVALUABLE, Heading.PROBLEM, Heading.RESULT);

    private final Vocabulary<Term> terms;
    private final Vocabulary<AwardDefinition> awards;
    private final Problems problems;

    CaseColumns(Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards, Problems problems) {
        this.terms = terms;
        this.awards = awards;
        this.problems = problems;
    }

    List<CaseColumn> read(SheetRow headings) {
        List<CaseColumn> columns = new ArrayList<>();
        for (Cell cell : headings.cells()) {
            if (!cell.isBlank()) {
                fill(cell)
                        .ifPresent(
                                fill -> columns.add(new CaseColumn(cell.place().column(), fill)));
            }
        }
        return columns;
    }

    /** Whether a cell names something that can head a column. */
    boolean isHeading(Cell cell) {
        String text = cell.text();
        return terms.find(text).isPresent()
                || awards.find(text).isPresent()
                || Heading.find(text, WORDS).isPresent()
                || ColumnReader.given(text).isPresent();
    }

    private Optional<CaseColumn.Fill> fill(Cell heading) {
        String text = heading.text();
        Optional<Heading> word = Heading.find(text, WORDS);
        if (word.isPresent()) {
            return Optional.of(fill(word.get()));
        }
        Optional<String> given = ColumnReader.given(text);
        if (given.isPresent()) {
            return expectedTerm(heading, given.get());
        }
        Optional<Term> term = terms.find(text);
        if (term.isPresent()) {
            return stated(heading, term.get());
        }
        Optional<AwardDefinition> award = awards.find(text);
        if (award.isPresent()) {
            return Optional.of((draft, cell) -> draft.expect(cell, award.get()));
        }
        Matcher dated = DATED.matcher(text);
        if (dated.matches()) {
            return dated(heading, dated.group(1), dated.group(2), dated.group(3));
        }
        Optional<Source> source = Source.parse(text);
        Optional<ValueType> type = source.flatMap(this::type);
        if (source.isPresent() && type.isPresent()) {
            return Optional.of((draft, cell) -> draft.state(cell, source.get(), type.get()));
        }
        problems.error(
                heading.place(),
                "heading.no-word",
                text,
                Nearest.to(text, Stream.concat(terms.names(), awards.names())));
        return Optional.empty();
    }

    private CaseColumn.Fill fill(Heading word) {
        return switch (word) {
            case CASE -> (draft, cell) -> draft.name(cell.text());
            case NOT_EVALUABLE -> (draft, cell) -> draft.expectUnknown(cell, terms);
            case PROBLEM -> (draft, cell) -> draft.expectProblem(cell);
            default -> (draft, cell) -> {};
        };
    }

    private Optional<CaseColumn.Fill> expectedTerm(Cell heading, String name) {
        Optional<Term> term = terms.find(name);
        if (term.isEmpty()) {
            problems.error(heading.place(), "term.unknown", name, terms.nearest(name));
        }
        return term.map(known -> (draft, cell) -> draft.expect(cell, known));
    }

    private Optional<CaseColumn.Fill> stated(Cell heading, Term term) {
        if (term.source() instanceof Source.OverTime source && source.when() == Source.When.CHANGE) {
            problems.error(
                    heading.place(),
                    "cases.change",
                    term.label(),
                    source.at(Source.When.NOW),
                    source.at(Source.When.PREVIOUS));
            return Optional.empty();
        }
        return Optional.of((draft, cell) -> draft.state(cell, term));
    }

    private Optional<CaseColumn.Fill> dated(Cell heading, String kind, String name, String when) {
        Optional<Period> period = Period.parse(when);
        if (period.isEmpty()) {
            problems.error(heading.place(), "period.unknown", when);
            return Optional.empty();
        }
        if (kind.equals("metric")) {
            ValueType type = metricType(name);
            return Optional.of((draft, cell) -> draft.metric(cell, name, period.get(), type));
        }
        Optional<AwardDefinition> award = awards.find(name);
        if (award.isEmpty()) {
            problems.error(heading.place(), "award.unknown", name, awards.nearest(name));
        }
        return award.map(known -> (draft, cell) -> draft.given(cell, known.id(), period.get()));
    }

    /** Of a source that a case may state though no term is of just that: a course, a field, the period before. */
    private Optional<ValueType> type(Source source) {
        if (source instanceof Source.PassedCourse || source instanceof PlannedCourse) {
            return Optional.of(ValueType.YES_NO);
        }
        if (source instanceof Source.Field field) {
            return Optional.of(field.type());
        }
        if (!(source instanceof Source.OverTime stated) || stated.when() == Source.When.CHANGE) {
            return Optional.empty();
        }
        return terms.words().stream()
                .filter(term -> term.source() instanceof Source.OverTime known
                        && known.at(stated.when()).equals(stated))
                .map(Term::type)
                .findFirst();
    }

    private ValueType metricType(String name) {
        return terms.words().stream()
                .filter(term -> term.source() instanceof Source.OfMetric metric
                        && metric.name().equals(name))
                .map(Term::type)
                .findFirst()
                .orElse(ValueType.NUMBER);
    }
}
