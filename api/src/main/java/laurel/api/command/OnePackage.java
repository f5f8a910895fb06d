package laurel.api.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.explanation.Display;
import laurel.explanation.Explainer;
import laurel.explanation.Outlook;
import laurel.fact.Facts;
import laurel.intake.Assembled;
import laurel.intake.EmployeeRows;
import laurel.policy.PolicyBook;
import laurel.policy.RuleFailed;
import laurel.problem.Language;
import laurel.problem.Nearest;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.prospect.NextSteps;
import laurel.prospect.Prospect;
import laurel.run.Together;
import org.jspecify.annotations.Nullable;

/**
 * The package of one employee of a folder.
 *
 * @param facts of which it was made, compared with everybody's; null if there is none
 * @param given null if there is none
 * @param prospect what it lacks and what comes next; null if it was not asked for, or there is no package
 * @param problems why not, or which rows it leaves out
 */
record OnePackage(
        @Nullable Facts facts,
        @Nullable IncentivePackage given,
        @Nullable Prospect prospect,
        List<Problem> problems) {

    private static final int COLUMNS = 100;

    static OnePackage of(String employee, Inputs.Opened opened, Place facts, boolean next) throws IOException {
        List<String> known = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(opened.folder().companyRejects());
        for (EmployeeRows rows : opened.folder()) {
            if (rows.employee().equals(employee)) {
                return calculate(rows, opened, problems, next);
            }
            known.add(rows.employee());
        }
        String nearest = Nearest.to(employee, known.stream().filter(id -> !id.isEmpty()));
        problems.add(Problem.error(facts, "employee.unknown", employee, nearest));
        return new OnePackage(null, null, null, problems);
    }

    private static OnePackage calculate(EmployeeRows rows, Inputs.Opened opened, List<Problem> problems, boolean next)
            throws IOException {
        Assembled assembled = rows.assemble();
        problems.addAll(assembled.rejects());
        Facts facts = assembled.facts();
        if (facts == null) {
            return new OnePackage(null, null, null, problems);
        }
        Together together = Together.of(opened.book(), opened.folder());
        problems.addAll(together.pools().problems());
        try (Calculator calculator =
                new Calculator(opened.book(), opened.folder().period(), together.pools())) {
            Facts compared = together.populations().compare(facts);
            IncentivePackage given = calculator.calculate(compared).withRejectedRows(assembled.rejectedRows());
            Prospect prospect = next ? new NextSteps(opened.book()).of(calculator, compared, given) : null;
            return new OnePackage(compared, given, prospect, problems);
        } catch (RuleFailed failed) {
            problems.add(Problem.error(
                    rows.place(), "calculation.failed", rows.employee(), String.valueOf(failed.getMessage())));
            return new OnePackage(null, null, null, problems);
        }
    }

    /** What it lacks and what comes next, in paragraphs that fit a terminal. */
    static List<String> tell(IncentivePackage given, Prospect prospect, PolicyBook book, Language language) {
        return new Outlook(book, language)
                .tell(given, prospect).stream()
                        .map(paragraph -> Display.wrap(paragraph, COLUMNS, "    "))
                        .toList();
    }

    /** In paragraphs that fit a terminal. */
    static List<String> tell(IncentivePackage given, PolicyBook book, Language language) {
        return new Explainer(book, language)
                .explain(given).stream()
                        .map(paragraph -> Display.wrap(paragraph, COLUMNS, "    "))
                        .toList();
    }
}
