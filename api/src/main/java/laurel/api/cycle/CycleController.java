package laurel.api.cycle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import laurel.api.access.Actor;
import laurel.api.version.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cycles and what is decided about them, for those who ask over HTTP. */
@RestController
@RequestMapping(path = "/api/cycles", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Cycles",
        description = "Periods for the whole company: facts come in, packages are calculated, approved and released.")
final class CycleController {

    private static final String PERIOD = "Such as 2025 or 2025-Q3.";
    private static final String VERSION = "The ETag of the cycle that is meant; another version is left as it is.";

    private final Cycles cycles;
    private final CycleLife life;
    private final Closing closing;
    private final Runs runs;

    CycleController(Cycles cycles, CycleLife life, Closing closing, Runs runs) {
        this.cycles = cycles;
        this.life = life;
        this.closing = closing;
        this.runs = runs;
    }

    /** Which cycle is to be opened. */
    record NewCycle(@Nullable String period) {}

    /** What an approver saw. */
    record CycleApproval(@Nullable Long flags) {}

    @Operation(summary = "The cycles", description = "The newest period first.")
    @GetMapping
    List<Cycle> cycles() {
        return cycles.all();
    }

    @Operation(
            summary = "Open a cycle",
            description = "For a period that has none yet; its facts can be imported from now on.",
            responses = {
                @ApiResponse(responseCode = "201", description = "The cycle.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/Refused")
            })
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Cycle> create(@RequestBody NewCycle wanted) {
        Cycle cycle = life.create(wanted.period() == null ? "" : wanted.period(), Actor.name());
        return ResponseEntity.created(URI.create("/api/cycles/" + cycle.period()))
                .eTag(new Version(cycle.version()).etag())
                .body(cycle);
    }

    @Operation(
            summary = "A cycle",
            description = "Its ETag is its version: changes may ask with If-Match for just that one.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The cycle.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping("/{period}")
    ResponseEntity<Cycle> cycle(@Parameter(description = PERIOD) @PathVariable String period) {
        return answer(cycles.tell(cycles.get(period)));
    }

    private static ResponseEntity<Cycle> answer(Cycle cycle) {
        return ResponseEntity.ok().eTag(new Version(cycle.version()).etag()).body(cycle);
    }

    @Operation(
            summary = "Close a cycle",
            description =
                    "Pins its facts and the book that is in force on the period's last day, and begins to calculate."
                            + " Whoever closes a cycle that is being closed joins; what was broken off goes on where it was. Watch"
                            + " it at Location.",
            responses = {
                @ApiResponse(responseCode = "202", description = "The run.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion")
            })
    @PostMapping("/{period}/close")
    ResponseEntity<ToldRun> close(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = VERSION) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        return RunController.accepted(period, runs.told(closing.start(period, ifMatch, Actor.name())));
    }

    @Operation(
            summary = "Open a cycle again",
            description =
                    "One that is closed or approved, and not released, so that facts can be imported; or one whose"
                            + " closing was broken off and is not to go on.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The cycle.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion")
            })
    @PostMapping("/{period}/reopening")
    ResponseEntity<Cycle> reopen(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = VERSION) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        return answer(life.reopen(period, ifMatch, Actor.name()));
    }

    @Operation(
            summary = "Approve a cycle",
            description =
                    "By somebody who neither closed it nor imported its facts, and who says how many flags were seen."
                            + " All that stands against it is told at once.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The cycle.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/Refused")
            })
    @PostMapping(path = "/{period}/approval", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Cycle> approve(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = VERSION) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody CycleApproval approval) {
        return answer(life.approve(period, approval.flags() == null ? -1 : approval.flags(), ifMatch, Actor.name()));
    }

    @Operation(
            summary = "Release a cycle",
            description = "Hands the approved packages to payroll. From now on the cycle never changes.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The cycle.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion")
            })
    @PostMapping("/{period}/release")
    Released release(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = VERSION) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch) {
        return life.release(period, ifMatch, Actor.name());
    }
}
