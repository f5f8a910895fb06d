package laurel.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.award.Factors;
import laurel.award.Payment;
import laurel.fact.GoalScore;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.table.Column;
import laurel.table.DecisionTable;

/** A book's tables, and what follows from them for all employees alike. Immutable. */
final class Tables {

    private final Vocabulary<Term> terms;
    private final List<DecisionTable> tables;
    private final List<TableJudge> judges;
    private final Map<String, List<DecisionTable>> giving = new HashMap<>();
    private final DrlGives byDrl;
    private final List<String> events = new ArrayList<>();
    private final Set<Way> ways = new LinkedHashSet<>(Set.of(Way.PLAIN));

    Tables(Vocabulary<Term> terms, List<DecisionTable> tables, DrlGives byDrl) {
        this.terms = terms;
        this.tables = tables;
        this.judges = tables.stream().map(TableJudge::new).toList();
        this.byDrl = byDrl;
        for (DecisionTable table : tables) {
            given(table)
                    .forEach(term -> giving.computeIfAbsent(term.id(), none -> new ArrayList<>())
                            .add(table));
        }
        for (DecisionTable table : tables) {
            Set<String> names = new TreeSet<>();
            follow(table, names, new HashSet<>());
            events.add(String.join(", ", names));
            awards(table).forEach(award -> ways.add(Way.of(String.join(", ", names), award)));
        }
    }

    int terms() {
        return terms.words().size();
    }

    /** The terms whose value is a score of goals. */
    List<Term> scores() {
        return terms.words().stream()
                .filter(term -> term.source() instanceof GoalScore score && score.when() == Source.When.NOW)
                .toList();
    }

    int count() {
        return tables.size();
    }

    List<DecisionTable> all() {
        return tables;
    }

    TableJudge judge(DecisionTable table) {
        return judges.get(table.index());
    }

    List<DecisionTable> giving(Term term) {
        return giving.getOrDefault(term.id(), List.of());
    }

    boolean isByDrl(AwardDefinition award) {
        return byDrl.awards().containsKey(award.id());
    }

    boolean isByDrl(Term term) {
        return byDrl.terms().containsKey(term.id());
    }

    /** In the order in which tables ask for them, the plain one first. */
    Set<Way> ways() {
        return ways;
    }

    /** The name of the events that the table decides about one by one, or "". */
    String event(DecisionTable table) {
        return events.get(table.index());
    }

    /** Follows what a table asks, and what gives it that, to the events at the end. */
    private void follow(DecisionTable table, Set<String> names, Set<Integer> seen) {
        if (!seen.add(table.index())) {
            return;
        }
        asked(table).forEach(term -> {
            if (term.source() instanceof Source.OfEvent event) {
                names.add(event.name());
            }
            giving(term).forEach(giver -> follow(giver, names, seen));
        });
    }

    private static Stream<Term> asked(DecisionTable table) {
        return Stream.concat(
                table.conditions().stream().map(Column.Asks::term),
                awards(table).flatMap(Tables::multiplied));
    }

    private static Stream<Term> multiplied(AwardDefinition award) {
        Payment payment = award.payment();
        return Stream.concat(
                        Stream.of(award.base(), payment.eligible(), payment.datedBy()),
                        payment.factors().factors().stream().map(Factors.Factor::term))
                .flatMap(Stream::ofNullable);
    }

    static Stream<AwardDefinition> awards(DecisionTable table) {
        return table.results().stream()
                .flatMap(column ->
                        column instanceof Column.GivesAward gives ? Stream.of(gives.award()) : Stream.empty());
    }

    private static Stream<Term> given(DecisionTable table) {
        return table.results().stream()
                .flatMap(column -> column instanceof Column.GivesTerm gives ? Stream.of(gives.term()) : Stream.empty());
    }
}
