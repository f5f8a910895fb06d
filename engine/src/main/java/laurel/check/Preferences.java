package laurel.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import laurel.award.Exclusion;
import laurel.fact.Preference;
import laurel.fact.Preferred;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.policy.DrlRule;
import laurel.problem.Label;
import laurel.table.BookContent;
import laurel.table.DecisionTable;

/** The terms of a book that say what an employee prefers, or follow from that by tables, DRL rules or a comparison. */
final class Preferences {

    private static final String FACT = Preference.class.getSimpleName();

    private final BookContent book;
    private final List<DrlRule> rules;
    private final Set<String> ids = new HashSet<>();

    private Preferences(BookContent book, List<DrlRule> rules) {
        this.book = book;
        this.rules = rules;
    }

    static Preferences of(BookContent book, List<DrlRule> rules) {
        Preferences preferences = new Preferences(book, rules);
        preferences.begin();
        boolean more = true;
        while (more) {
            more = preferences.follow();
        }
        return preferences;
    }

    boolean holds(Term term) {
        return ids.contains(term.id());
    }

    /** What the rule asks for that is, or follows from, a preference: terms, or the fact itself. */
    Stream<Label> behind(DrlRule rule) {
        Stream<Label> fact = rule.facts().contains(FACT) ? Stream.of(new Label(FACT, FACT)) : Stream.empty();
        Stream<Label> terms = rule.asks().stream()
                .filter(ids::contains)
                .map(id -> book.terms().get(id).label());
        return Stream.concat(fact, terms);
    }

    /** The answers to a survey, and what an employee chose of a group of awards. */
    private void begin() {
        book.terms().words().stream()
                .filter(term -> term.source() instanceof Preferred)
                .forEach(term -> ids.add(term.id()));
        book.awards().words().stream()
                .map(award -> award.payment().exclusion())
                .flatMap(Stream::ofNullable)
                .map(Exclusion::preference)
                .flatMap(Stream::ofNullable)
                .forEach(term -> ids.add(term.id()));
    }

    /** Whether anything was added: then something else may follow from that. */
    private boolean follow() {
        int before = ids.size();
        for (Term term : book.terms().words()) {
            if (term.source() instanceof Source.Population compared
                    && (ids.contains(compared.of()) || (compared.by() != null && ids.contains(compared.by())))) {
                ids.add(term.id());
            }
        }
        for (DecisionTable table : book.tables()) {
            if (table.conditions().stream().anyMatch(asked -> holds(asked.term()))) {
                table.givenTerms().forEach(given -> ids.add(given.id()));
            }
        }
        for (DrlRule rule : rules) {
            if (behind(rule).findAny().isPresent()) {
                ids.addAll(rule.gives());
            }
        }
        return ids.size() > before;
    }
}
