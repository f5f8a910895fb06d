package laurel.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.fact.Period;

/**
 * Matches employees against a book: their facts go in, rules fire, and all that was put in comes out again. No rule ever
 * sees two people. For one thread. After a failure it must not be used again.
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
     * What the rules say to each question. If the book has no DRL, all are matched together: its tables' rules join one
     * question's answers with rows and with nothing else, so that nobody can meet a colleague, and it takes half the time.
     * With DRL, they are matched one by one.
     *
     * @throws RuleFailed if a rule threw, would not end or contradicted another for one of them
     */
    public List<Matches> match(List<Question> questions, Period period) {
        if (!session.seesFacts()) {
            return together(questions, period);
        }
        return questions.stream()
                .map(question -> together(List.of(question), period).get(0))
                .toList();
    }

    private List<Matches> together(List<Question> questions, Period period) {
        try {
            List<Matching> matchings = questions.stream()
                    .map(question -> new Matching(book, session, rules, question, period))
                    .toList();
            for (int i = 0; i < book.plan().strata().size(); i++) {
                int stratum = i;
                matchings.forEach(matching -> matching.ask(stratum));
                List<Session.Inserted> inserted = session.fire();
                matchings.forEach(matching -> matching.decide(inserted));
            }
            return matchings.stream().map(Matching::result).toList();
        } finally {
            session.clear();
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
