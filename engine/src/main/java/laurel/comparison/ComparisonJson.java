package laurel.comparison;

import java.io.Closeable;
import java.io.Writer;
import java.util.List;
import laurel.calculation.PackageJson;
import laurel.problem.Place;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A comparison for programs: one JSON object, people written one by one as they come. */
public final class ComparisonJson implements Closeable, ImpactRun.People {

    private final JsonMapper mapper = mapper();
    private final JsonGenerator json;
    private boolean hasPeople;

    /** Begins with the edits; {@code out} stays open. */
    public ComparisonJson(Writer out, BookEdits edits) {
        this.json = mapper.createGenerator(out).configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
        json.writeStartObject();
        json.writeStringProperty("before", edits.before().digest());
        json.writeStringProperty("after", edits.after().digest());
        json.writeNumberProperty("casesBefore", edits.before().cases().size());
        json.writeNumberProperty("casesAfter", edits.after().cases().size());
        json.writeName("edits");
        mapper.writeValue(json, edits.list());
    }

    /** The words of a comparison, taught to a mapper of packages; places as a person would write them. */
    public static JsonMapper mapper() {
        SimpleModule module = new SimpleModule("laurel.comparison");
        module.addSerializer(new StdSerializer<Place>(Place.class) {
            @Override
            public void serialize(Place place, JsonGenerator generator, SerializationContext context) {
                generator.writeString(place.toString());
            }
        });
        return PackageJson.configure(JsonMapper.builder()).addModule(module).build();
    }

    @Override
    public void take(PersonChange change) {
        beginPeople();
        mapper.writeValue(json, change);
    }

    private void beginPeople() {
        if (!hasPeople) {
            json.writeName("people");
            json.writeStartArray();
            hasPeople = true;
        }
    }

    /** What it comes to, after all people. */
    public void impact(Impact impact) {
        beginPeople();
        json.writeEndArray();
        json.writeName("impact");
        mapper.writeValue(json, impact);
    }

    /** The same in a reader's language. */
    public void explanation(List<String> lines) {
        json.writeName("explanation");
        mapper.writeValue(json, lines);
    }

    public void complete() {
        json.writeEndObject();
        json.writeRaw("\n");
    }

    @Override
    public void close() {
        json.close();
    }
}
