package laurel.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import laurel.award.AwardDefinition;
import laurel.award.Exclusion;
import laurel.fact.Recognized;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.policy.DrlRule;
import laurel.policy.PolicyBook;
import laurel.table.DecisionTable;

/**
 * Which causes can change which award, by way of the terms, tables and rules of either book. Where the way leads through a
 * pool, a rank or the like, one person's change can be another's.
 */
final class Influence {

    /** A cause that can change an award, and whether by way of other people. */
    record Way(Cause cause, boolean couples) {}

    private final Map<String, Set<String>> next = new TreeMap<>();

    /** What is shared or compared among people. */
    private final Set<String> shared = new HashSet<>();

    private final List<Cause> causes;
    private final Set<Cause> coupling = new HashSet<>();
    private final Map<String, List<Way>> byAward = new HashMap<>();

    Influence(BookEdits edits, List<Cause> causes) {
        for (PolicyBook book : List.of(edits.before(), edits.after())) {
            book.terms().words().forEach(this::add);
            book.awards().words().forEach(award -> add(award, book));
            book.tables().forEach(this::add);
            book.rules().forEach(this::add);
        }
        this.causes = List.copyOf(causes);
        causes.forEach(this::spread);
    }

    /** All of them, in the order of their first edits. */
    List<Cause> causes() {
        return causes;
    }

    /** The causes by which one person's change can be another's. */
    Set<Cause> coupling() {
        return coupling;
    }

    /** In the order of causes. */
    List<Way> on(String award) {
        return byAward.getOrDefault(award, List.of());
    }

    private void add(Term term) {
        if (term.source() instanceof Recognized recognized && recognized.isCapped()) {
            shared.add(term.id());
        }
        if (term.source() instanceof Source.Population population) {
            shared.add(term.id());
            lead(population.of(), term.id());
            if (population.by() != null) {
                lead(population.by(), term.id());
            }
        }
    }

    private void add(AwardDefinition award, PolicyBook book) {
        award.payment().asked().forEach(term -> lead(term.id(), award.id()));
        if (award.base() != null) {
            lead(award.base().id(), award.id());
        }
        if (award.payment().pool() != null) {
            shared.add(award.id());
        }
        Exclusion group = award.payment().exclusion();
        if (group != null) {
            for (AwardDefinition other : book.awards().words()) {
                Exclusion others = other.payment().exclusion();
                if (others != null && others.group().equals(group.group())) {
                    lead(award.id(), other.id());
                }
            }
        }
    }

    private void add(DecisionTable table) {
        table.conditions()
                .forEach(column ->
                        Causes.gives(table).forEach(given -> lead(column.term().id(), given)));
    }

    private void add(DrlRule rule) {
        Set<String> given = new TreeSet<>(rule.gives());
        given.addAll(rule.awards());
        rule.asks().forEach(asked -> given.forEach(one -> lead(asked, one)));
    }

    private void lead(String from, String to) {
        next.computeIfAbsent(from, none -> new TreeSet<>()).add(to);
    }

    private void spread(Cause cause) {
        Map<String, Boolean> reached = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        cause.sources().forEach(source -> visit(source, false, reached, waiting));
        if (cause.edits().stream().anyMatch(Edit::isOfWords)) {
            // Other words can reject an employee, who then has no part in anything that is shared.
            shared.forEach(word -> visit(word, true, reached, waiting));
        }
        while (!waiting.isEmpty()) {
            String from = waiting.remove();
            boolean couples = Boolean.TRUE.equals(reached.get(from));
            next.getOrDefault(from, Set.of()).forEach(to -> visit(to, couples, reached, waiting));
        }
        reached.forEach((word, couples) ->
                byAward.computeIfAbsent(word, none -> new ArrayList<>()).add(new Way(cause, couples)));
        if (reached.containsValue(true)) {
            coupling.add(cause);
        }
    }

    private void visit(String word, boolean byWayOfOthers, Map<String, Boolean> reached, Deque<String> waiting) {
        boolean couples = byWayOfOthers || shared.contains(word);
        Boolean known = reached.get(word);
        if (known == null || (couples && !known)) {
            reached.put(word, couples);
            waiting.add(word);
        }
    }
}
