package laurel.api.watching;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import laurel.api.PortTest;
import laurel.api.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Health, metrics and traces. */
@PortTest
class WatchingTest {

    private static final String REQUEST =
            "{\"period\": \"2025\", \"employee\": {\"id\": \"E-secret\", \"name\": \"Lin Hidden\","
                    + " \"currency\": \"CNY\", \"level\": \"P6\", \"monthly_salary\": 98765}}";

    @Autowired
    ApplicationContext service;

    private Wire http = Wire.NOWHERE;

    @BeforeEach
    void connect() {
        http = Wire.asStaff(service);
    }

    private String get(String path) throws Exception {
        HttpResponse<byte[]> answer = http.send(http.to(path).GET());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Wire.text(answer);
    }

    private double employees() throws Exception {
        return Wire.json(http.send(http.to("/actuator/metrics/laurel.calculations.employees")
                        .GET()))
                .at("/measurements/0/value")
                .asDouble();
    }

    @Test
    void tellsTheHealthOfDatabaseAndBook() throws Exception {
        assertThat(get("/actuator/health"))
                .startsWith("{")
                .contains("\"book\":{\"status\":\"UP\"}", "\"db\":{\"status\":\"UP\"}", "\"status\":\"UP\"");
    }

    @Test
    void countsEmployees() throws Exception {
        double before = employees();
        http.post("/api/calculations", REQUEST, "Content-Type", "application/json");
        assertThat(employees()).isEqualTo(before + 1);
        http.post(
                "/api/calculations?period=2025",
                "{}\n{\"id\": \"E1\", \"name\": \"Lin\", \"currency\": \"CNY\"}\n",
                "Content-Type",
                "application/x-ndjson");
        assertThat(employees()).isEqualTo(before + 2);
        assertThat(get("/actuator/metrics/laurel.calculations")).contains("TOTAL_TIME");
    }

    @Test
    void tellsNothingOfPeople() throws Exception {
        http.post("/api/calculations", REQUEST, "Content-Type", "application/json");
        http.send(http.to("/api/cycles/2025/packages/E-secret").GET());
        for (String path : List.of(
                "/actuator/prometheus",
                "/actuator/metrics",
                "/actuator/health",
                "/actuator/metrics/http.server.requests")) {
            assertThat(get(path)).doesNotContain("E-secret", "Lin Hidden", "98765");
        }
        assertThat(get("/actuator/prometheus"))
                .contains("laurel_calculations_employees_total", "laurel_calculations_seconds");
    }

    @Test
    void opensNothingElse() throws Exception {
        for (String path : List.of("env", "heapdump", "beans", "loggers", "configprops", "threaddump")) {
            assertThat(http.send(http.to("/actuator/" + path).GET()).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    /** So that the lines of one request are found among those of others. */
    @Test
    void namesTheTraceInLogLines() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        // Not what is printed: another test's command may have silenced the console.
        Logger logger = (Logger) LoggerFactory.getLogger("laurel");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            http.send(http.to("/api/terms/fails", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                    .GET());
        } finally {
            logger.detachAppender(lines);
        }
        assertThat(List.copyOf(lines.list))
                .filteredOn(line -> line.getMessage().contains("A request failed"))
                .singleElement()
                .satisfies(line -> assertThat(line.getMDCPropertyMap()).containsEntry("traceId", trace));
    }
}
