package laurel.api.calculation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import laurel.calculation.IncentivePackage;
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
     * A package, and if it was asked for, the same in sentences.
     *
     * @param explanation a title, then a paragraph for each line, derived term, suppressed line and open question
     */
    record CalculatedPackage(
            @JsonUnwrapped IncentivePackage given, @Nullable List<String> explanation) {}
}
