package laurel.api.cycle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import laurel.api.problem.InputRefused;
import laurel.calculation.IncentivePackage;
import laurel.problem.Label;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Kept packages, for those who ask over HTTP. */
@RestController
@RequestMapping(path = "/api/cycles", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cycles", description = "The packages of closed cycles, as they were calculated.")
final class CycleController {

    private static final int MOST = 1000;

    private final Cycles cycles;
    private final PackageRows packages;

    CycleController(Cycles cycles, PackageRows packages) {
        this.cycles = cycles;
        this.packages = packages;
    }

    @Operation(summary = "The cycles", description = "Those whose packages are kept, the newest period first.")
    @GetMapping
    List<Cycle> cycles() {
        return cycles.all();
    }

    @Operation(
            summary = "A cycle's packages",
            description = "By the code points of employees' ids, some at a time: ask again with `after` set to `next`"
                    + " until that is null.",
            responses = {
                @ApiResponse(responseCode = "200", description = "Some packages.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed"),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping("/{period}/packages")
    PackagePage packages(
            @Parameter(description = "Such as 2025 or 2025-Q3.") @PathVariable String period,
            @Parameter(description = "The employee's id after which to begin.") @RequestParam(defaultValue = "")
                    String after,
            @Parameter(description = "How many at most, from 1 to 1000.") @RequestParam(defaultValue = "100")
                    int limit) {
        if (limit < 1 || limit > MOST) {
            throw InputRefused.because(
                    HttpStatus.BAD_REQUEST,
                    "request.parameter",
                    "limit",
                    Integer.toString(limit),
                    new Label("from 1 to " + MOST, " 1 到 " + MOST + " 之间的数"));
        }
        return PackagePage.of(packages.page(number(period), after, limit + 1), limit);
    }

    @Operation(
            summary = "An employee's package",
            description = "As it was calculated, byte by byte.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The package.",
                        content = @Content(schema = @Schema(implementation = IncentivePackage.class))),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping("/{period}/packages/{employee}")
    String find(
            @Parameter(description = "Such as 2025 or 2025-Q3.") @PathVariable String period,
            @Parameter(description = "The employee's id.") @PathVariable String employee) {
        return packages.find(number(period), employee)
                .orElseThrow(
                        () -> InputRefused.because(HttpStatus.NOT_FOUND, "cycle.package.unknown", period, employee));
    }

    private long number(String period) {
        return cycles.find(period)
                .orElseThrow(() -> InputRefused.because(HttpStatus.NOT_FOUND, "cycle.unknown", period));
    }
}
