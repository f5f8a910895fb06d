package laurel.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.award.Award;
import laurel.fact.Cycle;
import laurel.fact.Derived;
import laurel.fact.Facts;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.policy.Matches.ByRule;
import laurel.policy.Matches.TableMatch;
import laurel.policy.Matches.Undecided;
import laurel.table.Column;
import laurel.table.Decision;
import laurel.table.DecisionTable;
import laurel.table.Outcome;
import org.jspecify.annotations.Nullable;

/** The matching of one employee, stratum by stratum. */
final class Matching {

    private final PolicyBook book;
    private final Session session;
    private final Map<String, DrlRule> rules;
    private final Period period;
    private final LocalDate day;
    private final Map<Term, Object> stated;
    private final String employee;
    private final @Nullable Object[] values;
    private final List<TableMatch> tables = new ArrayList<>();
    private final List<ByRule<Award>> awards = new ArrayList<>();
    private final List<ByRule<Derived>> derived = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();
    private final Set<Term> defaulted = new HashSet<>();
    private List<TablePlan> asked = List.of();
    private Answers answers = Answers.NONE;

    Matching(PolicyBook book, Session session, Map<String, DrlRule> rules, Question question, Period period) {
        this.book = book;
        this.session = session;
        this.rules = rules;
        Facts facts = question.facts();
        this.period = period;
        this.day = question.day();
        this.stated = question.stated();
        this.employee = facts.employee().id();
        this.values = new Object[book.terms().words().size()];
        for (Term term : book.terms().words()) {
            Object value = term.source().read(facts, period);
            if (value == null && term.ifMissing() != null) {
                value = term.ifMissing();
                defaulted.add(term);
            }
            values[term.slot()] = value;
        }
        stated.forEach((term, value) -> values[term.slot()] = value);
        if (session.seesFacts()) {
            insert(facts);
        }
    }

    private void insert(Facts facts) {
        session.insert(facts.employee());
        session.insert(new Cycle(period));
        facts.metrics().forEach(session::insert);
        facts.courses().forEach(session::insert);
        facts.givenInTheEnd().forEach(session::insert);
        facts.assignments().forEach(session::insert);
        facts.absences().forEach(session::insert);
        facts.events().forEach(session::insert);
        facts.profile().facts().forEach(session::insert);
        stated.forEach((term, value) -> session.insert(new Derived(employee, term.id(), value)));
        for (Term term : book.terms().words()) {
            Object score = term.isScore() ? values[term.slot()] : null;
            if (score != null) {
                session.insert(new Derived(employee, term.id(), score));
            }
        }
    }

    /** Puts in what is known of the terms before the tables of that stratum. */
    void ask(int stratum) {
        asked = new ArrayList<>();
        for (TablePlan plan : book.plan().strata().get(stratum)) {
            if (plan.table().isInForceOn(day)) {
                asked.add(plan);
            }
        }
        answers = new Answers(asked, book.plan().tables().size(), values.clone());
        session.insert(answers);
    }

    /** Takes what DRL inserted, then applies the hit policies of the tables that were asked, and asks DRL again if need be. */
    void decide(List<Session.Inserted> inserted) {
        collect(inserted);
        boolean derivedAny = false;
        for (TablePlan plan : asked) {
            derivedAny |= decide(plan.table());
        }
        if (derivedAny && session.seesFacts()) {
            collect(session.fire());
        }
    }

    Matches result() {
        tables.sort(Comparator.comparingInt(match -> match.table().index()));
        awards.sort(order(award -> award.award() + award.quantity()));
        derived.sort(order(value -> value.term() + value.value()));
        return new Matches(
                tables, awards, derived, undecided, defaulted, Collections.unmodifiableList(Arrays.asList(values)));
    }

    /** Takes what DRL gave. */
    private void collect(List<Session.Inserted> inserted) {
        for (Session.Inserted one : inserted) {
            if (one.fact() instanceof Award award) {
                awards.add(new ByRule<>(rule(one), award, one.matched()));
            } else if (one.fact() instanceof Derived value) {
                deriveByRule(one, value);
            }
        }
    }

    private void deriveByRule(Session.Inserted one, Derived value) {
        Term term = book.terms().get(value.term());
        if (!stated.containsKey(term)) {
            derived.add(new ByRule<>(rule(one), value, one.matched()));
            derive(term, value.value());
        }
    }

    private DrlRule rule(Session.Inserted one) {
        DrlRule rule = rules.get(one.rule());
        if (rule == null) {
            throw new RuleFailed("No rule \"" + one.rule() + "\" is in the book", null);
        }
        return rule;
    }

    /** Whether the table derives anything. */
    private boolean decide(DecisionTable table) {
        List<@Nullable Object> known = answers.values();
        Decision decision = Decision.of(table, answers.met(table.index()), known);
        if (!decision.contradicting().isEmpty()) {
            undecided.add(new Undecided(table, decision.contradicting(), List.of()));
        }
        Unknowns.of(table, known).ifPresent(undecided::add);
        if (decision.rows().isEmpty()) {
            return false;
        }
        tables.add(new TableMatch(table, decision, known));
        boolean any = false;
        for (Outcome outcome : decision.outcomes()) {
            if (outcome.column() instanceof Column.GivesTerm gives && !stated.containsKey(gives.term())) {
                derive(gives.term(), outcome.value());
                session.insert(new Derived(employee, gives.term().id(), outcome.value()));
                any = true;
            }
        }
        return any;
    }

    private void derive(Term term, Object value) {
        if (!term.type().fits(value)) {
            throw new RuleFailed("\"" + term.id() + "\" cannot be " + value, null);
        }
        Object before = values[term.slot()];
        if (before != null && !before.equals(value) && !defaulted.remove(term)) {
            throw new RuleFailed("\"" + term.id() + "\" was given as " + before + " and as " + value, null);
        }
        values[term.slot()] = value;
    }

    /** By rule, then by what it gave, then by the periods of the metrics that it saw. */
    private static <T> Comparator<ByRule<T>> order(Function<T, String> text) {
        return Comparator.comparing((ByRule<T> one) -> one.rule().place())
                .thenComparing(one -> text.apply(one.given()))
                .thenComparing(Matching::periods)
                .thenComparing(one -> one.matched().toString());
    }

    private static String periods(ByRule<?> one) {
        return one.matched().stream()
                .filter(Metric.class::isInstance)
                .map(fact -> ((Metric) fact).period().toString())
                .collect(Collectors.joining(" "));
    }
}
