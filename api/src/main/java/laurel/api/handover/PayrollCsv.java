package laurel.api.handover;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Payments as comma-separated values for a payroll system to read: UTF-8, the same headings in every language. The first
 * column says what a record is: H stands in the header, P is a payment, T stands in the trailer. H and T are there for each
 * currency, and once if nothing is paid.
 */
final class PayrollCsv extends PayrollFile {

    static final List<String> HEADINGS = List.of(
            "record",
            "payment",
            "employee",
            "name",
            "pay_code",
            "award",
            "amount",
            "currency",
            "corrects",
            "state",
            "payments",
            "cycle",
            "from",
            "to",
            "book",
            "made");

    private final CsvWriter csv;

    PayrollCsv(Path file) throws IOException {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }

    @Override
    void begin(Head head) {
        csv.writeRecord(HEADINGS);
        Map<String, String> about = new LinkedHashMap<>();
        about.put("cycle", head.period());
        about.put("from", head.from().toString());
        about.put("to", head.to().toString());
        about.put("book", head.book());
        about.put("made", head.made().toString());
        sums("H", head.sums(), about);
    }

    @Override
    void write(Payment payment) {
        record(Map.of(
                "record", "P",
                "payment", payment.payment(),
                "employee", harmless(payment.employee()),
                "name", harmless(payment.name()),
                "pay_code", harmless(payment.payCode()),
                "award", harmless(payment.award()),
                "amount", payment.amount().amount().toPlainString(),
                "currency", payment.amount().currency().getCurrencyCode(),
                "corrects", payment.corrects() == null ? "" : payment.corrects(),
                "state", payment.state().name()));
    }

    @Override
    void end(Map<String, Sum> sums) {
        sums("T", sums, Map.of());
    }

    private void sums(String record, Map<String, Sum> sums, Map<String, String> about) {
        if (sums.isEmpty()) {
            sum(record, about, Map.of("payments", "0"));
        }
        sums.forEach((currency, sum) -> sum(
                record,
                about,
                Map.of(
                        "amount", sum.amount().toPlainString(),
                        "currency", currency,
                        "payments", Long.toString(sum.payments()))));
    }

    private void sum(String record, Map<String, String> about, Map<String, String> sum) {
        Map<String, String> all = new LinkedHashMap<>(about);
        all.put("record", record);
        all.putAll(sum);
        record(all);
    }

    private void record(Map<String, String> values) {
        csv.writeRecord(HEADINGS.stream()
                .map(heading -> values.getOrDefault(heading, ""))
                .toList());
    }

    private static String harmless(@Nullable String text) {
        return text == null ? "" : HarmlessText.of(text);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
