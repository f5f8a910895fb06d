package laurel.api.calculation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import laurel.api.calculation.CalculationAnswer.CalculatedPackage;
import laurel.api.calculation.Calculations.Calculated;
import laurel.api.policy.CurrentBook;
import laurel.api.policy.LoadedBook;
import laurel.problem.Language;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Calculation, for those who ask over HTTP. Nothing is stored. */
@RestController
@RequestMapping("/api/calculations")
@Tag(name = "Calculations", description = "Packages for facts that a request brings along; nothing is stored.")
final class CalculationController {

    private final CurrentBook current;
    private final Calculations calculations;
    private final CalculationSettings settings;

    CalculationController(CurrentBook current, Calculations calculations, CalculationSettings settings) {
        this.current = current;
        this.calculations = calculations;
        this.settings = settings;
    }

    @Operation(
            summary = "Calculate packages",
            description =
                    "The packages of one employee or of many for a period, in the request's order, all by the book"
                            + " that is in force as the request arrives. The same facts and the same book give the same bytes."
                            + " If anything is wrong with the request, nothing is calculated and all problems are told at once."
                            + " A stream (`application/x-ndjson`) is answered line by line instead, for any number of employees:"
                            + " a line that is wrong is answered with its problems, and the others are calculated.",
            parameters = @Parameter(ref = "#/components/parameters/StreamPeriod"),
            requestBody = @RequestBody(ref = "#/components/requestBodies/Calculation"),
            responses = {
                @ApiResponse(responseCode = "200", ref = "#/components/responses/Calculated"),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed"),
                @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/Refused")
            })
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    CalculationAnswer calculate(
            InputStream body,
            @Parameter(
                            description =
                                    "Whether each package is also told in sentences, in the language of Accept-Language.")
                    @RequestParam(defaultValue = "false")
                    boolean explain,
            @Parameter(
                            description =
                                    "Whether to tell why awards were not given, and the smallest changes that would"
                                            + " give them or more of them; in sentences too if explain is true.")
                    @RequestParam(defaultValue = "false")
                    boolean next,
            Locale locale) {
        LoadedBook book = current.get();
        JsonNode json = RequestJson.read(body, settings.mostBytes().toBytes());
        CalculationRequest request = RequestReader.read(json, book.facts(), settings.mostEmployees());
        List<Calculated> packages = calculations.calculate(book, request, next);
        Language language = explain ? Language.of(locale) : null;
        return new CalculationAnswer(
                book.book().digest(),
                true,
                packages.stream()
                        .map(one -> CalculatedPackage.of(one, book.book(), language))
                        .toList());
    }
}
