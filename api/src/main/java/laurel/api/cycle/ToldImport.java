package laurel.api.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import laurel.api.problem.ToldProblem;
import laurel.problem.Language;

/**
 * What an import came to, as those are told who ask over HTTP.
 *
 * @param rows how many rows of facts the cycle has now
 * @param rejected how many of them no package will use
 * @param rejects why; the first hundred reasons
 * @param remarks what is worth a look in the files as such
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ToldImport(
        List<Imported.File> files, long rows, long rejected, List<ToldProblem> rejects, List<ToldProblem> remarks) {

    /** In that language. */
    public static ToldImport of(Imported imported, Language language) {
        return new ToldImport(
                imported.files(),
                imported.rows(),
                imported.rejected(),
                ToldProblem.of(imported.rejects(), language),
                ToldProblem.of(imported.remarks(), language));
    }
}
