package laurel.api.calculation;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import laurel.api.policy.CurrentBook;
import laurel.api.policy.LoadedBook;
import laurel.api.problem.InputRefused;
import laurel.api.problem.ProblemDetails;
import laurel.fact.Period;
import laurel.problem.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calculation line by line, for as many employees as there are. The answer begins while the request is still coming in.
 *
 * <p>The OpenAPI document tells of it beside the calculation of JSON, which has the same path.
 */
@Hidden
@RestController
@RequestMapping("/api/calculations")
final class StreamController {

    private final CurrentBook current;
    private final Calculations calculations;
    private final CalculationSettings settings;
    private final JsonMapper json;
    private final ProblemDetails details;

    StreamController(
            CurrentBook current,
            Calculations calculations,
            CalculationSettings settings,
            JsonMapper json,
            ProblemDetails details) {
        this.current = current;
        this.calculations = calculations;
        this.settings = settings;
        this.json = json;
        this.details = details;
    }

    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE, produces = MediaType.APPLICATION_NDJSON_VALUE)
    void calculate(
            InputStream body,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "false") boolean explain,
            @RequestParam(defaultValue = "false") boolean next,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        LoadedBook book = current.get();
        Period asked = period(period);
        int mostBytes = Math.toIntExact(settings.mostLineBytes().toBytes());
        CalculationStream stream = new CalculationStream(
                new CalculationStream.Question(
                        book, asked, next ? book.nextSteps().get() : null, explain ? Language.of(locale) : null),
                new LineReader(book.facts(), asked, mostBytes),
                new LineWriter(json, details, locale),
                calculations);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        stream.answer(new Lines(body, mostBytes), response.getOutputStream());
    }

    private static Period period(@Nullable String written) {
        if (written == null) {
            throw InputRefused.because(HttpStatus.UNPROCESSABLE_CONTENT, "request.period.absent");
        }
        return Period.parse(written)
                .orElseThrow(() ->
                        InputRefused.because(HttpStatus.UNPROCESSABLE_CONTENT, "request.period.unknown", written));
    }
}
