package laurel.api.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import laurel.api.problem.ToldProblem;

/**
 * A release that has just been taken in.
 *
 * @param warnings what a person should look at in its book
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record UploadAnswer(Release release, List<ToldProblem> warnings) {}
