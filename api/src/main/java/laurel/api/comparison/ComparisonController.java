package laurel.api.comparison;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import laurel.api.files.UploadedFolder;
import laurel.api.files.WorkbookType;
import laurel.api.policy.CodeInForce;
import laurel.api.policy.CurrentBook;
import laurel.api.policy.Editor;
import laurel.api.problem.InputRefused;
import laurel.check.BookCheck;
import laurel.comparison.BookEdits;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
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
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** What a proposed book would change, for those who ask over HTTP. Nothing is stored. */
@RestController
@RequestMapping("/api/comparisons")
@Tag(name = "Comparisons", description = "What a proposed edit of the book says, touches and costs; nothing is stored.")
final class ComparisonController {

    private static final String BOOK = "book";
    private static final String FACTS = "facts";

    private final CurrentBook current;
    private final CodeInForce code;
    private final long mostBytes;

    ComparisonController(CurrentBook current, CodeInForce code, ComparisonSettings settings) {
        this.current = current;
        this.code = code;
        this.mostBytes = settings.mostBytes().toBytes();
    }

    @Operation(
            summary = "Compare a proposed book with the one in force",
            description =
                    "What the proposed book says differently, by meaning and with the cells; and, if facts are sent along,"
                            + " who gains, who loses, what it costs, and which edit brings it about. Ranks and pools are"
                            + " worked out among the employees in the facts. To an Accept of a workbook's own type it"
                            + " answers with a workbook with charts. Code (DRL, stock decision tables) that differs from the"
                            + " book in force is for engineers to send.",
            parameters =
                    @Parameter(
                            name = "budget",
                            in = ParameterIn.QUERY,
                            description = "What may be paid in all; one for each currency.",
                            array = @ArraySchema(schema = @Schema(type = "string", example = "5000000 CNY"))),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The comparison.",
                        content = {
                            @Content(
                                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                                    schema = @Schema(ref = "#/components/schemas/Comparison")),
                            @Content(
                                    mediaType = WorkbookType.NAME,
                                    schema = @Schema(type = "string", format = "binary"))
                        }),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/NotAnUpload"),
                @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/NotComparable")
            })
    @PostMapping(
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, WorkbookType.NAME})
    ResponseEntity<Resource> compare(
            @Parameter(
                            description =
                                    "The proposed book: a zip file of its folder; or, if the parameter file is there, one"
                                            + " workbook, the rest being as in force.")
                    @RequestPart(BOOK)
                    MultipartFile book,
            @Parameter(description = "A zip file of a folder of facts, as the command calculate takes it.")
                    @RequestPart(value = FACTS, required = false)
                    @Nullable
                    MultipartFile facts,
            @Parameter(
                            description = "The path in the book of the workbook that is sent as book.",
                            example = "training/training.xlsx")
                    @RequestParam(required = false)
                    @Nullable
                    String file,
            @Parameter(
                            description = "The facts' period, unless their mapping.yaml says it.",
                            schema = @Schema(ref = "#/components/schemas/Period"))
                    @RequestParam(required = false)
                    @Nullable
                    String period,
            @Parameter(
                            description =
                                    "Whether JSON also tells it in lines of text, in the language of Accept-Language; the"
                                            + " workbook always is in that language.")
                    @RequestParam(defaultValue = "false")
                    boolean explain,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            @Parameter(hidden = true) WebRequest request,
            Locale locale)
            throws IOException {
        // Spring would take a comma for the end of a sum.
        String[] budgets = request.getParameterValues("budget");
        Stakes stakes = Stakes.of(period, budgets == null ? List.of() : List.of(budgets), facts != null);
        BookEdits edits = BookEdits.between(current.get().book(), proposed(book, file));
        Answer answer = new Answer(edits, stakes, Language.of(locale), WorkbookType.isAsked(headers), explain);
        InputStream body;
        if (facts == null) {
            body = answer.withoutFacts();
        } else {
            try (InputStream zip = facts.getInputStream();
                    UploadedFolder folder = UploadedFolder.unzipped(zip, FACTS, mostBytes)) {
                body = answer.withFacts(folder.folder(), problems -> folder.told(problems, FACTS));
            }
        }
        return ResponseEntity.ok()
                .contentType(WorkbookType.isAsked(headers) ? WorkbookType.TYPE : MediaType.APPLICATION_JSON)
                .body(new InputStreamResource(body));
    }

    private PolicyBook proposed(MultipartFile book, @Nullable String file) throws IOException {
        try (InputStream sent = book.getInputStream();
                UploadedFolder folder = file == null
                        ? UploadedFolder.unzipped(sent, BOOK, mostBytes)
                        : UploadedFolder.bookWith(current::copyTo, file, sent)) {
            code.require(folder.folder(), Editor.acting());
            BookCheck.Report report = BookCheck.check(folder.folder());
            PolicyBook proposed = report.book();
            if (proposed == null) {
                List<Problem> errors =
                        report.problems().stream().filter(Problem::isError).toList();
                throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, folder.told(errors, BOOK));
            }
            return proposed;
        }
    }
}
