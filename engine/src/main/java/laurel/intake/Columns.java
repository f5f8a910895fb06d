package laurel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Problems;

/** The columns of one kind of facts: the fixed ones and, for employees, an attribute for each term that asks for one. */
final class Columns {

    private static final CellType DATE = CellType.of(ValueType.DATE);

    private final Vocabulary<Column> known;
    private final Vocabulary<Term> terms;

    Columns(FactKind kind, Vocabulary<Term> terms) {
        this.terms = terms;
        Stream<Column> attributes = kind == FactKind.EMPLOYEES ? attributes(terms) : Stream.empty();
        // A fixed column keeps its names against an attribute's.
        this.known = new Vocabulary<>(
                Stream.concat(fixed(kind).map(column -> allowing(column, kind)), attributes)
                        .toList(),
                new Problems());
    }

    List<Column> all() {
        return known.words();
    }

    /** By id or label, or for an attribute also by the id or label of the term that asks for it. */
    Optional<Column> find(String name) {
        return known.find(name)
                .or(() -> terms.find(name)
                        .map(Term::source)
                        .flatMap(source -> source instanceof Source.Attribute attribute
                                ? withId(attribute.name())
                                : Optional.empty()));
    }

    Optional<Column> withId(String id) {
        return all().stream().filter(column -> column.id().equals(id)).findFirst();
    }

    String nearest(String name) {
        return known.nearest(name);
    }

    /** A field of the employee may have those values only which the term that reads it allows. */
    private Column allowing(Column column, FactKind kind) {
        return terms.words().stream()
                .filter(term -> kind == FactKind.EMPLOYEES
                        && term.source() instanceof Source.Field field
                        && field.name().equalsIgnoreCase(column.id())
                        && !term.domain().isAny())
                .findFirst()
                .map(term -> new Column(
                        column.id(), column.label(), column.type().allowing(term.domain()), column.required()))
                .orElse(column);
    }

    private static Stream<Column> attributes(Vocabulary<Term> terms) {
        List<Column> attributes = new ArrayList<>();
        for (Term term : terms.words()) {
            if (term.source() instanceof Source.Attribute attribute
                    && attributes.stream().noneMatch(column -> column.id().equals(attribute.name()))) {
                attributes.add(new Column(
                        attribute.name(),
                        new Label(attribute.name(), attribute.name()),
                        CellType.of(term.type()).allowing(term.domain()),
                        false));
            }
        }
        return attributes.stream();
    }

    private static Stream<Column> fixed(FactKind kind) {
        return switch (kind) {
            // Name and currency are required too, but of all the employees' files together.
            case EMPLOYEES ->
                Stream.of(
                        column("id", "employee id", "工号", CellType.TEXT, true),
                        column("name", "name", "姓名", CellType.TEXT, false),
                        column("level", "level", "职级", CellType.TEXT, false),
                        column("post", "post", "岗位", CellType.TEXT, false),
                        column("department", "department", "部门", CellType.TEXT, false),
                        column("hired", "hired", "入职日期", DATE, false),
                        column("left", "left", "离职日期", DATE, false),
                        column("currency", "currency", "币种", CellType.CURRENCY, false),
                        column("monthly_salary", "monthly salary", "月薪", CellType.of(ValueType.MONEY), false));
            case METRICS ->
                Stream.of(
                        employee(),
                        column("metric", "metric", "指标", CellType.TEXT, true),
                        column("period", "period", "周期", CellType.PERIOD, false),
                        column("value", "value", "数值", CellType.TEXT, true));
            case COURSES ->
                Stream.of(
                        employee(),
                        column("course", "course", "课程", CellType.TEXT, true),
                        column("passed", "passed", "是否通过", CellType.of(ValueType.YES_NO), true),
                        column("completed", "completed", "完成日期", DATE, false),
                        column("expires", "expires", "到期日期", DATE, false));
            case GIVEN ->
                Stream.of(
                        employee(),
                        column("award", "award", "激励项目", CellType.TEXT, true),
                        column("period", "period", "周期", CellType.PERIOD, true));
        };
    }

    private static Column employee() {
        return column("employee", "employee id", "工号", CellType.TEXT, true);
    }

    private static Column column(String id, String english, String chinese, CellType type, boolean required) {
        return new Column(id, new Label(english, chinese), type, required);
    }
}
