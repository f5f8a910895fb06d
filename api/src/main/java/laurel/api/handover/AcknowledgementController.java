package laurel.api.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import laurel.api.access.Actor;
import laurel.api.problem.BoundedBody;
import laurel.digest.Sha256;
import laurel.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hears from payroll what became of payments. */
@RestController
@RequestMapping("/api/cycles/{period}/acknowledgements")
@Tag(name = "Hand-over")
final class AcknowledgementController {

    private static final String CSV = "text/csv";

    private final Acknowledgements acknowledgements;
    private final HandoverSettings settings;

    AcknowledgementController(Acknowledgements acknowledgements, HandoverSettings settings) {
        this.acknowledgements = acknowledgements;
        this.settings = settings;
    }

    @Operation(
            summary = "Say what became of payments",
            description = "An array of objects, or CSV with these headings: payment, status (accepted or refused),"
                    + " reference, reason (which a refusal needs). All of it is taken, or nothing if anything is wrong:"
                    + " then all problems are told, each at its place. To send the same again changes nothing. A refused"
                    + " payment stays outstanding, and can be accepted later.",
            requestBody =
                    @RequestBody(
                            description = "What became of each payment.",
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(ref = "#/components/schemas/Verdicts")),
                                @Content(mediaType = CSV, schema = @Schema(type = "string"))
                            }),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "How many were new, and the balance after them.",
                        useReturnTypeSchema = true),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed"),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/NotReleased"),
                @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/NotTaken")
            })
    @PostMapping(
            consumes = {MediaType.APPLICATION_JSON_VALUE, CSV},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Acknowledged acknowledge(
            @Parameter(description = "Such as 2025 or 2025-Q3.") @PathVariable String period,
            InputStream body,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers)
            throws IOException {
        Sha256 digest = new Sha256();
        InputStream file =
                digest.along(new BoundedBody(body, settings.mostBytes().toBytes()));
        Problems problems = new Problems();
        MediaType type = headers.getContentType();
        List<Verdict> verdicts = PayrollFiles.CSV.isCompatibleWith(type)
                ? VerdictsCsv.read(file, problems)
                : VerdictsJson.read(file, problems);
        return acknowledgements.take(period, verdicts, digest.hex(), problems, Actor.name());
    }
}
