package laurel.api.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import laurel.problem.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands an employee a statement. */
@RestController
@RequestMapping("/api/cycles/{period}/packages/{employee}/statement")
@Tag(name = "Hand-over")
final class StatementController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final List<MediaType> OFFERED = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_PDF);

    private final Statements statements;
    private final Clock clock;

    StatementController(Statements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    @Operation(
            summary = "An employee's statement",
            description = "What the employee is given, why, and what became of its payment, in the language of"
                    + " Accept-Language: as HTML or PDF. Alerts to managers are not in it, nor what the rules only propose"
                    + " as long as nobody decided to pay it. Before the cycle is released, it says that it may change.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The statement.",
                        content = {
                            @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                            @Content(
                                    mediaType = MediaType.APPLICATION_PDF_VALUE,
                                    schema = @Schema(type = "string", format = "binary"))
                        }),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/NotReleased")
            })
    @GetMapping(produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    ResponseEntity<byte[]> statement(
            @Parameter(description = "Such as 2025 or 2025-Q3.") @PathVariable String period,
            @Parameter(description = "The employee's id.") @PathVariable String employee,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            Locale locale)
            throws IOException {
        Language language = Language.of(locale);
        String page = StatementPage.draw(statements.of(period, employee, language), language);
        boolean asPdf = AskedType.of(headers, OFFERED).equals(MediaType.APPLICATION_PDF);
        return ResponseEntity.ok()
                .contentType(asPdf ? MediaType.APPLICATION_PDF : HTML)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .body(
                        asPdf
                                ? StatementPdf.print(page, language, clock.instant())
                                : page.getBytes(StandardCharsets.UTF_8));
    }
}
