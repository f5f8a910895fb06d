package laurel.api.handover;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Payments as JSON, one a line, as the pages of them have them. There is nothing else in it. */
final class PayrollLines extends PayrollFile {

    private final JsonMapper json;
    private final BufferedWriter lines;

    PayrollLines(Path file, JsonMapper json) throws IOException {
        this.json = json;
        this.lines = Files.newBufferedWriter(file);
    }

    @Override
    void begin(Head head) {}

    @Override
    void write(Payment payment) throws IOException {
        lines.write(json.writeValueAsString(payment));
        lines.write('\n');
    }

    @Override
    void end(Map<String, Sum> sums) {}

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
