package laurel.run;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.PackageJson;
import laurel.fact.Facts;
import laurel.intake.Assembled;
import laurel.intake.EmployeeRows;
import laurel.policy.RuleFailed;
import laurel.problem.Problem;
import tools.jackson.databind.ObjectWriter;

/** The calculation of one batch, on one thread. */
final class BatchCalculation {

    private static final ObjectWriter JSON = PackageJson.mapper().writerFor(IncentivePackage.class);

    /**
     * What a batch came to, ready to be written.
     *
     * @param packages a JSON object a line
     * @param rejects rows of CSV
     */
    record Outcome(ByteArrayOutputStream packages, String rejects, Tally tally, long rows) {}

    private final Calculator calculator;
    private final Tally tally;
    private final ByteArrayOutputStream packages = new ByteArrayOutputStream();
    private final RejectRows rejects = new RejectRows();

    BatchCalculation(Calculator calculator, Tally tally) {
        this.calculator = calculator;
        this.tally = tally;
    }

    Outcome calculate(List<EmployeeRows> batch) {
        batch.forEach(this::calculate);
        long rows = batch.stream().mapToLong(EmployeeRows::count).sum();
        return new Outcome(packages, rejects.toString(), tally, rows);
    }

    private void calculate(EmployeeRows rows) {
        Assembled assembled = rows.assemble();
        List<Problem> problems = new ArrayList<>(assembled.rejects());
        tally.addRejects(assembled);
        Facts facts = assembled.facts();
        if (facts != null) {
            calculate(facts, rows, assembled.rejectedRows(), problems);
        } else if (!rows.employee().isEmpty()) {
            tally.addRefused();
        }
        rejects.add(rows.employee(), problems);
    }

    private void calculate(Facts facts, EmployeeRows rows, int rejected, List<Problem> problems) {
        try {
            IncentivePackage given = calculator.calculate(facts).withRejectedRows(rejected);
            packages.writeBytes(JSON.writeValueAsBytes(given));
            packages.write('\n');
            tally.add(given);
        } catch (RuntimeException failed) {
            // Whatever it is, it is this employee's: the matcher is clean again, and others go on.
            String why = failed instanceof RuleFailed ? failed.getMessage() : failed.toString();
            Problem problem = Problem.error(rows.place(), "calculation.failed", rows.employee(), String.valueOf(why));
            tally.addFailed(problem);
            problems.add(problem);
        }
    }
}
