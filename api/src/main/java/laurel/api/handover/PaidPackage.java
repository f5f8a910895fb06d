package laurel.api.handover;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What of a kept package tells of money; the rest of it is not looked at. */
record PaidPackage(
        String employee,
        String name,
        String period,
        String book,
        @Nullable List<PaidLine> lines) {

    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(PaidPackage.class);

    /** A line, of money or not. */
    record PaidLine(
            String award,
            @Nullable PaidAmount amount,
            @Nullable String corrects,
            @Nullable String review,
            @Nullable String payCode) {}

    /** As it is written. */
    record PaidAmount(BigDecimal amount, String currency) {}

    static PaidPackage read(String json) {
        return READER.readValue(json);
    }

    List<PaidLine> given() {
        return lines == null ? List.of() : lines;
    }
}
