package laurel.prospect;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import laurel.award.AwardDefinition;
import laurel.award.Exclusion;
import laurel.fact.CourseCount;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.policy.DrlRule;
import laurel.policy.PolicyBook;
import laurel.table.Column;
import laurel.table.DecisionTable;

/**
 * What decides about a term or about awards, by way of other terms too: nothing else in the book makes a difference to them.
 * Immutable once made.
 */
final class Upstream {

    private final PolicyBook book;
    private final Levers all;
    private final Map<Integer, DecisionTable> tables = new LinkedHashMap<>();
    private final Set<DrlRule> rules = new LinkedHashSet<>();
    private final Set<Lever> levers = new LinkedHashSet<>();
    private final Set<Lever> read = new LinkedHashSet<>();
    private final Set<Lever> valued = new LinkedHashSet<>();
    private final Set<Term> indirect = new LinkedHashSet<>();
    private final Set<Object> seen = new HashSet<>();
    private final Map<Lever, Map<Term, NavigableSet<Object>>> ends = new LinkedHashMap<>();

    private Upstream(PolicyBook book, Levers all) {
        this.book = book;
        this.all = all;
    }

    static Upstream of(Term term, PolicyBook book, Levers all) {
        Upstream upstream = new Upstream(book, all);
        upstream.add(term);
        return upstream.complete();
    }

    static Upstream of(Collection<AwardDefinition> awards, PolicyBook book, Levers all) {
        Upstream upstream = new Upstream(book, all);
        awards.forEach(upstream::add);
        return upstream.complete();
    }

    Collection<DecisionTable> tables() {
        return tables.values();
    }

    /** All that it depends on. */
    Set<Lever> levers() {
        return levers;
    }

    /** Levers whose very value may matter, and not only which rows it meets, other than for a term that DRL derives. */
    Set<Lever> valued() {
        return valued;
    }

    /** Whether it may make a difference whether the lever has this or that value, though both meet the same rows. */
    boolean isByValue(Lever lever) {
        return read.contains(lever) || valued.contains(lever);
    }

    /** Whether each row of its tables says by itself what it gives. */
    boolean isByRows() {
        return tables.values().stream()
                .allMatch(table -> table.bracket() == null && !table.hitPolicy().aggregates());
    }

    /** The terms that it depends on and of which no row simply says what they come to. */
    Set<Term> indirect() {
        return indirect;
    }

    /** What these tables and rules compare the lever's terms with. */
    Map<Term, NavigableSet<Object>> ends(Lever lever) {
        return ends.getOrDefault(lever, Map.of());
    }

    private Upstream complete() {
        levers.addAll(read);
        levers.addAll(valued);
        tables.values().stream()
                .flatMap(table -> table.conditions().stream())
                .map(column -> all.of(column.term()))
                .forEach(lever -> {
                    if (lever != null) {
                        levers.add(lever);
                    }
                });
        levers.forEach(lever -> ends.put(lever, lever.ends(tables.values(), rules)));
        return this;
    }

    private void add(AwardDefinition award) {
        if (!seen.add(award.id())) {
            return;
        }
        for (DecisionTable table : book.tables()) {
            if (table.results().stream()
                    .anyMatch(column -> column instanceof Column.GivesAward gives
                            && gives.award().equals(award))) {
                add(table);
            }
        }
        book.rules().stream().filter(rule -> rule.awards().contains(award.id())).forEach(rule -> add(rule, valued));
        award.payment().asked().forEach(this::add);
        if (award.base() != null) {
            add(award.base());
        }
        // What somebody is besides what terms ask, such as when hired, may be asked of any payment.
        all.all().stream()
                .filter(lever -> lever.fact() instanceof Source.Field || lever.fact() instanceof Source.EventCount)
                .forEach(valued::add);
        Exclusion exclusion = award.payment().exclusion();
        if (exclusion != null) {
            book.awards().words().stream()
                    .filter(other -> other.payment().exclusion() != null
                            && other.payment().exclusion().group().equals(exclusion.group()))
                    .forEach(this::add);
        }
    }

    private void add(DecisionTable table) {
        if (tables.putIfAbsent(table.index(), table) != null) {
            return;
        }
        for (Column.Asks column : table.conditions()) {
            Lever lever = all.of(column.term());
            if (lever == null) {
                add(column.term());
            } else if (!column.isWhole()) {
                valued.add(lever);
            }
        }
    }

    private void add(Term term) {
        Lever own = all.of(term);
        if (own != null) {
            valued.add(own);
        } else if (term.source() instanceof CourseCount) {
            all.all().stream()
                    .filter(lever -> lever.fact() instanceof Source.PassedCourse)
                    .forEach(valued::add);
        } else if (seen.add(term)) {
            for (DecisionTable table : book.tables()) {
                if (table.givenTerms().contains(term)) {
                    add(table);
                    if (table.bracket() != null || table.hitPolicy().aggregates()) {
                        indirect.add(term);
                    }
                }
            }
            for (DrlRule rule : book.rules()) {
                if (rule.gives().contains(term.id())) {
                    indirect.add(term);
                    add(rule, read);
                }
            }
        }
    }

    private void add(DrlRule rule, Set<Lever> reading) {
        if (rules.add(rule)) {
            all.all().stream().filter(lever -> Levers.reads(rule, lever)).forEach(reading::add);
            for (String id : rule.asks()) {
                Term asked = book.terms().get(id);
                Lever lever = all.of(asked);
                if (lever == null) {
                    add(asked);
                } else {
                    reading.add(lever);
                }
            }
        }
    }
}
