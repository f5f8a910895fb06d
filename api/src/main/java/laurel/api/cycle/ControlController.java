package laurel.api.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import laurel.api.problem.InputRefused;
import laurel.api.problem.ToldProblem;
import laurel.fact.Period;
import laurel.problem.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/** What an approver should look at. */
@RestController
@RequestMapping(path = "/api/cycles/{period}/controls", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cycles")
final class ControlController {

    private static final int FLAGS = 1000;

    private final Cycles cycles;
    private final Runs runs;
    private final TripleCheck check;

    ControlController(Cycles cycles, Runs runs, TripleCheck check) {
        this.cycles = cycles;
        this.runs = runs;
        this.check = check;
    }

    /**
     * The three looks at what a cycle came to.
     *
     * @param verification what the second evaluator came to
     * @param compared whether the cycle was compared with the one before; a book may have no table that judges changes
     * @param before the cycle before; null if there is none, so that everybody is new
     * @param flagCount how many changes are flagged in all; an approver says the number
     * @param flags a thousand of them at most
     * @param approvedBy the second person
     * @param against what keeps it from being approved, whoever would approve it
     * @param remarks what does not, and whoever approves should know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToldControls(
            @Schema(ref = "#/components/schemas/Verification")
            JsonNode verification,

            boolean compared,
            @Nullable Period before,
            long flagCount,

            @ArraySchema(schema = @Schema(ref = "#/components/schemas/Flag"))
            List<RawValue> flags,

            @Nullable String approvedBy,
            List<ToldProblem> against,
            List<ToldProblem> remarks) {}

    @Operation(
            summary = "What to look at before approving",
            description =
                    "What the second evaluator came to, and every change from the cycle before that the book's tables"
                            + " flag, with its reason in both languages: a thousand at a time, those after the first `after`.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The controls.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping
    ToldControls controls(
            @Parameter(description = "Such as 2025 or 2025-Q3.") @PathVariable String period,
            @Parameter(description = "How many flags to pass over.") @RequestParam(defaultValue = "0") int after,
            Locale locale) {
        CycleRow cycle = cycles.get(period);
        if (cycle.run() == null) {
            throw InputRefused.because(HttpStatus.NOT_FOUND, "cycle.unclosed", period);
        }
        RunRow run = runs.get(cycle.run());
        return new ToldControls(
                check.verification(run),
                check.isCompared(run),
                check.before(cycle).map(CycleRow::period).orElse(null),
                check.flags(run),
                check.flags(run, Math.max(0, after), FLAGS).stream()
                        .map(RawValue::new)
                        .toList(),
                cycles.tell(cycle).approvedBy(),
                ToldProblem.of(check.against(cycle, run), Language.of(locale)),
                ToldProblem.of(check.remarks(cycle), Language.of(locale)));
    }
}
