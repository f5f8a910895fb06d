package laurel.comparison;

import java.io.IOException;
import java.util.List;
import laurel.calculation.SharedCalculators;
import laurel.fact.Period;
import laurel.intake.FactsFolder;
import laurel.money.Money;
import laurel.policy.PolicyBook;
import laurel.run.Crew;
import laurel.run.Progress;
import laurel.run.Tally;
import laurel.run.Together;

/** The comparison of what two books give all employees of a folder, on several threads and in little memory. */
public final class ImpactRun {

    /** A taker of the people whose packages differ, one at a time and by id. */
    public interface People {
        void take(PersonChange change) throws IOException;
    }

    private final BookEdits edits;
    private final FactsOfBoth facts;
    private final List<Money> budgets;
    private final int threads;

    /**
     * @param facts stay open
     * @param budgets at most one of each currency
     */
    public ImpactRun(BookEdits edits, FactsOfBoth facts, List<Money> budgets, int threads) {
        this.edits = edits;
        this.facts = facts;
        this.budgets = List.copyOf(budgets);
        this.threads = threads;
    }

    /** Compares. What is taken and what comes of it do not depend on the number of threads or the order of rows. */
    public Impact run(People people, Progress progress) throws IOException {
        FactsFolder before = facts.before();
        FactsFolder after = facts.after();
        Period period = before.period();
        PolicyBook first = edits.before();
        PolicyBook second = edits.after();
        try (Crew crew = new Crew(threads)) {
            Influence influence = new Influence(edits, Causes.of(edits));
            Companies companies = Companies.of(edits, influence, period, () -> new FoldersPaired(before, after), crew);
            Together ofFirst = companies.before();
            Together ofSecond = companies.after();
            ImpactTally tally = new ImpactTally(edits, period);
            Tally firstTally = new Tally(first.awards());
            Tally secondTally = new Tally(second.awards());
            firstTally.addPools(ofFirst.pools());
            secondTally.addPools(ofSecond.pools());
            try (PersonComparison comparison = new PersonComparison(edits, influence, companies, period, threads);
                    SharedCalculators ofBefore = new SharedCalculators(first, ofFirst.pools(), threads);
                    SharedCalculators ofAfter = new SharedCalculators(second, ofSecond.pools(), threads)) {
                BatchComparison.Books books =
                        new BatchComparison.Books(ofBefore, ofFirst.populations(), ofAfter, ofSecond.populations());
                crew.work(
                        new FoldersPaired(before, after),
                        batch -> new BatchComparison(edits, period, books, comparison).compare(batch),
                        outcome -> {
                            tally.add(outcome.impact());
                            firstTally.add(outcome.before());
                            secondTally.add(outcome.after());
                            for (PersonChange change : outcome.changes()) {
                                people.take(change);
                            }
                            progress.advanced(firstTally.employees(), firstTally.rows());
                        });
            }
            return tally.toImpact(
                    firstTally.toSummary(period, first.digest()),
                    secondTally.toSummary(period, second.digest()),
                    budgets);
        }
    }
}
