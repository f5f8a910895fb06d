package laurel.api.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import laurel.calculation.Line;
import tools.jackson.databind.JsonNode;

/**
 * What one employee is due because facts of released cycles came late.
 *
 * @param lines to be given; each names the cycle that it corrects
 * @param kept awards that would not have been given, and that nobody takes back
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ToldCorrection(
        String employee,
        String name,

        @ArraySchema(schema = @Schema(implementation = Line.class))
        List<JsonNode> lines,

        List<String> kept) {

    static ToldCorrection of(Correction correction) {
        return new ToldCorrection(
                correction.employee(), correction.name(), List.copyOf(correction.lines()), correction.kept());
    }
}
