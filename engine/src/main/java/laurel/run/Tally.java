package laurel.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.award.AwardDefinition;
import laurel.award.Kind;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Lack;
import laurel.calculation.Line;
import laurel.calculation.Pools;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.fact.Vocabulary;
import laurel.intake.Assembled;
import laurel.money.Money;
import laurel.problem.Place;
import laurel.problem.Problem;

/** A summary while it is being added up. Parts may be added up apart, and then together in order. */
public final class Tally {

    private static final int PROBLEMS_KEPT = 20;

    /** An award by its position in the book, and the currency of money; "" for what is not money. */
    private record Key(int award, String currency) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return award != other.award ? Integer.compare(award, other.award) : currency.compareTo(other.currency);
        }
    }

    /** A number of lines, and their money or days. */
    private record Amount(long lines, BigDecimal sum) {
        Amount plus(Amount other) {
            return new Amount(lines + other.lines, sum.add(other.sum));
        }
    }

    /** What became of all that was calculated. */
    private record Account(BigDecimal calculated, BigDecimal paid, BigDecimal carried, BigDecimal withheld) {

        Account plus(Account other) {
            return new Account(
                    calculated.add(other.calculated),
                    paid.add(other.paid),
                    carried.add(other.carried),
                    withheld.add(other.withheld));
        }
    }

    private final Vocabulary<AwardDefinition> awards;
    private final Map<Key, Account> accounts = new TreeMap<>();
    private final Map<Key, Amount> amounts = new TreeMap<>();
    private final Map<String, Summary.Reject> rejects = new TreeMap<>();
    private final List<Problem> firstProblems = new ArrayList<>();
    private final List<Pools.Result> pools = new ArrayList<>();
    private long poolProblems;
    private long lacking;
    private long packages;
    private long refused;
    private long failed;
    private long lines;
    private long empty;
    private long notEvaluable;
    private long suppressed;
    private long rejectedRows;
    private long rows;

    public Tally(Vocabulary<AwardDefinition> awards) {
        this.awards = awards;
    }

    public void add(IncentivePackage given) {
        packages++;
        lines += given.lines().size();
        empty += given.lines().isEmpty() ? 1 : 0;
        notEvaluable += given.notEvaluable().isEmpty() ? 0 : 1;
        suppressed += given.suppressed().size();
        given.lines().forEach(this::add);
        given.settled().forEach(one -> add(one.award(), one.settlement()));
    }

    private void add(String award, Settlement all) {
        Key key = new Key(awards.position(award), all.currency().getCurrencyCode());
        accounts.merge(key, new Account(all.calculated(), all.paid(), all.carried(), all.withheld()), Account::plus);
    }

    private void add(Line line) {
        Money money = line.amount();
        BigDecimal days = line.days() == null ? BigDecimal.ZERO : line.days();
        Key key = new Key(
                awards.position(line.award()),
                money == null ? "" : money.currency().getCurrencyCode());
        amounts.merge(key, new Amount(1, money == null ? days : money.amount()), Amount::plus);
    }

    public void addRefused() {
        refused++;
    }

    public void addFailed(Problem why) {
        failed++;
        add(why);
    }

    public void addRows(int count) {
        rows += count;
    }

    public void addRejects(Assembled assembled) {
        assembled.rejects().forEach(this::add);
        rejectedRows += assembled.rejectedRows();
    }

    /**
     * What an award could not be worked out for want of, other than a term: a rate, a day of hire. A pool is told of once,
     * with the pools.
     *
     * @param place of the employee
     * @return a problem for each
     */
    public List<Problem> addLacks(IncentivePackage given, Place place) {
        List<Problem> lacks = new ArrayList<>();
        for (IncentivePackage.NotEvaluable open : given.notEvaluable()) {
            for (Lack lack : open.lacks()) {
                if (lack.what() != Lack.What.POOL && lack.what() != Lack.What.SOUND_POOL) {
                    String award = open.awards().get(0);
                    lacks.add(Problem.error(
                            place, "calculation.lack", awards.get(award).label(), lack.label()));
                }
            }
        }
        lacking += lacks.size();
        lacks.forEach(this::add);
        return lacks;
    }

    /** What pools came to. */
    public void addPools(Pools all) {
        pools.addAll(all.results());
        all.problems().forEach(this::add);
        poolProblems += all.problems().size();
    }

    private void add(Problem problem) {
        rejects.merge(problem.code(), new Summary.Reject(problem.code(), 1, problem), Tally::sum);
        if (firstProblems.size() < PROBLEMS_KEPT) {
            firstProblems.add(problem);
        }
    }

    /** What follows on this. */
    public void add(Tally next) {
        packages += next.packages;
        refused += next.refused;
        failed += next.failed;
        lines += next.lines;
        empty += next.empty;
        notEvaluable += next.notEvaluable;
        suppressed += next.suppressed;
        rejectedRows += next.rejectedRows;
        rows += next.rows;
        lacking += next.lacking;
        next.amounts.forEach((key, amount) -> amounts.merge(key, amount, Amount::plus));
        next.accounts.forEach((key, account) -> accounts.merge(key, account, Account::plus));
        next.rejects.forEach((code, reject) -> rejects.merge(code, reject, Tally::sum));
        next.firstProblems.stream().limit(PROBLEMS_KEPT - firstProblems.size()).forEach(firstProblems::add);
    }

    private static Summary.Reject sum(Summary.Reject first, Summary.Reject next) {
        return new Summary.Reject(first.code(), first.count() + next.count(), first.first());
    }

    public long employees() {
        return packages + refused + failed;
    }

    /** All rows of facts, the rejected ones too. */
    public long rows() {
        return rows;
    }

    public Summary toSummary(Period period, String book) {
        List<Summary.Total> totals = new ArrayList<>();
        List<Summary.Count> counts = new ArrayList<>();
        amounts.forEach((key, amount) -> {
            AwardDefinition award = awards.words().get(key.award());
            if (award.kind().isMoney()) {
                Currency currency = Currency.getInstance(key.currency());
                totals.add(new Summary.Total(award.id(), award.label(), amount.lines(), amount.sum(), currency));
            } else {
                BigDecimal days = award.kind() == Kind.LEAVE_DAYS ? amount.sum() : null;
                counts.add(new Summary.Count(award.id(), award.label(), award.kind(), amount.lines(), days));
            }
        });
        List<Summary.Account> kept = accounts.entrySet().stream()
                .map(account -> account(account.getKey(), account.getValue()))
                .toList();
        return new Summary(
                period,
                book,
                employees(),
                packages,
                refused,
                failed,
                lines,
                empty,
                notEvaluable,
                suppressed,
                rejectedRows,
                totals,
                counts,
                kept,
                List.copyOf(pools),
                poolProblems,
                lacking,
                null,
                List.copyOf(rejects.values()),
                List.copyOf(firstProblems));
    }

    private Summary.Account account(Key key, Account all) {
        AwardDefinition award = awards.words().get(key.award());
        return new Summary.Account(
                award.id(),
                award.label(),
                all.calculated(),
                all.paid(),
                all.carried(),
                all.withheld(),
                Currency.getInstance(key.currency()));
    }
}
