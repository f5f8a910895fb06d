package laurel.api.calculation;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import laurel.api.calculation.CalculationAnswer.CalculatedPackage;
import laurel.api.problem.InputRefused;
import laurel.api.problem.ProblemDetails;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** The writing of a stream's lines, texts in the reader's language. */
final class LineWriter {

    private static final URI STREAM = URI.create("/api/calculations");

    private final JsonMapper json;
    private final ProblemDetails details;
    private final Locale locale;

    /** Why a line was not answered with a package. */
    private record ProblemLine(ProblemDetail problem, long line) {}

    private record SummaryLine(Summary summary) {}

    /** What stands at the end of an answer that is whole. */
    private record Summary(long packages, long refused, String book) {}

    LineWriter(JsonMapper json, ProblemDetails details, Locale locale) {
        this.json = json;
        this.details = details;
        this.locale = locale;
    }

    byte[] given(CalculatedPackage given) {
        return line(given);
    }

    byte[] refused(long line, InputRefused refused) {
        return problem(line, details.of(refused, locale));
    }

    byte[] failed(long line) {
        return problem(line, details.ofFailure(locale));
    }

    byte[] summary(long packages, long refused, String book) {
        return line(new SummaryLine(new Summary(packages, refused, book)));
    }

    private byte[] problem(long line, ProblemDetail problem) {
        problem.setInstance(STREAM);
        return line(new ProblemLine(problem, line));
    }

    private byte[] line(Object value) {
        byte[] written = json.writeValueAsBytes(value);
        byte[] line = Arrays.copyOf(written, written.length + 1);
        line[written.length] = '\n';
        return line;
    }
}
