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
import laurel.explanation.Explainer;
import laurel.explanation.Outlook;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.prospect.Prospect;
import org.jspecify.annotations.Nullable;
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
                            + " If anything is wrong with the request, nothing is calculated and all problems are told at once.",
            requestBody = @RequestBody(ref = "#/components/requestBodies/Calculation"),
            responses = {
                @ApiResponse(responseCode = "200", description = "The packages.", useReturnTypeSchema = true),
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
        CalculationRequest request = RequestReader.read(json, book.book(), settings.mostEmployees());
        List<Calculated> packages = calculations.calculate(book, request, next);
        Language language = Language.of(locale);
        return new CalculationAnswer(
                book.book().digest(),
                true,
                packages.stream()
                        .map(one -> explain ? told(one, book.book(), language) : plain(one, null, null))
                        .toList());
    }

    private static CalculatedPackage told(Calculated one, PolicyBook book, Language language) {
        Prospect prospect = one.prospect();
        return plain(
                one,
                new Explainer(book, language).explainEstimate(one.given()),
                prospect == null ? null : new Outlook(book, language).tell(one.given(), prospect));
    }

    private static CalculatedPackage plain(
            Calculated one, @Nullable List<String> explanation, @Nullable List<String> outlook) {
        Prospect prospect = one.prospect();
        return prospect == null
                ? new CalculatedPackage(one.given(), explanation, null, null, null, null)
                : new CalculatedPackage(
                        one.given(),
                        explanation,
                        prospect.whyNot(),
                        prospect.nextSteps(),
                        prospect.unfinished(),
                        outlook);
    }
}
