package laurel.calculation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.Function;
import laurel.award.Kind;
import laurel.fact.Period;
import laurel.problem.Label;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Packages as JSON: the records as they are, exact decimals as plain strings, null and empty parts left out. */
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
