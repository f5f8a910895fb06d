package laurel.prospect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import laurel.award.AwardDefinition;
import laurel.fact.Assessed;
import laurel.fact.GoalScore;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.policy.DrlRule;
import laurel.policy.PolicyBook;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** The facts that a book lets employees change, and what depends on them. */
final class Levers {

    private final PolicyBook book;
    private final List<Lever> all = new ArrayList<>();
    private final @Nullable Lever[] byReader;
    private final Map<String, Set<Lever>> behind = new HashMap<>();
    private final Map<String, Upstream> ofTerms = new HashMap<>();
    private final Map<List<String>, Upstream> ofAwards = new ConcurrentHashMap<>();
    private final boolean looksOnce;

    Levers(PolicyBook book) {
        this.book = book;
        this.byReader = new Lever[book.terms().words().size()];
        this.looksOnce = looksOnce(book);
        Map<Term, Set<UnaryTest>> tests = tests();
        Map<Source, List<Term>> readers = new LinkedHashMap<>();
        for (Term term : book.terms().words()) {
            readers.computeIfAbsent(Lever.fact(term.source()), none -> new ArrayList<>())
                    .add(term);
        }
        readers.forEach((fact, terms) -> terms.stream()
                .filter(term -> term.influence() != null)
                .min(Comparator.comparing(term -> !term.source().equals(fact)))
                .ifPresent(term -> add(term, fact, terms, tests)));
        // Worked out before several threads ask.
        for (Term word : book.terms().words()) {
            behind(word);
            if (word.isDerived()) {
                ofTerms.put(word.id(), Upstream.of(word, book, this));
            }
        }
    }

    private static boolean looksOnce(PolicyBook book) {
        return book.tables().stream().allMatch(table -> book.event(table).isEmpty())
                && book.awards().words().stream()
                        .allMatch(award -> award.payment().datedBy() == null
                                && !award.payment().proration().splits());
    }

    private void add(Term term, Source fact, List<Term> readers, Map<Term, Set<UnaryTest>> tests) {
        Map<Term, NavigableSet<Object>> ends = new LinkedHashMap<>();
        List<UnaryTest> asked = new ArrayList<>();
        for (Term reader : readers) {
            Set<UnaryTest> own = tests.getOrDefault(reader, Set.of());
            asked.addAll(own);
            if (reader.type().isOrdered()) {
                ends.put(reader, Lever.ends(reader, own));
            }
        }
        if (term.type().isNumeric()) {
            NavigableSet<Object> own = ends.computeIfAbsent(term, none -> new TreeSet<>(UnaryTest::compare));
            book.rules().forEach(rule -> own.addAll(rule.numbers()));
        }
        List<Object> options =
                term.type().isOrdered() && term.allowed().isEmpty() ? List.of() : Lever.options(term, asked);
        Lever lever = new Lever(term, fact, List.copyOf(readers), ends, options);
        all.add(lever);
        readers.forEach(reader -> byReader[reader.slot()] = lever);
    }

    private Map<Term, Set<UnaryTest>> tests() {
        Map<Term, Set<UnaryTest>> tests = new HashMap<>();
        for (DecisionTable table : book.tables()) {
            for (int i = 0; i < table.conditions().size(); i++) {
                Set<UnaryTest> own =
                        tests.computeIfAbsent(table.conditions().get(i).term(), none -> new LinkedHashSet<>());
                for (Row row : table.rows()) {
                    own.add(row.conditions().get(i).test());
                }
            }
        }
        return tests;
    }

    /** In the order of the Terms sheet. */
    List<Lever> all() {
        return all;
    }

    /** What moves that term directly, or null if nothing does. */
    @Nullable
    Lever of(Term term) {
        return byReader[term.slot()];
    }

    /** Whether the book looks at everybody in one way only: as of the period's last day, and at no event. */
    boolean looksOnce() {
        return looksOnce;
    }

    /** What decides about a derived term. */
    Upstream upstream(Term derived) {
        return Objects.requireNonNull(ofTerms.get(derived.id()));
    }

    /** What decides about those awards. */
    Upstream upstream(List<AwardDefinition> awards) {
        List<String> ids = awards.stream().map(AwardDefinition::id).toList();
        return ofAwards.computeIfAbsent(ids, none -> Upstream.of(awards, book, this));
    }

    /** All that may move a term, directly or by way of rules. */
    Set<Lever> behind(Term term) {
        Lever own = of(term);
        if (own != null) {
            return Set.of(own);
        }
        Set<Lever> known = behind.get(term.id());
        if (known == null) {
            known = new LinkedHashSet<>();
            behind.put(term.id(), known);
            for (DecisionTable table : book.tables()) {
                if (table.givenTerms().contains(term)) {
                    for (Column.Asks column : table.conditions()) {
                        known.addAll(behind(column.term()));
                    }
                }
            }
            for (DrlRule rule : book.rules()) {
                if (rule.gives().contains(term.id())) {
                    known.addAll(behind(rule));
                }
            }
        }
        return known;
    }

    /** All that may move what a rule gives. */
    Set<Lever> behind(DrlRule rule) {
        Set<Lever> found = new LinkedHashSet<>();
        all.stream().filter(lever -> reads(rule, lever)).forEach(found::add);
        rule.asks().forEach(id -> found.addAll(behind(book.terms().get(id))));
        return found;
    }

    static boolean reads(DrlRule rule, Lever lever) {
        Source fact = lever.fact();
        if (fact instanceof GoalScore) {
            return rule.patterns().contains("Goal")
                    || lever.readers().stream().anyMatch(reader -> asks(rule, "Derived", reader.id()));
        }
        if (fact instanceof Assessed assessed) {
            return asks(rule, "Assessment", assessed.competency());
        }
        if (fact instanceof Source.OfMetric metric) {
            return asks(rule, "Metric", metric.name());
        }
        if (fact instanceof Source.PassedCourse course) {
            return asks(rule, "Course", course.course());
        }
        if (fact instanceof Source.EventCount events) {
            return asks(rule, "Event", events.name());
        }
        return (rule.facts().contains("Employee") || rule.facts().contains("Assignment")) && names(rule, fact);
    }

    /** Whether a rule has a word in it by which an employee's field is read, or any attribute. */
    private static boolean names(DrlRule rule, Source fact) {
        String name = fact instanceof Source.Field field ? field.name().replace("_", "") : "ATTRIBUTE";
        return rule.words().stream()
                .anyMatch(word -> word.toUpperCase(Locale.ROOT).contains(name));
    }

    private static boolean asks(DrlRule rule, String type, String name) {
        return rule.patterns().contains(type) || rule.patterns().contains(type + " " + name);
    }

    /** The terms that compare employees by that fact, or group them by it. */
    List<Term> comparing(Lever lever) {
        Set<String> read = new TreeSet<>();
        lever.readers().forEach(reader -> read.add(reader.id()));
        return book.terms().words().stream()
                .filter(term -> term.source() instanceof Source.Population compared
                        && (read.contains(compared.of()) || (compared.by() != null && read.contains(compared.by()))))
                .toList();
    }
}
