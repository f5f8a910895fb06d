package laurel.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import laurel.award.AwardDefinition;
import laurel.award.Kind;
import laurel.fact.Course;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A case while its row is being read: each cell turns into the facts from which its term would have been read. */
final class CaseDraft {

    private static final List<String> NONE = List.of("none", "无");

    private final SheetRow row;
    private final Period period;
    private final Problems problems;
    private final CellValue values;
    private final Map<Source.Field, Object> fields = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private final Map<Source.Population, BigDecimal> population = new HashMap<>();
    private final Map<Term, Object> derived = new LinkedHashMap<>();
    private final List<Case.Expected> expectations = new ArrayList<>();
    private final String id;
    private Currency currency;
    private String name = "";

    CaseDraft(SheetRow row, Period period, Currency currency, Problems problems) {
        this.row = row;
        this.id = "case-" + row.number();
        this.period = period;
        this.currency = currency;
        this.problems = problems;
        this.values = new CellValue(problems);
    }

    void name(String text) {
        name = text;
    }

    void state(Cell cell, Term term) {
        Object value = stated(cell, term.type());
        if (value == null) {
            return;
        }
        if (!term.allows(value)) {
            problems.error(cell.place(), "value.not-allowed", cell.text());
        } else if (term.isDerived()) {
            derived.put(term, value);
        } else {
            state(cell, term.source(), value);
        }
    }

    void state(Cell cell, Source source, ValueType type) {
        Object value = stated(cell, type);
        if (value != null) {
            state(cell, source, value);
        }
    }

    private void state(Cell cell, Source source, Object value) {
        if (source == Source.Field.CURRENCY) {
            setCurrency(cell);
        } else if (source instanceof Source.Field field) {
            fields.put(field, value);
        } else if (source instanceof Source.Attribute attribute) {
            attributes.put(attribute.name(), value);
        } else if (source instanceof Source.Population asked && value instanceof BigDecimal number) {
            population.put(asked, number);
        } else if (source instanceof Source.PassedCourse course) {
            courses.add(new Course(id, course.course(), value.equals(true), period.end(), null));
        } else if (source instanceof Source.OfMetric metric && value instanceof BigDecimal number) {
            Period of = metric.when() == Source.When.PREVIOUS ? period.previous() : period;
            metrics.add(new Metric(id, metric.name(), of, number));
        }
    }

    private void setCurrency(Cell cell) {
        try {
            currency = Currency.getInstance(cell.text());
        } catch (IllegalArgumentException unknown) {
            problems.error(cell.place(), "currency.unknown", cell.text());
        }
    }

    void metric(Cell cell, String metric, Period of, ValueType type) {
        if (stated(cell, type) instanceof BigDecimal number) {
            metrics.add(new Metric(id, metric, of, number));
        }
    }

    void given(Cell cell, String award, Period of) {
        if (Boolean.TRUE.equals(stated(cell, ValueType.YES_NO))) {
            given.add(new Given(id, award, of));
        }
    }

    void expect(Cell cell, Term term) {
        Object value = isNone(cell) ? null : stated(cell, term.type());
        expectations.add(new Case.ExpectedTerm(cell.place(), term, value));
    }

    void expect(Cell cell, AwardDefinition award) {
        Object value = null;
        if (!isNone(cell)) {
            Kind kind = award.kind();
            ValueType type = kind.isMoney() ? ValueType.MONEY : kind.quantity();
            if (type != null) {
                value = stated(cell, type);
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

    Case toCase() {
        Employee employee = new Employee(
                id,
                Optional.ofNullable((String) fields.get(Source.Field.NAME)).orElse(id),
                (String) fields.get(Source.Field.LEVEL),
                (String) fields.get(Source.Field.POST),
                (String) fields.get(Source.Field.DEPARTMENT),
                (LocalDate) fields.get(Source.Field.HIRED),
                (LocalDate) fields.get(Source.Field.LEFT),
                currency,
                (BigDecimal) fields.get(Source.Field.MONTHLY_SALARY),
                attributes);
        return new Case(
                name.isEmpty() ? id : name,
                row.place(),
                period,
                new Facts(employee, metrics, courses, given, population),
                derived,
                expectations);
    }

    private @Nullable Object stated(Cell cell, ValueType type) {
        return values.read(cell, type);
    }

    private static boolean isNone(Cell cell) {
        return NONE.contains(cell.text().toLowerCase(Locale.ROOT));
    }
}
