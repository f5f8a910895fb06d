package laurel.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import laurel.award.AwardDefinition;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.PackageJson;
import laurel.calculation.Populations;
import laurel.fact.Facts;
import laurel.fact.Vocabulary;
import laurel.intake.Assembled;
import laurel.intake.EmployeeRows;
import laurel.policy.RuleFailed;
import laurel.problem.Problem;
import laurel.verification.SecondOpinion;
import laurel.verification.Verifications;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;

/** The calculation of one batch, on one thread. */
final class BatchCalculation {

    private static final ObjectWriter JSON = PackageJson.mapper().writerFor(IncentivePackage.class);

    /**
     * What a batch came to, ready to be written.
     *
     * @param given rows of CSV
     * @param verifications second opinions, or null if nobody wants them
     */
    record Outcome(
            List<MadePackage> packages,
            List<Rejected> rejects,
            String given,
            Tally tally,
            @Nullable Verifications verifications) {}

    private final Calculator calculator;
    private final Populations populations;
    private final Tally tally;
    private final List<MadePackage> packages = new ArrayList<>();
    private final List<Rejected> rejects = new ArrayList<>();
    private final GivenRows given;
    private final @Nullable Verifications verifications;

    BatchCalculation(
            Calculator calculator,
            Populations populations,
            Vocabulary<AwardDefinition> awards,
            @Nullable SecondOpinion opinion) {
        this.given = new GivenRows(awards);
        this.verifications = opinion == null ? null : new Verifications(opinion);
        this.calculator = calculator;
        this.populations = populations;
        this.tally = new Tally(awards);
    }

    Outcome calculate(List<EmployeeRows> batch) {
        List<Assembled> assembled = batch.stream().map(this::assemble).toList();
        Iterator<IncentivePackage> together = together(assembled).iterator();
        for (int i = 0; i < batch.size(); i++) {
            EmployeeRows rows = batch.get(i);
            Assembled one = assembled.get(i);
            List<Problem> problems = new ArrayList<>(one.rejects());
            tally.addRows(rows.count());
            tally.addRejects(one);
            Facts facts = one.facts();
            if (facts != null) {
                Supplier<IncentivePackage> maker =
                        together.hasNext() ? together::next : () -> calculator.calculate(facts);
                add(maker, facts, rows, one.rejectedRows(), problems);
            } else if (!rows.employee().isEmpty()) {
                tally.addRefused();
            }
            problems.forEach(problem -> rejects.add(new Rejected(rows.employee(), problem)));
        }
        return new Outcome(packages, rejects, given.toString(), tally, verifications);
    }

    private Assembled assemble(EmployeeRows rows) {
        Assembled assembled = rows.assemble();
        Facts facts = assembled.facts();
        return facts == null ? assembled : assembled.with(populations.compare(facts));
    }

    /** The packages of all who have facts; none if one of them fails, so that each is tried alone and only that one fails. */
    private List<IncentivePackage> together(List<Assembled> assembled) {
        try {
            return calculator.calculate(assembled.stream()
                    .map(Assembled::facts)
                    .filter(Objects::nonNull)
                    .toList());
        } catch (RuntimeException oneFailed) {
            return List.of();
        }
    }

    private void add(
            Supplier<IncentivePackage> maker, Facts facts, EmployeeRows rows, int rejected, List<Problem> problems) {
        try {
            IncentivePackage made = maker.get().withRejectedRows(rejected);
            String team = facts.employee().department();
            packages.add(new MadePackage(
                    made.employee(),
                    made.name(),
                    team == null ? "" : team,
                    made.lines().size(),
                    JSON.writeValueAsString(made)));
            given.add(made, facts.employee());
            tally.add(made);
            problems.addAll(tally.addLacks(made, rows.place()));
            if (verifications != null) {
                verifications.verify(facts, made);
            }
        } catch (RuntimeException failed) {
            // Whatever it is, it is this employee's: the matcher is clean again, and others go on.
            String why = failed instanceof RuleFailed ? failed.getMessage() : failed.toString();
            Problem problem = Problem.error(rows.place(), "calculation.failed", rows.employee(), String.valueOf(why));
            tally.addFailed(problem);
            problems.add(problem);
        }
    }
}
