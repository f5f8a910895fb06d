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
    private final Corrections corrections;
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
        this.corrections = new Corrections(
                book, (facts, earlier) -> packages(List.of(facts), earlier).get(0));
        this.period = period;
        this.matcher = book.open();
    }

    /** Itself, from now on for another period: opening one anew would load all of the book's rows again. */
    Calculator turnTo(Period next) {
        period = next;
        return this;
    }

    /** For which it calculates. */
    public Period period() {
        return period;
    }

    /**
     * The package of that employee, with what is due for earlier periods.
     *
     * @throws RuleFailed if a rule threw; the calculator can be used again
     */
    public IncentivePackage calculate(Facts facts) {
        return calculate(List.of(facts)).get(0);
    }

    /**
     * The packages of those employees, in their order.
     *
     * @throws RuleFailed if a rule threw for one of them; the calculator can be used again
     */
    public List<IncentivePackage> calculate(List<Facts> all) {
        if (corrections.isNone()) {
            return packages(all, period);
        }
        List<Corrections.Due> due =
                all.stream().map(facts -> corrections.of(facts, period)).toList();
        List<IncentivePackage> own = packages(
                IntStream.range(0, all.size())
                        .mapToObj(i -> due.get(i).over(all.get(i)))
                        .toList(),
                period);
        return IntStream.range(0, all.size())
                .mapToObj(i -> Conservation.kept(Corrected.of(own.get(i), due.get(i), book.awards())))
                .toList();
    }

    private List<IncentivePackage> packages(List<Facts> all, Period of) {
        List<List<Finding>> findings = find(all, Map.of(), of);
        return IntStream.range(0, all.size())
                .mapToObj(i ->
                        Conservation.kept(new PackageDraft(book, of, all.get(i), pools, findings.get(i)).toPackage()))
                .toList();
    }

    /**
     * What rules say of that employee, with derived terms that are {@code stated} instead of worked out.
     *
     * @throws RuleFailed if a rule threw; the calculator can be used again
     */
    public List<Finding> find(Facts facts, Map<Term, Object> stated) {
        return find(List.of(facts), stated, period).get(0);
    }

    /** The package that follows from what rules said of an employee. */
    public IncentivePackage toPackage(Facts facts, List<Finding> findings) {
        return new PackageDraft(book, period, facts, pools, findings).toPackage();
    }

    /**
     * The same as {@link #calculate(Facts)}, from what rules said of those facts: they are not asked again, unless earlier
     * periods have to be.
     *
     * @throws RuleFailed if a rule threw for an earlier period; the calculator can be used again
     */
    public IncentivePackage calculate(Facts facts, List<Finding> findings) {
        return corrections.isNone() ? Conservation.kept(toPackage(facts, findings)) : calculate(facts);
    }

    /** What an employee claims of pools, from what rules said. */
    public List<PoolClaim> claims(Facts facts, List<Finding> findings) {
        return new PackageDraft(book, period, facts, Pools.UNKNOWN, findings).toClaims();
    }

    /**
     * What those employees claim of pools.
     *
     * @throws RuleFailed if a rule threw for one of them; the calculator can be used again
     */
    public List<PoolClaim> claims(List<Facts> all) {
        List<List<Finding>> findings = find(all, Map.of(), period);
        return IntStream.range(0, all.size())
                .mapToObj(i -> claims(all.get(i), findings.get(i)))
                .flatMap(List::stream)
                .toList();
    }

    private List<List<Finding>> find(List<Facts> all, Map<Term, Object> stated, Period of) {
        List<List<Episode>> looks =
                all.stream().map(facts -> episodes.of(facts, of)).toList();
        List<Question> questions = looks.stream()
                .flatMap(List::stream)
                .map(episode -> new Question(episode.facts(), episode.day(), stated))
                .toList();
        Iterator<Matches> matches = match(questions, of).iterator();
        return looks.stream()
                .map(own -> own.stream()
                        .map(episode -> new Finding(episode, of, matches.next()))
                        .toList())
                .toList();
    }

    private List<Matches> match(List<Question> questions, Period of) {
        try {
            return matcher.match(questions, of);
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

    @Override
    public void close() {
        matcher.close();
    }
}
