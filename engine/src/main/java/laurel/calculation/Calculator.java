package laurel.calculation;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.policy.Matcher;
import laurel.policy.Matches;
import laurel.policy.PolicyBook;
import laurel.policy.Question;
import laurel.policy.RuleFailed;

/** Calculates incentive packages with one book for one period at a time. For one thread; open one on each. */
public final class Calculator implements AutoCloseable {

    private final PolicyBook book;
    private final Episodes episodes;
    private final Pools pools;
    private Period period;
    private Matcher matcher;

    /** Of which pools nothing is known. */
    public Calculator(PolicyBook book, Period period) {
        this(book, period, Pools.UNKNOWN);
    }

    /** With pools that are complete. */
    public Calculator(PolicyBook book, Period period, Pools pools) {
        this.pools = pools;
        this.book = book;
        this.episodes = new Episodes(book);
        this.period = period;
        this.matcher = book.open();
    }

    /** Itself, from now on for another period: opening one anew would load all of the book's rows again. */
    Calculator turnTo(Period next) {
        period = next;
        return this;
    }

    /**
     * The package of that employee.
     *
     * @throws RuleFailed if a rule threw; the calculator can be used again
     */
    public IncentivePackage calculate(Facts facts) {
        return toPackage(facts, find(facts, Map.of()));
    }

    /**
     * What rules say of that employee, with derived terms that are {@code stated} instead of worked out.
     *
     * @throws RuleFailed if a rule threw; the calculator can be used again
     */
    public List<Finding> find(Facts facts, Map<Term, Object> stated) {
        return find(List.of(facts), stated).get(0);
    }

    /**
     * The packages of those employees, in their order.
     *
     * @throws RuleFailed if a rule threw for one of them; the calculator can be used again
     */
    public List<IncentivePackage> calculate(List<Facts> all) {
        List<List<Finding>> findings = find(all, Map.of());
        return IntStream.range(0, all.size())
                .mapToObj(i -> toPackage(all.get(i), findings.get(i)))
                .toList();
    }

    /**
     * What those employees claim of pools.
     *
     * @throws RuleFailed if a rule threw for one of them; the calculator can be used again
     */
    public List<PoolClaim> claims(List<Facts> all) {
        List<List<Finding>> findings = find(all, Map.of());
        return IntStream.range(0, all.size())
                .mapToObj(i -> new PackageDraft(book, period, all.get(i), Pools.UNKNOWN, findings.get(i)).toClaims())
                .flatMap(List::stream)
                .toList();
    }

    private List<List<Finding>> find(List<Facts> all, Map<Term, Object> stated) {
        List<List<Episode>> episodes =
                all.stream().map(facts -> this.episodes.of(facts, period)).toList();
        Iterator<Matches> matches = match(episodes.stream()
                        .flatMap(List::stream)
                        .map(episode -> new Question(episode.facts(), episode.day(), stated))
                        .toList())
                .iterator();
        return episodes.stream()
                .map(own -> own.stream()
                        .map(episode -> new Finding(episode, matches.next()))
                        .toList())
                .toList();
    }

    private List<Matches> match(List<Question> questions) {
        try {
            return matcher.match(questions, period);
        } catch (RuntimeException failed) {
            renew();
            throw failed;
        }
    }

    /** A matcher in which anything was thrown may hold half of somebody's facts. */
    private void renew() {
        matcher.close();
        matcher = book.open();
    }

    /** The package that follows from what rules said of an employee. */
    public IncentivePackage toPackage(Facts facts, List<Finding> findings) {
        return new PackageDraft(book, period, facts, pools, findings).toPackage();
    }

    @Override
    public void close() {
        matcher.close();
    }
}
