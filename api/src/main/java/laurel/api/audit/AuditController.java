package laurel.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import laurel.api.problem.InputRefused;
import laurel.api.problem.PageLimit;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of all changes of state, for those who ask over HTTP. */
@RestController
@RequestMapping(path = "/api/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Audit", description = "Every change of state, who made it and when, in a chain that shows any alteration.")
final class AuditController {

    private final AuditEntries entries;
    private final Audit audit;

    AuditController(AuditEntries entries, Audit audit) {
        this.entries = entries;
        this.audit = audit;
    }

    @Operation(
            summary = "The audit log",
            description = "By number, some at a time: ask again with `after` set to `next` until that is null.",
            responses = {
                @ApiResponse(responseCode = "200", description = "Some entries.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed")
            })
    @GetMapping
    AuditPage page(
            @Parameter(description = "The number after which to begin.") @RequestParam(defaultValue = "0") long after,
            @Parameter(description = PageLimit.TOLD) @RequestParam(defaultValue = "100") int limit) {
        return AuditPage.of(entries.page(after, PageLimit.of(limit) + 1), limit);
    }

    @Operation(
            summary = "Whether the audit log holds",
            description = "Follows the chain from the first entry to the last, and names the first that was altered,"
                    + " removed or added by other hands. That the end was cut off, or a whole new chain written, shows only by"
                    + " an entry that somebody has kept elsewhere: see `since`.",
            responses = {
                @ApiResponse(responseCode = "200", description = "What became of it.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed")
            })
    @GetMapping("/proof")
    AuditProof proof(
            @Parameter(
                            description = "`entries` and `digest` of an earlier proof with a colon between, such as"
                                    + " `17:9f86…`: that entry has to be there still.")
                    @RequestParam(required = false)
                    @Nullable
                    String since) {
        return audit.prove(since == null ? null : kept(since));
    }

    private static AuditHead kept(String since) {
        return AuditHead.parse(since)
                .orElseThrow(() -> InputRefused.because(
                        HttpStatus.BAD_REQUEST,
                        "request.parameter",
                        "since",
                        since,
                        new Label("a number, a colon and a digest", "“序号:摘要”")));
    }
}
