package laurel.api.handover;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.api.problem.InputRefused;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problems;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Verdicts as an array of JSON objects, of which one at a time is taken apart. */
final class VerdictsJson {

    /** Of an array's elements others follow, and what follows the array is told in words of our own. */
    private static final ObjectReader NODES =
            JsonMapper.shared().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private VerdictsJson() {}

    /** @throws InputRefused if it is no JSON, saying where that shows */
    static List<Verdict> read(InputStream body, Problems problems) {
        VerdictReader reader = new VerdictReader(problems);
        JsonParser parser = NODES.createParser(body);
        try (parser) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                problems.error(new Place.Pointer(""), "facts.member.shape", new Label("an array", "数组"));
                return List.of();
            }
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                read(NODES.readTree(parser), new Place.Pointer("/" + i), reader, problems);
            }
            if (parser.nextToken() != null) {
                throw malformed("request.json.more", parser, "");
            }
            return reader.verdicts();
        } catch (JacksonIOException brokenOff) {
            throw brokenOff;
        } catch (JacksonException malformed) {
            String why = malformed.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
            throw malformed("request.json", parser, why);
        }
    }

    private static InputRefused malformed(String code, JsonParser parser, String why) {
        TokenStreamLocation at = parser.currentLocation();
        return InputRefused.because(
                HttpStatus.BAD_REQUEST,
                code,
                Integer.toString(at.getLineNr()),
                Integer.toString(at.getColumnNr()),
                why);
    }

    private static void read(JsonNode node, Place.Pointer place, VerdictReader reader, Problems problems) {
        if (!node.isObject()) {
            problems.error(place, "facts.member.shape", new Label("an object", "对象"));
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        node.properties().forEach(member -> {
            Place.Pointer at = new Place.Pointer(
                    place.spot() + "/" + member.getKey().replace("~", "~0").replace("/", "~1"));
            if (!VerdictReader.MEMBERS.contains(member.getKey())) {
                reader.unknown(at, member.getKey());
            } else if (member.getValue().isString()) {
                values.put(member.getKey(), member.getValue().stringValue());
            } else if (!member.getValue().isNull()) {
                problems.error(at, "facts.member.shape", new Label("a text", "文本"));
            }
        });
        reader.add(place, values);
    }
}
