package laurel.api.calculation;

import java.io.InputStream;
import laurel.api.problem.BoundedBody;
import laurel.api.problem.InputRefused;
import laurel.intake.FactsJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** The JSON of a request, with every digit of its numbers. */
public final class RequestJson {

    /** What follows after the end is told in words of our own. */
    private static final ObjectReader READER =
            FactsJson.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RequestJson() {}

    /**
     * The whole body.
     *
     * @throws InputRefused if it is no JSON, saying where that shows, or larger than {@code mostBytes}
     */
    public static JsonNode read(InputStream body, long mostBytes) {
        return parse(new BoundedBody(body, mostBytes), 0);
    }

    /**
     * One line of a body.
     *
     * @param before how many lines stand before it
     * @throws InputRefused if it is no JSON, saying where that shows
     */
    static JsonNode readLine(InputStream line, long before) {
        return parse(line, before);
    }

    private static JsonNode parse(InputStream body, long before) {
        JsonParser parser = READER.createParser(body);
        try (parser) {
            if (parser.nextToken() == null) {
                throw InputRefused.because(HttpStatus.BAD_REQUEST, "request.json.empty");
            }
            JsonNode read = READER.readTree(parser);
            if (parser.nextToken() != null) {
                throw malformed("request.json.more", before, parser.currentTokenLocation(), "");
            }
            return read;
        } catch (JacksonIOException brokenOff) {
            throw brokenOff;
        } catch (JacksonException malformed) {
            String why = malformed.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
            throw malformed("request.json", before, where(malformed, parser), why);
        }
    }

    private static TokenStreamLocation where(JacksonException malformed, JsonParser parser) {
        @Nullable TokenStreamLocation told = malformed.getLocation();
        return told == null ? parser.currentLocation() : told;
    }

    private static InputRefused malformed(String code, long before, TokenStreamLocation at, String why) {
        return InputRefused.because(
                HttpStatus.BAD_REQUEST,
                code,
                Long.toString(before + at.getLineNr()),
                Integer.toString(at.getColumnNr()),
                why);
    }
}
