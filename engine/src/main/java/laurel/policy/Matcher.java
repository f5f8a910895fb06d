package laurel.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Term;

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
            return new Matching(book, session, rules, facts, period, stated).run();
        } finally {
            session.clear();
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
