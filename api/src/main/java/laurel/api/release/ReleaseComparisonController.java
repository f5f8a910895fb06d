package laurel.api.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import laurel.api.comparison.Answer;
import laurel.api.comparison.Stakes;
import laurel.api.files.WorkbookType;
import laurel.api.policy.Books;
import laurel.api.policy.CurrentBook;
import laurel.api.policy.LastFacts;
import laurel.comparison.BookEdits;
import laurel.problem.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a release would change, for who is to approve it. */
@RestController
@RequestMapping("/api/policies/releases/{number}/comparison")
@Tag(name = "Releases")
final class ReleaseComparisonController {

    private final Releases releases;
    private final Books books;
    private final CurrentBook current;
    private final ObjectProvider<LastFacts> lastFacts;

    ReleaseComparisonController(
            Releases releases, Books books, CurrentBook current, ObjectProvider<LastFacts> lastFacts) {
        this.releases = releases;
        this.books = books;
        this.current = current;
        this.lastFacts = lastFacts;
    }

    @Operation(
            summary = "Compare a release with what is in force",
            description =
                    "What its book says differently from the one that is in force today; and, once a cycle is closed, by"
                            + " the facts of the last one who gains, who loses and what it costs. To an Accept of a workbook's own type"
                            + " it answers with a workbook with charts.",
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
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NoRelease"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/NotComparable")
            })
    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, WorkbookType.NAME})
    ResponseEntity<Resource> compare(
            @Parameter(description = "The release's number.") @PathVariable long number,
            @Parameter(
                            description =
                                    "Whether JSON also tells it in lines of text, in the language of Accept-Language; the"
                                            + " workbook always is in that language.")
                    @RequestParam(defaultValue = "false")
                    boolean explain,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            Locale locale)
            throws IOException {
        BookEdits edits = BookEdits.between(
                current.get().book(), books.of(releases.find(number).book()).book());
        boolean isWorkbook = WorkbookType.isAsked(headers);
        Language language = Language.of(locale);
        try (LastFacts.Folder facts = facts()) {
            Stakes stakes = new Stakes(facts == null ? null : facts.period(), List.of());
            Answer answer = new Answer(edits, stakes, language, isWorkbook, explain);
            InputStream body =
                    facts == null ? answer.withoutFacts() : answer.withFacts(facts.folder(), UnaryOperator.identity());
            return ResponseEntity.ok()
                    .contentType(isWorkbook ? WorkbookType.TYPE : MediaType.APPLICATION_JSON)
                    .body(new InputStreamResource(body));
        }
    }

    private LastFacts.@Nullable Folder facts() throws IOException {
        LastFacts kept = lastFacts.getIfAvailable();
        Optional<LastFacts.Folder> folder = kept == null ? Optional.empty() : kept.last();
        return folder.orElse(null);
    }
}
