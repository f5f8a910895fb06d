package laurel.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.award.Award;
import laurel.fact.Cycle;
import laurel.fact.Derived;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.policy.Matches.ByRule;
import laurel.policy.Matches.TableMatch;
import laurel.policy.Matches.Undecided;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.HitPolicy;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Matches one employee at a time against a book: their facts go in, rules fire, and all that was put in comes out again,
 * so that no rule ever sees two people. For one thread. After a failure it must not be used again.
 */
public final class Matcher implements AutoCloseable {

    private final PolicyBook book;
    private final Session session;
    private final Map<String, DrlRule> rules = new HashMap<>();

    Matcher(PolicyBook book) {
        this.book = book;
        Set<String> wanted = new HashSet<>();
        book.rules().forEach(rule -> {
            rules.put(rule.name(), rule);
            wanted.addAll(rule.facts());
        });
        this.session = new Session(book.base(), book.plan().facts(), wanted);
    }

    /**
     * What the rules say.
     *
     * @param stated derived terms whose values are stated instead of being worked out
     * @throws RuleFailed if a rule threw or would not end
     */
    public Matches match(Facts facts, Period period, Map<Term, Object> stated) {
        try {
            return new Run(facts, period, stated).run();
        } finally {
            session.clear();
        }
    }

    @Override
    public void close() {
        session.close();
    }

    /** The matching of one employee. */
    private final class Run {

        private final Period period;
        private final Map<Term, Object> stated;
        private final String employee;
        private final @Nullable Object[] values;
        private final List<TableMatch> tables = new ArrayList<>();
        private final List<ByRule<Award>> awards = new ArrayList<>();
        private final List<ByRule<Derived>> derived = new ArrayList<>();
        private final List<Undecided> undecided = new ArrayList<>();
        private final Set<Term> defaulted = new HashSet<>();

        Run(Facts facts, Period period, Map<Term, Object> stated) {
            this.period = period;
            this.stated = stated;
            this.employee = facts.employee().id();
            this.values = new Object[book.terms().words().size()];
            for (Term term : book.terms().words()) {
                Object value = stated.getOrDefault(term, term.source().read(facts, period));
                if (value == null && term.ifMissing() != null) {
                    value = term.ifMissing();
                    defaulted.add(term);
                }
                values[term.slot()] = value;
            }
            session.insert(facts.employee());
            session.insert(new Cycle(period));
            facts.metrics().forEach(session::insert);
            facts.courses().forEach(session::insert);
            facts.given().forEach(session::insert);
            stated.forEach((term, value) -> session.insert(new Derived(employee, term.id(), value)));
        }

        Matches run() {
            for (int stratum = 0; stratum < book.plan().strata(); stratum++) {
                session.insert(new Answers(stratum, period.end(), book.plan().keys(), values.clone()));
                fire(stratum);
            }
            tables.sort(Comparator.comparingInt(match -> match.table().index()));
            awards.sort(order(award -> award.award() + award.quantity()));
            derived.sort(order(value -> value.term() + value.value()));
            return new Matches(
                    tables, awards, derived, undecided, defaulted, Collections.unmodifiableList(Arrays.asList(values)));
        }

        private void fire(int stratum) {
            List<Session.Inserted> inserted = session.fire();
            Map<Integer, List<Row>> rows = new HashMap<>();
            inserted.forEach(one -> {
                if (one.fact() instanceof RowsMatched matched) {
                    rows.put(matched.table(), matched.rows());
                }
            });
            @Nullable Object[] asked = values.clone();
            collect(inserted);
            boolean more = false;
            for (DecisionTable table : book.plan().tablesIn(stratum)) {
                List<Row> matching = rows.get(table.index());
                if (matching != null) {
                    more |= decide(table, matching, asked);
                }
            }
            if (more) {
                collect(session.fire());
            }
        }

        /** Takes what DRL gave. */
        private void collect(List<Session.Inserted> inserted) {
            for (Session.Inserted one : inserted) {
                if (one.fact() instanceof Award award) {
                    awards.add(new ByRule<>(rule(one), award, one.matched()));
                } else if (one.fact() instanceof Derived value) {
                    derived.add(new ByRule<>(rule(one), value, one.matched()));
                    derive(book.terms().get(value.term()), value.value());
                }
            }
        }

        private DrlRule rule(Session.Inserted one) {
            DrlRule rule = rules.get(one.rule());
            if (rule == null) {
                throw new RuleFailed("No rule \"" + one.rule() + "\" is in the book", null);
            }
            return rule;
        }

        /** Applies the hit policy. Whether it derived anything, so that DRL must be asked again. */
        private boolean decide(DecisionTable table, List<Row> matching, @Nullable Object[] asked) {
            List<Row> winners = table.hitPolicy().winners(matching);
            if (winners.isEmpty() && matching.size() > 1 && table.hitPolicy() == HitPolicy.UNIQUE) {
                List<Row> contradicting =
                        matching.stream().distinct().sorted(HitPolicy.BY_NUMBER).toList();
                undecided.add(new Undecided(table, contradicting, List.of()));
            }
            Unknowns.of(table, asked).ifPresent(undecided::add);
            if (winners.isEmpty()) {
                return false;
            }
            tables.add(new TableMatch(table, winners, Collections.unmodifiableList(Arrays.asList(asked))));
            boolean any = false;
            for (int i = 0; i < table.results().size(); i++) {
                if (table.results().get(i) instanceof Column.GivesTerm gives) {
                    for (Row row : winners) {
                        Object value = row.results().get(i);
                        if (value != null && !stated.containsKey(gives.term())) {
                            derive(gives.term(), value);
                            session.insert(new Derived(employee, gives.term().id(), value));
                            any = true;
                        }
                    }
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

        private <T> Comparator<ByRule<T>> order(java.util.function.Function<T, String> text) {
            return Comparator.comparing((ByRule<T> one) -> one.rule().place())
                    .thenComparing(one -> text.apply(one.given()))
                    .thenComparing(one -> one.matched().toString());
        }
    }
}
