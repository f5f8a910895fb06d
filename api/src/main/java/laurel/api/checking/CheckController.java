package laurel.api.checking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import laurel.api.files.AnnotatedWorkbook;
import laurel.api.files.UploadedFolder;
import laurel.api.files.WorkbookType;
import laurel.api.policy.CodeInForce;
import laurel.api.policy.CurrentBook;
import laurel.api.policy.Editor;
import laurel.api.problem.BoundedBody;
import laurel.check.BookCheck;
import laurel.problem.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The check of an edited workbook, for those who ask over HTTP. Nothing is stored. */
@RestController
@RequestMapping("/api/checks")
@Tag(name = "Checks", description = "Problems of an edit before it is put into the book; nothing is stored.")
final class CheckController {

    private final CurrentBook current;
    private final CodeInForce code;
    private final CheckingSettings settings;

    CheckController(CurrentBook current, CodeInForce code, CheckingSettings settings) {
        this.current = current;
        this.code = code;
        this.settings = settings;
    }

    @Operation(
            summary = "Check an edited workbook",
            description =
                    "Checks the book with this workbook in it, in the stead of the one at that path or as a new one,"
                            + " runs all cases, and tells all problems; the check itself always succeeds. To an Accept of the"
                            + " workbook's own type it answers with the workbook itself: cells that have a problem are coloured and"
                            + " say it in a comment, and cases have their results beside them. A stock decision table that differs from"
                            + " the one in force is for engineers to send, since the check would run it.",
            requestBody =
                    @RequestBody(
                            description = "The workbook.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = WorkbookType.NAME,
                                            schema = @Schema(type = "string", format = "binary"))),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "What was found, or the annotated workbook.",
                        content = {
                            @Content(
                                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                                    schema = @Schema(ref = "#/components/schemas/CheckAnswer")),
                            @Content(
                                    mediaType = WorkbookType.NAME,
                                    schema = @Schema(type = "string", format = "binary"))
                        }),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/NotAWorkbook"),
                @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
            })
    @PostMapping(
            consumes = WorkbookType.NAME,
            produces = {MediaType.APPLICATION_JSON_VALUE, WorkbookType.NAME})
    ResponseEntity<Object> check(
            InputStream body,
            @Parameter(description = "The workbook's path in the book.", example = "performance/performance.xlsx")
                    @RequestParam
                    String file,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            Locale locale)
            throws IOException {
        BoundedBody workbook = new BoundedBody(body, settings.mostBytes().toBytes());
        try (UploadedFolder tried = UploadedFolder.bookWith(current::copyTo, file, workbook)) {
            code.require(tried.folder(), Editor.acting());
            BookCheck.Report report = BookCheck.check(tried.folder());
            Language language = Language.of(locale);
            if (WorkbookType.isAsked(headers)) {
                return ResponseEntity.ok()
                        .contentType(WorkbookType.TYPE)
                        .body(AnnotatedWorkbook.of(tried, report, language, file));
            }
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(CheckAnswer.of(report, language));
        }
    }
}
