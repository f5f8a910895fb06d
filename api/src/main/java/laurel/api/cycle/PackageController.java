package laurel.api.cycle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import laurel.api.access.Actor;
import laurel.api.handover.OwnPackages;
import laurel.api.problem.InputRefused;
import laurel.api.problem.PageLimit;
import laurel.calculation.IncentivePackage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The packages of closed cycles, as they were calculated. */
@RestController
@RequestMapping("/api/cycles/{period}/packages")
@Tag(name = "Cycles")
final class PackageController {

    private final Cycles cycles;
    private final PackageRows packages;
    private final OwnPackages own;

    PackageController(Cycles cycles, PackageRows packages, OwnPackages own) {
        this.cycles = cycles;
        this.packages = packages;
        this.own = own;
    }

    @Operation(
            summary = "A cycle's packages",
            description =
                    "By the code points of employees' ids, some at a time: ask again with `after` set to `next`"
                            + " until that is null. To an Accept of application/x-ndjson it answers with all of them, one a line.",
            responses = {
                @ApiResponse(responseCode = "200", description = "Some packages.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed"),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    PackagePage packages(
            @Parameter(description = "Such as 2025 or 2025-Q3.") @PathVariable String period,
            @Parameter(description = "The employee's id after which to begin.") @RequestParam(defaultValue = "")
                    String after,
            @Parameter(description = PageLimit.TOLD) @RequestParam(defaultValue = "100") int limit) {
        return PackagePage.of(packages.page(run(period), after, PageLimit.of(limit) + 1), limit);
    }

    @Operation(hidden = true)
    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    void all(@PathVariable String period, HttpServletResponse response) throws IOException {
        long run = run(period);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        // In this thread: those that write later are cut off after 30 seconds, and there are few of them.
        ServletOutputStream out = response.getOutputStream();
        try (Stream<PackageRows.PackageRow> rows = packages.all(run)) {
            for (Iterator<PackageRows.PackageRow> row = rows.iterator(); row.hasNext(); ) {
                out.write((row.next().body() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Operation(
            summary = "An employee's package",
            description =
                    "As it was calculated, byte by byte; but an employee is shown no more of it than the statement"
                            + " tells: neither alerts to managers nor what nobody decided to pay, nor how it was come to.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The package.",
                        content = @Content(schema = @Schema(implementation = IncentivePackage.class))),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
            })
    @GetMapping(path = "/{employee}", produces = MediaType.APPLICATION_JSON_VALUE)
    String find(
            @Parameter(description = "Such as 2025 or 2025-Q3.") @PathVariable String period,
            @Parameter(description = "The employee's id.") @PathVariable String employee) {
        String calculated = packages.find(run(period), employee)
                .orElseThrow(
                        () -> InputRefused.because(HttpStatus.NOT_FOUND, "cycle.package.unknown", period, employee));
        return Actor.isEmployeeOnly() ? own.shown(period, calculated) : calculated;
    }

    private long run(String period) {
        CycleRow cycle = cycles.get(period);
        Long run = cycle.run();
        if (Actor.isEmployeeOnly() && cycle.state() != CycleState.RELEASED) {
            throw InputRefused.because(HttpStatus.CONFLICT, "cycle.unreleased", period);
        }
        if (run == null) {
            throw InputRefused.because(HttpStatus.NOT_FOUND, "cycle.unclosed", period);
        }
        return run;
    }
}
