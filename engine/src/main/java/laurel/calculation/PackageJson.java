package laurel.calculation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import laurel.award.Kind;
import laurel.fact.Period;
import laurel.problem.Label;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Packages as JSON, and back: the records as they are, exact decimals as plain strings, null and empty parts left out. */
public final class PackageJson {

    private PackageJson() {}

    /** A mapper that writes packages; the same package is always the same bytes. */
    public static JsonMapper mapper() {
        return configure(JsonMapper.builder()).build();
    }

    /** Teaches a mapper that writes other things too how packages are written. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModule(module())
                .changeDefaultPropertyInclusion(
                        none -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
    }

    /** A mapper that reads what {@link #mapper} writes; written again, it is the same bytes. */
    public static JsonMapper reader() {
        SimpleModule module = new SimpleModule("laurel packages");
        module.addDeserializer(Period.class, read(Period.class, Period::parse));
        module.addDeserializer(Kind.class, read(Kind.class, Kind::named));
        module.addAbstractTypeMapping(Reason.class, KeptReason.class);
        // What is not there was empty.
        return configure(JsonMapper.builder())
                .addModule(module)
                .withConfigOverride(
                        List.class, lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .build();
    }

    private static <T> StdDeserializer<T> read(Class<T> type, Function<String, Optional<T>> parse) {
        return new StdDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                String text = parser.getString();
                return parse.apply(text)
                        .orElseThrow(() -> context.weirdStringException(text, type, "Maybe it was written elsewhere."));
            }
        };
    }

    private static JacksonModule module() {
        SimpleModule module = new SimpleModule("laurel");
        module.addSerializer(asText(BigDecimal.class, BigDecimal::toPlainString));
        module.addSerializer(asText(Currency.class, Currency::getCurrencyCode));
        module.addSerializer(asText(Period.class, Period::toString));
        module.addSerializer(asText(Kind.class, kind -> kind.label().english()));
        module.setMixInAnnotation(Reason.class, OnlyTheReason.class);
        module.setMixInAnnotation(Label.class, OnlyTheTexts.class);
        return module;
    }

    /** Leaves out what an implementation holds on to in order to spell the reason out. */
    @JsonSerialize(as = Reason.class)
    private interface OnlyTheReason {}

    @JsonIgnoreProperties("blank")
    private interface OnlyTheTexts {}

    private static <T> StdSerializer<T> asText(Class<T> type, Function<T, String> text) {
        return new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(text.apply(value));
            }
        };
    }
}
