package laurel.api.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import laurel.api.policy.Editor;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people decide about a release. */
@RestController
@RequestMapping(path = "/api/policies/releases/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Releases")
final class DecisionController {

    private final Releases releases;

    DecisionController(Releases releases) {
        this.releases = releases;
    }

    /** From which day on. */
    record Approval(@Nullable LocalDate inForceFrom) {}

    /** For what reason. */
    record Rejection(@Nullable String why) {}

    @Operation(
            summary = "Submit a draft",
            description = "From now on it waits for somebody else's approval.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The release.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NoRelease"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/AnotherState"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion")
            })
    @PostMapping("/submission")
    ResponseEntity<Release> submit(
            @Parameter(description = "The release's number.") @PathVariable long number,
            @Parameter(description = "The version that is meant; another is left as it is.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch) {
        return ReleaseController.answer(
                releases.submit(number, ifMatch, Editor.acting().name()));
    }

    @Operation(
            summary = "Approve a submitted release",
            description =
                    "By somebody who has neither uploaded nor submitted it. It is in force from that day on, until a"
                            + " release is that begins later, or on the same day and was approved later.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The release.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed"),
                @ApiResponse(responseCode = "403", ref = "#/components/responses/NotYours"),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NoRelease"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/AnotherState"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/Undecided")
            })
    @PostMapping(path = "/approval", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Release> approve(
            @Parameter(description = "The release's number.") @PathVariable long number,
            @Parameter(description = "The version that is meant; another is left as it is.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody Approval approval) {
        LocalDate from = approval.inForceFrom();
        if (from == null || from.getYear() < 1900 || from.getYear() > 9999) {
            throw InputRefused.because(HttpStatus.UNPROCESSABLE_CONTENT, "release.from");
        }
        return ReleaseController.answer(
                releases.approve(number, ifMatch, from, Editor.acting().name()));
    }

    @Operation(
            summary = "Reject a submitted release",
            description = "For good; its book can be uploaded again as another release.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The release.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed"),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NoRelease"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/AnotherState"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/Undecided")
            })
    @PostMapping(path = "/rejection", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Release> reject(
            @Parameter(description = "The release's number.") @PathVariable long number,
            @Parameter(description = "The version that is meant; another is left as it is.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody Rejection rejection) {
        return ReleaseController.answer(releases.reject(
                number, ifMatch, Remark.why(rejection.why()), Editor.acting().name()));
    }

    @Operation(
            summary = "Roll an approved release back",
            description =
                    "What would be in force without it is so at once, as if it had never been approved. It can still be"
                            + " read, and what was calculated by it can be calculated again.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The release.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NoRelease"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/AnotherState"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion")
            })
    @PostMapping("/rollback")
    ResponseEntity<Release> rollBack(
            @Parameter(description = "The release's number.") @PathVariable long number,
            @Parameter(description = "The version that is meant; another is left as it is.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch) {
        return ReleaseController.answer(
                releases.rollBack(number, ifMatch, Editor.acting().name()));
    }
}
