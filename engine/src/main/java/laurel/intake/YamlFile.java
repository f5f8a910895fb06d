package laurel.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import laurel.problem.Place;
import laurel.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A YAML file whose scalars are all kept as they were written, so that 007 stays 007. */
final class YamlFile {

    private final String name;
    private final YAMLParser parser;

    private YamlFile(String name, YAMLParser parser) {
        this.name = name;
        this.parser = parser;
    }

    static Written read(Path file, String name) throws IOException {
        YAMLFactory yaml = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (Reader text = TextFile.open(file, name);
                YAMLParser parser = (YAMLParser) yaml.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return new Written.Pairs(new Place.File(name), "", Map.of());
            }
            return new YamlFile(name, parser).value("");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new RowReader.Unreadable(Problem.error(
                    line < 1 ? new Place.File(name) : new Place.Line(name, line),
                    "facts.file.broken",
                    withoutExcerpts(e.getOriginalMessage())));
        }
    }

    /** The parser's message has lines of the file among its own, which are indented. */
    private static String withoutExcerpts(String message) {
        return message.lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining(": "));
    }

    private Written value(String path) throws IOException {
        Place place = new Place.Line(name, parser.currentTokenLocation().getLineNr());
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Written> pairs = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                pairs.put(key, value(path.isEmpty() ? key : path + "." + key));
            }
            return new Written.Pairs(place, path, pairs);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Written> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(path + "[" + items.size() + "]"));
            }
            return new Written.Items(place, path, items);
        }
        if (parser.isCurrentAlias()) {
            throw new RowReader.Unreadable(Problem.error(place, "facts.mapping.alias", path, parser.getString()));
        }
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
        return new Written.Text(place, path, text.strip());
    }
}
