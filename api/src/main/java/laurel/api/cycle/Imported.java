package laurel.api.cycle;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import laurel.problem.Problem;

/**
 * What an import came to.
 *
 * @param rows how many rows of facts the cycle has now
 * @param rejected how many of them no package will use
 * @param rejects why; the first of them
 * @param remarks what is worth a look in the files as such
 */
public record Imported(List<File> files, long rows, long rejected, List<Problem> rejects, List<Problem> remarks) {

    /** What became of a file that was sent. */
    @Schema(name = "ImportedFile")
    public record File(FactFile file, Outcome outcome) {}

    /** What an import did to a file. */
    public enum Outcome {
        ADDED,
        /** There was another of its name. */
        REPLACED,
        /** The same was there already. */
        UNCHANGED
    }
}
