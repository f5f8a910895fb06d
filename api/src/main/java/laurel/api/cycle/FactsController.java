package laurel.api.cycle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import laurel.api.access.Actor;
import laurel.api.files.UploadedFolder;
import laurel.api.problem.PageLimit;
import laurel.problem.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The facts of cycles, and what comes late. */
@RestController
@RequestMapping(path = "/api/cycles/{period}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Facts", description = "Files of facts that are imported into cycles.")
final class FactsController {

    private static final String PERIOD = "Such as 2025 or 2025-Q3.";
    static final String VERSION = "The ETag of the cycle that is meant; another version is left as it is.";
    private static final String FILES =
            "Files as a folder of facts holds them, mapping.yaml among them if there is one; a zip file stands for the files"
                    + " in it.";

    private final Cycles cycles;
    private final FactFiles files;
    private final FactsImport imports;
    private final Correcting correcting;
    private final Runs runs;
    private final Corrections corrections;
    private final FactsSettings settings;

    FactsController(
            Cycles cycles,
            FactFiles files,
            FactsImport imports,
            Correcting correcting,
            Runs runs,
            Corrections corrections,
            FactsSettings settings) {
        this.cycles = cycles;
        this.files = files;
        this.imports = imports;
        this.correcting = correcting;
        this.runs = runs;
        this.corrections = corrections;
        this.settings = settings;
    }

    @Operation(
            summary = "A cycle's facts",
            description = "The files that are imported.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The files.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping("/facts")
    List<FactFile> facts(@Parameter(description = PERIOD) @PathVariable String period) {
        return files.ofCycle(cycles.get(period).id()).files();
    }

    @Operation(
            summary = "Import facts",
            description =
                    "A file replaces one of its name; the same file again changes nothing. Rows that cannot be used"
                            + " are told of and stop no others. If a file as such cannot be used, nothing is imported.",
            responses = {
                @ApiResponse(responseCode = "200", description = "What was imported.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/NotAnUpload"),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion"),
                @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/Refused")
            })
    @PostMapping(path = "/facts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ToldImport take(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = VERSION) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @Parameter(description = FILES) @RequestPart("facts") List<MultipartFile> facts,
            @Parameter(
                            description =
                                    "Whether the files hold only rows that go before those of the same key that are there.")
                    @RequestParam(defaultValue = "false")
                    boolean late,
            Locale locale)
            throws IOException {
        try (UploadedFolder sent = Sent.folder(facts, settings.mostBytes().toBytes())) {
            return ToldImport.of(imports.take(period, ifMatch, sent.folder(), late, Actor.name()), Language.of(locale));
        }
    }

    @Operation(
            summary = "Take a file of facts out",
            description = "As if it had never been imported.",
            responses = {
                @ApiResponse(responseCode = "204", description = "It is out."),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion")
            })
    @DeleteMapping("/facts/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = VERSION) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @Parameter(description = "The file's name.") @PathVariable String name,
            @Parameter(description = "Its layer.") @RequestParam(defaultValue = "0") int layer) {
        imports.remove(period, ifMatch, layer, name, Actor.name());
    }

    @Operation(
            summary = "Correct a released cycle",
            description =
                    "Rows that came late go before those of the same key. The cycle, and those released after it, are"
                            + " calculated anew with their own books; what they would have given more or less is given in the first"
                            + " cycle that is not released.",
            responses = {
                @ApiResponse(responseCode = "202", description = "What was imported.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/NotAnUpload"),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion"),
                @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/Refused")
            })
    @PostMapping(path = "/corrections", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ToldImport> correct(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = VERSION) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @Parameter(description = FILES) @RequestPart("facts") List<MultipartFile> facts,
            Locale locale)
            throws IOException {
        try (UploadedFolder sent = Sent.folder(facts, settings.mostBytes().toBytes())) {
            Imported imported = correcting.start(period, ifMatch, sent.folder(), Actor.name());
            return ResponseEntity.accepted().body(ToldImport.of(imported, Language.of(locale)));
        }
    }

    @Operation(
            summary = "Go on with a correction that was broken off",
            description = "Where it was, with the facts that it pinned. Watch it at Location.",
            responses = {
                @ApiResponse(responseCode = "202", description = "The run.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict")
            })
    @PostMapping("/corrections/resumption")
    ResponseEntity<ToldRun> resume(@Parameter(description = PERIOD) @PathVariable String period) {
        cycles.get(period);
        RunRow run = correcting.goOn(period);
        return RunController.accepted(cycles.byId(run.cycle()).period().toString(), runs.told(run));
    }

    @Operation(
            summary = "What a cycle corrects",
            description = "What is due in this cycle because facts of released ones came late, by the code points of"
                    + " employees' ids, some at a time: ask again with `after` set to `next` until that is null.",
            responses = {
                @ApiResponse(responseCode = "200", description = "Some corrections.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed"),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping("/corrections")
    CorrectionPage corrections(
            @Parameter(description = PERIOD) @PathVariable String period,
            @Parameter(description = "The employee's id after which to begin.") @RequestParam(defaultValue = "")
                    String after,
            @Parameter(description = PageLimit.TOLD) @RequestParam(defaultValue = "100") int limit) {
        int shown = PageLimit.of(limit);
        try (Stream<Correction> all = corrections.into(cycles.get(period), after)) {
            return CorrectionPage.of(all.limit(shown + 1).toList(), shown);
        }
    }
}
