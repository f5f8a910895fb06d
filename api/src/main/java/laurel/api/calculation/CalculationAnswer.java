package laurel.api.calculation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import laurel.api.calculation.Calculations.Calculated;
import laurel.calculation.IncentivePackage;
import laurel.explanation.Explainer;
import laurel.explanation.Outlook;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.prospect.NextStep;
import laurel.prospect.Prospect;
import laurel.prospect.WhyNot;
import org.jspecify.annotations.Nullable;

/**
 * The packages that were asked for.
 *
 * @param book the digest of the book that all of them were calculated with
 * @param estimate always: a request closes nothing, so what it says holds for the facts that it brings and no longer
 * @param packages in the request's order
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CalculationAnswer(String book, boolean estimate, List<CalculatedPackage> packages) {

    /**
     * A package, and what else was asked for.
     *
     * @param explanation a title, then a paragraph for each line, derived term, suppressed line and open question
     * @param unfinished awards for which the search for a step was given up
     * @param outlook what is lacking and what comes next, in sentences
     */
    record CalculatedPackage(
            @JsonUnwrapped IncentivePackage given,
            @Nullable List<String> explanation,
            @Nullable List<WhyNot> whyNot,
            @Nullable List<NextStep> nextSteps,
            @Nullable List<String> unfinished,
            @Nullable List<String> outlook) {

        /** What is told of it in that language, or nothing of that if there is none. */
        static CalculatedPackage of(Calculated one, PolicyBook book, @Nullable Language told) {
            IncentivePackage given = one.given();
            Prospect prospect = one.prospect();
            List<String> explanation = told == null ? null : new Explainer(book, told).explainEstimate(given);
            if (prospect == null) {
                return new CalculatedPackage(given, explanation, null, null, null, null);
            }
            return new CalculatedPackage(
                    given,
                    explanation,
                    prospect.whyNot(),
                    prospect.nextSteps(),
                    prospect.unfinished(),
                    told == null ? null : new Outlook(book, told).tell(given, prospect));
        }
    }
}
