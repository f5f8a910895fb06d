package laurel.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.award.Factors;
import laurel.award.Payment;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.problem.Problems;
import laurel.table.Column;
import laurel.table.DecisionTable;

/** Which tables ask about events of one name, themselves or by way of derived terms, and so decide once for each. */
final class EventTables {

    private final Map<Integer, String> names = new HashMap<>();

    private EventTables() {}

    /** A table that asks about events of two names could not say which goes with which: that is a problem. */
    static EventTables of(List<DecisionTable> tables, Problems problems) {
        EventTables found = new EventTables();
        Map<String, Set<String>> byTerm = new HashMap<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (DecisionTable table : tables) {
                Set<String> asked = asked(table, byTerm);
                for (Term term : table.givenTerms()) {
                    grows |= byTerm.computeIfAbsent(term.id(), none -> new HashSet<>())
                            .addAll(asked);
                }
            }
        }
        for (DecisionTable table : tables) {
            Set<String> asked = asked(table, byTerm);
            if (asked.size() > 1) {
                problems.error(table.place(), "table.two-events", String.join(", ", asked));
            } else if (!asked.isEmpty()) {
                found.names.put(table.index(), asked.iterator().next());
            }
        }
        return found;
    }

    private static Set<String> asked(DecisionTable table, Map<String, Set<String>> byTerm) {
        Set<String> asked = new TreeSet<>();
        Stream.concat(
                        table.conditions().stream().map(Column.Asks::term),
                        table.results().stream().flatMap(EventTables::terms))
                .forEach(term -> {
                    if (term.source() instanceof Source.OfEvent event) {
                        asked.add(event.name());
                    }
                    asked.addAll(byTerm.getOrDefault(term.id(), Set.of()));
                });
        return asked;
    }

    /** What an award's amount is made of besides the table's cell. */
    private static Stream<Term> terms(Column.Gives column) {
        if (!(column instanceof Column.GivesAward gives)) {
            return Stream.empty();
        }
        Payment payment = gives.award().payment();
        return Stream.concat(
                        Stream.of(gives.award().base(), payment.eligible(), payment.datedBy()),
                        payment.factors().factors().stream().map(Factors.Factor::term))
                .flatMap(Stream::ofNullable);
    }

    /** The name of the events that a table decides about, or "" if about none. */
    String event(DecisionTable table) {
        return names.getOrDefault(table.index(), "");
    }
}
