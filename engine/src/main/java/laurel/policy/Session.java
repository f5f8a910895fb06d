package laurel.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** A Drools session that keeps a book's rows and takes one employee's facts at a time. */
final class Session implements AutoCloseable {

    /** More firings than any employee's facts can cause: reached only by a rule that feeds itself. */
    private static final int MAX_FIRINGS = 10_000;

    /** What a rule inserted, and what it was matched with. */
    record Inserted(Object fact, Match match) {

        String rule() {
            return match.getRule().getName();
        }

        List<Object> matched() {
            return List.copyOf(match.getObjects());
        }
    }

    private final KieSession session;
    private final Set<String> wanted;
    private final List<FactHandle> handles = new ArrayList<>();
    private List<Inserted> inserted = new ArrayList<>();
    private @Nullable Match firing;

    /** A session with {@code rows}, whose rules match facts of the types {@code wanted}. */
    Session(KieBase base, List<RowFact> rows, Set<String> wanted) {
        this.wanted = wanted;
        session = base.newKieSession();
        rows.forEach(session::insert);
        session.fireAllRules();
        if (!wanted.isEmpty()) {
            listen();
        }
    }

    /** Only DRL inserts anything: the tables' rules hand what they find to the answers. */
    private void listen() {
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                firing = event.getMatch();
            }
        });
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (firing != null) {
                    handles.add(event.getFactHandle());
                    inserted.add(new Inserted(event.getObject(), firing));
                }
            }
        });
    }

    /** Puts a fact in, unless no DRL rule would look at it. Answers are for the tables and always go in. */
    void insert(Object fact) {
        if (fact instanceof Answers || wanted.contains(fact.getClass().getSimpleName())) {
            handles.add(session.insert(fact));
        }
    }

    /** Whether any rule matches facts, so that it might see those of two people. */
    boolean seesFacts() {
        return !wanted.isEmpty();
    }

    /** Fires until nothing is left to fire, and returns what rules inserted since the last time. */
    List<Inserted> fire() {
        try {
            if (!seesFacts()) {
                // The tables' rules insert nothing, so they end by themselves.
                session.fireAllRules();
            } else if (session.fireAllRules(MAX_FIRINGS) >= MAX_FIRINGS) {
                throw new RuleFailed("Rules fired " + MAX_FIRINGS + " times and would not end", null);
            }
        } catch (RuleFailed failed) {
            throw failed;
        } catch (RuntimeException thrown) {
            String rule = firing == null ? "" : " in rule \"" + firing.getRule().getName() + "\"";
            throw new RuleFailed(thrown.getClass().getSimpleName() + rule + ": " + thrown.getMessage(), thrown);
        } finally {
            firing = null;
        }
        List<Inserted> result = inserted;
        inserted = new ArrayList<>();
        return result;
    }

    /** Takes out everything but the rows. */
    void clear() {
        handles.forEach(session::delete);
        handles.clear();
        inserted.clear();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
