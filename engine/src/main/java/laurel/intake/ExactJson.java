package laurel.intake;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON whose numbers keep every digit. */
final class ExactJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** A number beyond this many digits is left as 1E+400, which is a value of no type: its digits could fill the heap. */
    private static final int MOST_DIGITS = 100;

    private ExactJson() {}

    /** The value as a person would write it into a cell, "" for null; empty for an object or array. */
    static Optional<String> text(JsonNode value) {
        if (value.isContainer()) {
            return Optional.empty();
        }
        if (value.isDouble() || value.isFloat()) {
            throw new IllegalArgumentException("The number " + value
                    + " has lost its decimal digits. Maybe it was not read by FactsJson.mapper().");
        }
        if (value.isNumber()) {
            return Optional.of(text(value.decimalValue()));
        }
        return Optional.of(value.isNull() ? "" : value.asString().strip());
    }

    private static String text(BigDecimal number) {
        boolean isWritable = Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS;
        return isWritable ? number.toPlainString() : number.toString();
    }
}
