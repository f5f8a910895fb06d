package laurel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Problems;

/** The columns of one kind of facts: the fixed ones and, where there are attributes, one for each that terms ask for. */
final class Columns {

    private final FactKind kind;
    private final Vocabulary<Column> known;
    private final Vocabulary<Term> terms;

    Columns(FactKind kind, Vocabulary<Term> terms) {
        this.kind = kind;
        this.terms = terms;
        List<Column> fixed = FixedColumns.of(kind, terms)
                .map(column -> allowing(column, kind))
                .toList();
        // A fixed column keeps its names against an attribute's.
        Stream<Column> attributes = attributes(kind, terms)
                .filter(attribute ->
                        fixed.stream().noneMatch(column -> column.id().equals(attribute.id())));
        this.known = new Vocabulary<>(Stream.concat(fixed.stream(), attributes).toList(), new Problems());
    }

    List<Column> all() {
        return known.words();
    }

    /** By id or label, or for an attribute also by the id or label of the term that asks for it. */
    Optional<Column> find(String name) {
        return known.find(name).or(() -> terms.find(name).map(Term::source).flatMap(this::columnOf));
    }

    private Optional<Column> columnOf(Source source) {
        if (source instanceof Source.OfEvent event && kind == FactKind.EVENTS) {
            return withId(EventNames.column(event));
        }
        return source instanceof Source.Attribute attribute ? withId(attribute.name()) : Optional.empty();
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
                .filter(term -> kind.isRecord()
                        && term.source() instanceof Source.Field field
                        && field.name().equalsIgnoreCase(column.id())
                        && !term.domain().isAny())
                .findFirst()
                .map(term -> new Column(
                        column.id(), column.label(), column.type().allowing(term.domain()), column.required()))
                .orElse(column);
    }

    private static Stream<Column> attributes(FactKind kind, Vocabulary<Term> terms) {
        if (kind.isRecord()) {
            return attributes(terms);
        }
        return kind == FactKind.EVENTS ? EventNames.attributes(terms).stream() : Stream.empty();
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
}
