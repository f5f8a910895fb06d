package laurel.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Populations;
import laurel.calculation.SharedCalculators;
import laurel.comparison.FoldersPaired.Both;
import laurel.comparison.FoldersPaired.Read;
import laurel.comparison.PersonComparison.Packages;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.intake.Assembled;
import laurel.intake.EmployeeRows;
import laurel.policy.RuleFailed;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.run.Tally;
import org.jspecify.annotations.Nullable;

/** The comparison of one batch of a folder's employees, on one thread. */
final class BatchComparison {

    /** What a batch came to. */
    record Outcome(Tally before, Tally after, ImpactTally impact, List<PersonChange> changes) {}

    /** Both books, ready to calculate, and how everybody stands among the others by each. */
    record Books(
            SharedCalculators before, Populations placesBefore, SharedCalculators after, Populations placesAfter) {}

    private final Period period;
    private final Books books;
    private final PersonComparison comparison;
    private final Tally before;
    private final Tally after;
    private final ImpactTally impact;

    BatchComparison(BookEdits edits, Period period, Books books, PersonComparison comparison) {
        this.period = period;
        this.books = books;
        this.comparison = comparison;
        this.before = new Tally(edits.before().awards());
        this.after = new Tally(edits.after().awards());
        this.impact = new ImpactTally(edits, period);
    }

    Outcome compare(List<Both> batch) {
        List<Read> read = batch.stream().map(Both::read).toList();
        List<@Nullable IncentivePackage> first = calculate(
                batch.stream().map(Both::before).toList(),
                read.stream()
                        .map(one -> compared(one.before(), books.placesBefore()))
                        .toList(),
                books.before(),
                before);
        List<@Nullable IncentivePackage> second = calculate(
                batch.stream().map(Both::after).toList(),
                read.stream()
                        .map(one -> compared(one.after(), books.placesAfter()))
                        .toList(),
                books.after(),
                after);
        List<Packages> packages = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (first.get(i) != null || second.get(i) != null) {
                packages.add(new Packages(read.get(i).person(), first.get(i), second.get(i)));
            }
        }
        packages.forEach(impact::add);
        List<PersonChange> changes = comparison.changes(packages);
        changes.forEach(impact::add);
        return new Outcome(before, after, impact, changes);
    }

    private static @Nullable Assembled compared(@Nullable Assembled assembled, Populations places) {
        Facts facts = assembled == null ? null : assembled.facts();
        return assembled == null || facts == null ? assembled : assembled.with(places.compare(facts));
    }

    private List<@Nullable IncentivePackage> calculate(
            List<@Nullable EmployeeRows> rows,
            List<@Nullable Assembled> assembled,
            SharedCalculators calculators,
            Tally tally) {
        return calculators.with(period, calculator -> {
            List<Facts> facts = assembled.stream()
                    .flatMap(one -> Stream.ofNullable(one == null ? null : one.facts()))
                    .toList();
            List<IncentivePackage> together = together(calculator, facts);
            List<@Nullable IncentivePackage> packages = new ArrayList<>();
            int next = 0;
            for (int i = 0; i < rows.size(); i++) {
                EmployeeRows own = rows.get(i);
                Assembled one = assembled.get(i);
                if (own == null || one == null) {
                    packages.add(null);
                    continue;
                }
                tally.addRows(own.count());
                tally.addRejects(one);
                if (one.facts() == null) {
                    if (!own.employee().isEmpty()) {
                        tally.addRefused();
                    }
                    packages.add(null);
                } else {
                    packages.add(tallied(
                            together.isEmpty() ? alone(calculator, one.facts(), own, tally) : together.get(next++),
                            own.place(),
                            tally));
                }
            }
            return packages;
        });
    }

    /** None if one of them fails, so that each is tried alone and only that one fails. */
    private static List<IncentivePackage> together(Calculator calculator, List<Facts> facts) {
        try {
            return calculator.calculate(facts);
        } catch (RuntimeException oneFailed) {
            return List.of();
        }
    }

    private static @Nullable IncentivePackage alone(
            Calculator calculator, Facts facts, EmployeeRows rows, Tally tally) {
        try {
            return calculator.calculate(facts);
        } catch (RuntimeException failed) {
            String why = failed instanceof RuleFailed ? failed.getMessage() : failed.toString();
            tally.addFailed(Problem.error(rows.place(), "calculation.failed", rows.employee(), String.valueOf(why)));
            return null;
        }
    }

    private static @Nullable IncentivePackage tallied(@Nullable IncentivePackage given, Place place, Tally tally) {
        if (given != null) {
            tally.add(given);
            tally.addLacks(given, place);
        }
        return given;
    }
}
