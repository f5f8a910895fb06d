package laurel.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import laurel.fact.NamedFact;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;

/** The reading of all the sources of a folder into sorted rows. */
final class FolderIntake implements AutoCloseable {

    private final Map<FactKind, Columns> columns = new EnumMap<>(FactKind.class);
    private final Vocabulary<Term> terms;
    private final MetricNames metrics;
    private final EventNames events;
    private final AskedNames named;
    private final Problems problems;
    private final Map<Integer, Layout> layouts = new TreeMap<>();
    private final Map<String, Headings> headings = new TreeMap<>();
    private final Map<String, Set<Integer>> unusedColumns = new HashMap<>();
    private final UnusedNames unusedMetrics;
    private final UnusedNames unusedEvents;
    private final Map<NamedFact, UnusedNames> unusedNames = new EnumMap<>(NamedFact.class);
    private final UnaskedKinds unaskedKinds;
    private final List<FactRow> ofCompany = new ArrayList<>();
    private final SortedRuns<FactRow> rows;

    FolderIntake(Vocabulary<Term> terms, SortedRuns.Room room, Problems problems) {
        for (FactKind kind : FactKind.values()) {
            columns.put(kind, new Columns(kind, terms));
        }
        this.terms = terms;
        this.metrics = new MetricNames(terms);
        this.events = new EventNames(terms);
        this.named = new AskedNames(terms);
        this.unusedMetrics = new UnusedNames("facts.metric.unused", "metric", metrics::nearest);
        this.unusedEvents = new UnusedNames("facts.event.unused", "event", events::nearest);
        for (NamedFact kind : NamedFact.values()) {
            unusedNames.put(
                    kind, new UnusedNames("facts.named.unused", kind.word(), name -> named.nearest(kind, name)));
        }
        this.unaskedKinds = new UnaskedKinds(terms);
        this.problems = problems;
        this.rows = new SortedRuns<>(FactRow.ORDER, new FactRowCodec(layouts), room);
    }

    Columns columns(FactKind kind) {
        return Objects.requireNonNull(columns.get(kind));
    }

    MetricNames metrics() {
        return metrics;
    }

    Vocabulary<Term> terms() {
        return terms;
    }

    CompanyRows company() {
        return new CompanyRows(ofCompany);
    }

    Problems problems() {
        return problems;
    }

    SortedRuns<FactRow> rows() {
        return rows;
    }

    /** Warnings of what no term asks for. */
    List<Problem> remarks() {
        Stream<UnusedNames> byName =
                Stream.concat(Stream.of(unusedMetrics, unusedEvents), unusedNames.values().stream());
        return Stream.concat(byName.flatMap(unused -> unused.toProblems().stream()), unaskedKinds.toProblems().stream())
                .toList();
    }

    void read(Path folder, List<Mapping.Source> sources) {
        for (int order = 0; order < sources.size(); order++) {
            read(folder, sources.get(order), order);
        }
        requireEmployeeColumns(sources);
        reportUnusedColumns();
    }

    private void read(Path folder, Mapping.Source source, int order) {
        Place place = new Place.File(source.file());
        Optional<RowReader> reader = RowReader.forFile(source.file());
        if (reader.isEmpty()) {
            problems.error(source.place(), "facts.file.format", source.file());
            return;
        }
        FileIntake intake = new FileIntake(this, source, order);
        try {
            reader.get().read(folder.resolve(source.file()), source.file(), intake);
            if (!intake.hasHeadings()) {
                problems.error(place, "facts.file.empty", source.file());
            }
        } catch (RowReader.Unreadable e) {
            problems.addAll(List.of(e.problem()));
        } catch (IOException e) {
            problems.error(place, "facts.file.unreadable", source.file(), e.toString());
        }
    }

    void add(Layout layout, Headings of, Set<Integer> unused) {
        layouts.put(layout.order(), layout);
        headings.put(of.file(), of);
        // A file may be read twice: a column is unused if it is so each time.
        unusedColumns.merge(of.file(), new HashSet<>(unused), (so, now) -> {
            so.retainAll(now);
            return so;
        });
    }

    void add(FactRow row) {
        if (row.kind().isOfCompany()) {
            ofCompany.add(row);
        } else if (!isUnused(row)) {
            unaskedKinds.add(row);
            rows.add(row);
        }
    }

    /** Counts it if it is: what no term asks for may be most of a file. */
    private boolean isUnused(FactRow row) {
        if (!row.faults().isEmpty() || row.layout().wide()) {
            return false;
        }
        return switch (row.kind()) {
            case METRICS -> isUnused(row, "metric", name -> metrics.find(name).isPresent(), unusedMetrics);
            case EVENTS -> isUnused(row, "event", name -> events.find(name).isPresent(), unusedEvents);
            case ASSESSMENTS -> isUnused(row, NamedFact.ASSESSMENT);
            case RECOGNITIONS -> isUnused(row, NamedFact.RECOGNITION);
            case LIFE_EVENTS -> isUnused(row, NamedFact.LIFE_EVENT);
            default -> false;
        };
    }

    private boolean isUnused(FactRow row, NamedFact kind) {
        UnusedNames unused = Objects.requireNonNull(unusedNames.get(kind));
        return isUnused(row, kind.field(), name -> named.find(kind, name).isPresent(), unused);
    }

    private static boolean isUnused(FactRow row, String column, Predicate<String> isKnown, UnusedNames unused) {
        String name = row.said(column);
        if (name.isEmpty() || isKnown.test(name)) {
            return false;
        }
        unused.add(name, row.place().file());
        return true;
    }

    /** Name and currency may stand in any of the employees' files, but must stand in one. */
    private void requireEmployeeColumns(List<Mapping.Source> sources) {
        List<Layout> employees = layouts.values().stream()
                .filter(layout -> layout.kind() == FactKind.EMPLOYEES)
                .toList();
        if (employees.isEmpty() || problems.anyError()) {
            return;
        }
        String file = sources.get(employees.get(0).order()).file();
        for (String id : List.of("name", "currency")) {
            if (employees.stream().noneMatch(layout -> layout.gives(id))) {
                Label label =
                        columns(FactKind.EMPLOYEES).withId(id).orElseThrow().label();
                problems.error(new Place.File(file), "facts.column.missing", file, id, label);
            }
        }
    }

    private void reportUnusedColumns() {
        headings.forEach((file, of) -> {
            for (int at : unusedColumns.getOrDefault(file, Set.of())) {
                String heading = of.texts().get(at);
                if (heading.isEmpty()) {
                    problems.warning(new Place.File(file), "facts.column.unnamed", Place.columnName(at));
                } else {
                    problems.warning(new Place.File(file), "facts.column.unused", heading);
                }
            }
        });
    }

    @Override
    public void close() {
        rows.close();
    }
}
