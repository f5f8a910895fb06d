package laurel.api.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what a cycle corrects, by employee's id.
 *
 * @param next what to ask for as {@code after} to get those that follow; null if there are none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CorrectionPage(
        List<ToldCorrection> corrections, @Nullable String next) {

    /** Of one more than {@code limit}, if there is one. */
    static CorrectionPage of(List<Correction> some, int limit) {
        List<Correction> shown = some.subList(0, Math.min(limit, some.size()));
        return new CorrectionPage(
                shown.stream().map(ToldCorrection::of).toList(),
                some.size() > limit ? shown.get(limit - 1).employee() : null);
    }
}
