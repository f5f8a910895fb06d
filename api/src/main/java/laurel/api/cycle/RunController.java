package laurel.api.cycle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import laurel.api.access.Actor;
import laurel.problem.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The runs of cycles, and how far they are. */
@RestController
@RequestMapping(path = "/api/cycles/{period}/runs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Runs", description = "The calculations of cycles, each with the facts and the book that it pinned.")
final class RunController {

    private static final String PERIOD = "Such as 2025 or 2025-Q3.";

    private static final Duration LONGEST = Duration.ofHours(6);

    private final Cycles cycles;
    private final Runs runs;
    private final Rejects rejects;
    private final FactFiles files;
    private final Work work;
    private final RunAttempt attempt;
    private final Correcting correcting;

    RunController(
            Cycles cycles,
            Runs runs,
            Rejects rejects,
            FactFiles files,
            Work work,
            RunAttempt attempt,
            Correcting correcting) {
        this.cycles = cycles;
        this.runs = runs;
        this.rejects = rejects;
        this.files = files;
        this.work = work;
        this.attempt = attempt;
        this.correcting = correcting;
    }

    static ResponseEntity<ToldRun> accepted(String period, ToldRun run) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/cycles/" + period + "/runs/" + run.number()))
                .body(run);
    }

    @Operation(
            summary = "A cycle's runs",
            description = "In the order in which they were begun.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The runs.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping
    List<ToldRun> runs(@Parameter(description = PERIOD) @PathVariable String period) {
        return runs.told(cycles.get(period));
    }

    @Operation(
            summary = "A run",
            description = "What it calculates with, how far it is, and what it came to once it is finished.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The run.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping("/{number}")
    ToldRun run(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = "Its number in the cycle.") @PathVariable int number) {
        return runs.told(runs.get(cycles.get(period), number));
    }

    @Operation(
            summary = "Give up a correction that was broken off",
            description =
                    "So that cycles can be closed again although it cannot go on. What was sent stays among the facts;"
                            + " what it changes is given by the next correction of that cycle or of one before it. Other"
                            + " runs end by themselves, or when their cycle is reopened.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The run, given up.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion")
            })
    @DeleteMapping("/{number}")
    ToldRun giveUp(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = "Its number in the cycle.") @PathVariable int number,
            @Parameter(description = FactsController.VERSION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch) {
        return correcting.giveUp(period, number, ifMatch, Actor.name());
    }

    @Operation(
            summary = "The files that a run calculates with",
            description = "As they were when it began, whatever was imported since.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The files.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping("/{number}/facts")
    List<FactFile> facts(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = "Its number in the cycle.") @PathVariable int number) {
        return files.ofRun(runs.get(cycles.get(period), number).id()).files();
    }

    @Operation(
            summary = "What a run rejected",
            description = "Every reason why something of the facts is in no package, some at a time: ask again with"
                    + " `after` set to the number of reasons that you have, until there are none.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The reasons.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping("/{number}/rejects")
    List<Rejects.Reject> rejects(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = "Its number in the cycle.") @PathVariable int number,
            @Parameter(description = "How many to pass over.") @RequestParam(defaultValue = "0") int after,
            Locale locale) {
        return rejects.page(runs.get(cycles.get(period), number), Math.max(0, after), Language.of(locale));
    }

    @Operation(
            summary = "Watch a run",
            description = "Server-sent events, one whenever the run gets further and one at its end. Of a run on which"
                    + " another process works there is one only: ask again.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Events that each tell how far it is.",
                        content =
                                @Content(
                                        mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                        schema = @Schema(implementation = RunProgress.class))),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping(path = "/{number}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = "Its number in the cycle.") @PathVariable int number) {
        RunRow run = runs.get(cycles.get(period), number);
        SseEmitter events = new SseEmitter(LONGEST.toMillis());
        if (!work.watch(run.id(), progress -> send(events, progress), events::complete)) {
            send(events, new RunProgress(attempt.phase(run), 0, 0));
            events.complete();
        }
        return events;
    }

    private static void send(SseEmitter events, RunProgress progress) {
        try {
            events.send(progress, MediaType.APPLICATION_JSON);
        } catch (IOException | IllegalStateException nobodyListens) {
            events.completeWithError(nobodyListens);
        }
    }
}
