package laurel.api.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import laurel.api.files.AnnotatedWorkbook;
import laurel.api.files.UploadedFolder;
import laurel.api.files.WorkbookType;
import laurel.api.policy.Editor;
import laurel.api.problem.InputRefused;
import laurel.api.problem.ToldProblem;
import laurel.api.version.Version;
import laurel.check.BookCheck;
import laurel.problem.Language;
import laurel.table.BookCopy;
import laurel.table.BookZip;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where a release begins. */
@RestController
@RequestMapping("/api/policies/releases")
@Tag(name = "Releases", description = "Books on their way into force: uploaded, submitted, approved by somebody else.")
final class UploadController {

    private final Upload upload;
    private final Releases releases;

    UploadController(Upload upload, Releases releases) {
        this.upload = upload;
        this.releases = releases;
    }

    @Operation(
            summary = "Upload a book",
            description =
                    "Checks the book, runs all its cases, and keeps it as a draft if nothing is wrong with it. What is"
                            + " wrong is told all at once; to an Accept of a workbook's own type, a single workbook comes back with its"
                            + " problems at their cells. Code (DRL, stock decision tables) that differs from the book in force is for"
                            + " engineers to send.",
            responses = {
                @ApiResponse(
                        responseCode = "201",
                        description = "The draft.",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(ref = "#/components/schemas/UploadAnswer"))),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/NotAnUpload"),
                @ApiResponse(responseCode = "403", ref = "#/components/responses/NotYours"),
                @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/BadBook")
            })
    @PostMapping(
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, WorkbookType.NAME})
    ResponseEntity<Object> upload(
            @Parameter(
                            description =
                                    "A zip file of the book's folder; or, if the parameter file is there, one workbook"
                                            + " or DRL file, the rest being as in force.")
                    @RequestPart(Upload.PART)
                    MultipartFile book,
            @Parameter(description = "The path in the book of the one file that is sent.", example = "needs/tenure.drl")
                    @RequestParam(required = false)
                    @Nullable
                    String file,
            @Parameter(description = "What the release is about, in at most 1000 characters.")
                    @RequestParam(required = false)
                    @Nullable
                    String note,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            Locale locale)
            throws IOException {
        Editor editor = Editor.acting();
        String remark = Remark.note(note);
        String madeOf = file == null ? null : upload.base();
        Language language = Language.of(locale);
        try (UploadedFolder folder = upload.open(book, file, editor)) {
            BookCheck.Report report = BookCheck.check(folder.folder());
            if (report.book() == null) {
                if (file != null && BookCopy.isWorkbook(file) && WorkbookType.isAsked(headers)) {
                    return ResponseEntity.unprocessableContent()
                            .contentType(WorkbookType.TYPE)
                            .body(AnnotatedWorkbook.of(folder, report, language, file));
                }
                throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, folder.told(report.problems(), Upload.PART));
            }
            Release draft = releases.upload(BookZip.of(folder.folder()), remark, file, madeOf, editor.name());
            return ResponseEntity.created(URI.create("/api/policies/releases/" + draft.number()))
                    .eTag(new Version(draft.version()).etag())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new UploadAnswer(
                            draft, ToldProblem.of(folder.told(report.problems(), Upload.PART), language)));
        }
    }
}
