package laurel.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import laurel.award.AwardDefinition;
import laurel.award.Kind;
import laurel.fact.CourseCount;
import laurel.fact.Facts;
import laurel.fact.GoalScore;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.fact.StatedFacts;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Place;
import laurel.problem.Problems;

/** A case while its row is being read: each cell turns into the facts from which its term would have been read. */
final class CaseDraft {

    private static final List<String> NONE = List.of("none", "无");

    /** How many courses a cell states. */
    private record Count(Cell cell, CourseCount source, BigDecimal value) {}

    private final SheetRow row;
    private final Period period;
    private final Problems problems;

    /** What is wrong with facts, apart: the case may expect it. */
    private final Problems unreadable = new Problems();

    private final CellValue values;
    private final CellValue factValues;
    private final StatedFacts facts;
    /** Counts, each with its cell: other facts may contradict them. */
    private final List<Count> counts = new ArrayList<>();

    private final Map<Term, Object> derived = new LinkedHashMap<>();
    private final List<Case.Expected> expectations = new ArrayList<>();
    private final String id;
    private String name = "";

    CaseDraft(SheetRow row, Period period, Currency currency, Problems problems) {
        this.row = row;
        this.id = "case-" + row.number();
        this.period = period;
        this.facts = new StatedFacts(period, currency);
        this.problems = problems;
        this.values = new CellValue(problems);
        this.factValues = new CellValue(unreadable);
    }

    void name(String text) {
        name = text;
    }

    void state(Cell cell, Term term) {
        Object value = factValues.read(cell, term.type());
        if (value == null) {
            return;
        }
        if (!term.allows(value)) {
            unreadable.error(cell.place(), "value.not-allowed", cell.text());
        } else if (term.isDerived()) {
            derived.put(term, value);
        } else {
            state(cell, term.source(), value);
        }
    }

    void state(Cell cell, Source source, ValueType type) {
        Object value = factValues.read(cell, type);
        if (value != null) {
            state(cell, source, value);
        }
    }

    private void state(Cell cell, Source source, Object value) {
        try {
            facts.state(source, value);
            if (source instanceof CourseCount counted && value instanceof BigDecimal number) {
                counts.add(new Count(cell, counted, number));
            }
        } catch (IllegalArgumentException refused) {
            unreadable.error(cell.place(), refusal(source), written(source, value, cell));
        }
    }

    private static String refusal(Source source) {
        if (source == Source.Field.CURRENCY) {
            return "currency.unknown";
        }
        return source instanceof GoalScore ? "cases.score" : "cases.count";
    }

    /** A percent as people write it, not as the cell holds it. */
    private static String written(Source source, Object value, Cell cell) {
        return source instanceof GoalScore && value instanceof BigDecimal score
                ? ValueType.PERCENT.write(score)
                : cell.text();
    }

    void metric(Cell cell, String metric, Period of, ValueType type) {
        if (factValues.read(cell, type) instanceof BigDecimal number) {
            facts.metric(metric, of, number);
        }
    }

    void given(Cell cell, String award, Period of) {
        if (Boolean.TRUE.equals(factValues.read(cell, ValueType.YES_NO))) {
            facts.given(award, of);
        }
    }

    void expect(Cell cell, Term term) {
        Object value = isNone(cell) ? null : values.read(cell, term.type());
        expectations.add(new Case.ExpectedTerm(cell.place(), term, value));
    }

    void expect(Cell cell, AwardDefinition award) {
        Object value = null;
        if (!isNone(cell)) {
            Kind kind = award.kind();
            ValueType type = kind.isMoney() ? ValueType.MONEY : kind.quantity();
            if (type != null) {
                value = values.read(cell, type);
            } else {
                value = CellValue.typed(cell.content(), ValueType.YES_NO);
                if (value == null && kind.takesText()) {
                    value = cell.text();
                }
            }
            if (value == null || value.equals(false)) {
                problems.error(cell.place(), "cases.expected", cell.text(), award.label());
                return;
            }
        }
        expectations.add(new Case.ExpectedAward(cell.place(), award, value));
    }

    void expectUnknown(Cell cell, Vocabulary<Term> terms) {
        for (String part : cell.parts()) {
            Optional<Term> term = terms.find(part);
            if (term.isEmpty()) {
                problems.error(cell.place(), "term.unknown", part, terms.nearest(part));
            } else {
                expectations.add(new Case.ExpectedUnknown(cell.place(), term.get()));
            }
        }
    }

    void expectProblem(Cell cell) {
        expectations.add(new Case.ExpectedProblem(cell.place(), cell.text()));
    }

    /** Facts that cannot be read are a problem of the book, unless the case expects any problem. */
    Case toCase() {
        Facts stated = facts.toFacts(id);
        requireCounts(stated);
        boolean expectsProblem = expectations.stream().anyMatch(Case.ExpectedProblem.class::isInstance);
        if (!expectsProblem) {
            problems.addAll(unreadable.toList());
        }
        return new Case(
                name.isEmpty() ? id : name,
                row.place(),
                period,
                stated,
                derived,
                expectations,
                expectsProblem ? unreadable.toList() : List.of());
    }

    /** Courses stated by name are among those that are counted; and where none is planned, the plan is unknown. */
    private void requireCounts(Facts stated) {
        for (Count count : counts) {
            Place place = count.cell().place();
            String written = count.cell().text();
            if (!(count.source().read(stated, period) instanceof BigDecimal read)) {
                unreadable.error(place, "cases.count.unknown");
            } else if (read.compareTo(count.value()) != 0) {
                unreadable.error(place, "cases.count.contradicted", written, read.toPlainString());
            }
        }
    }

    private static boolean isNone(Cell cell) {
        return NONE.contains(cell.text().toLowerCase(Locale.ROOT));
    }
}
