package laurel.api.calculation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import laurel.calculation.IncentivePackage;
import laurel.prospect.NextStep;
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
            @Nullable List<String> outlook) {}
}
