package laurel.api.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * A run, as those are told who ask over HTTP.
 *
 * @param book the digest of the book that it calculates with
 * @param facts the digest of its facts
 * @param summary what it came to; null before it is finished
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToldRun(
        int number,
        RunRow.Kind kind,
        RunRow.State state,
        String book,
        String facts,
        Instant started,
        String startedBy,
        @Nullable Instant finished,
        @Nullable Long packages,

        @Schema(ref = "#/components/schemas/Summary") @Nullable
        RawValue summary) {}
