package laurel.api.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import laurel.api.policy.Editor;
import laurel.api.policy.KeptBooks;
import laurel.api.version.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The releases that there are, for those who ask over HTTP. */
@RestController
@RequestMapping("/api/policies/releases")
@Tag(name = "Releases")
final class ReleaseController {

    private static final String ZIP = "application/zip";

    private final Releases releases;
    private final KeptBooks books;

    ReleaseController(Releases releases, KeptBooks books) {
        this.releases = releases;
        this.books = books;
    }

    @Operation(
            summary = "The releases",
            description =
                    "The newest first. Number 0 is the folder's book, as it was in force before the first approval.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<Release> list() {
        return releases.list();
    }

    @Operation(
            summary = "A release",
            description = "How far it has come, and by whom. The ETag is its version.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The release.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NoRelease")
            })
    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Release> find(@Parameter(description = "The release's number.") @PathVariable long number) {
        return answer(releases.find(number));
    }

    static ResponseEntity<Release> answer(Release release) {
        return ResponseEntity.ok().eTag(new Version(release.version()).etag()).body(release);
    }

    @Operation(
            summary = "A release's book",
            description = "A zip file of the folder, the same bytes forever.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The zip file.",
                        content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NoRelease")
            })
    @GetMapping(path = "/{number}/book", produces = ZIP)
    ResponseEntity<byte[]> book(@Parameter(description = "The release's number.") @PathVariable long number) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename("release-" + number + ".zip")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(books.zip(releases.find(number).book()));
    }

    @Operation(
            summary = "Delete a draft",
            description = "What was submitted once stays.",
            responses = {
                @ApiResponse(responseCode = "204", description = "There is no such release any more."),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NoRelease"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/AnotherState"),
                @ApiResponse(responseCode = "412", ref = "#/components/responses/AnotherVersion")
            })
    @DeleteMapping("/{number}")
    ResponseEntity<Void> delete(
            @Parameter(description = "The release's number.") @PathVariable long number,
            @Parameter(description = "The version that is meant; another is not deleted.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch) {
        releases.delete(number, ifMatch, Editor.acting().name());
        return ResponseEntity.noContent().build();
    }
}
