package laurel.api.calculation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.api.PortTest;
import laurel.api.Wire;
import laurel.api.policy.CurrentBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calculation line by line. */
@PortTest
class StreamTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext service;

    @Autowired
    CurrentBook book;

    private Wire http = Wire.NOWHERE;

    @BeforeEach
    void connect() {
        http = Wire.asStaff(service);
    }

    private static String employee(int number, String score) {
        return CalculationTest.employee("E" + number, score).replace('\'', '"').replace("\n", "");
    }

    private HttpResponse<byte[]> post(String query, String body, String... headers) throws Exception {
        HttpRequest.Builder request = http.to("/api/calculations" + query, "Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return http.send(headers.length == 0 ? request : request.headers(headers));
    }

    private List<JsonNode> lines(String query, String body, String... headers) throws Exception {
        HttpResponse<byte[]> answer = post(query, body, headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        return Wire.text(answer)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    @Test
    void answersEachLineWithItsPackage() throws Exception {
        List<JsonNode> lines = lines("?period=2025", employee(1, "1.05") + "\n\n" + employee(2, "0.9"));
        assertThat(lines).hasSize(3);
        String alone = Wire.text(http.post(
                "/api/calculations",
                "{\"period\": \"2025\", \"employees\": [" + employee(1, "1.05") + "," + employee(2, "0.9") + "]}",
                "Content-Type",
                "application/json"));
        JsonNode packages = JsonMapper.shared().readTree(alone).path("packages");
        assertThat(lines.subList(0, 2)).isEqualTo(packages.valueStream().toList());
        assertThat(lines.get(2).toString())
                .isEqualTo("{\"summary\":{\"packages\":2,\"refused\":0,\"book\":\""
                        + book.get().book().digest() + "\"}}");
    }

    @Test
    void refusesSingleLines() throws Exception {
        String body = String.join(
                "\n",
                employee(1, "1.05"),
                "{\"id\": \"E2\",",
                "{\"id\": \"E3\", \"name\": \"Wu\", \"currency\": \"CNY\", \"levle\": \"P5\"}",
                "\"" + "x".repeat(100 * 1024) + "\"",
                "7",
                "{\"company\": {}}",
                "{\"id\": \"E7\", \"name\": \"Wu\", \"currency\": \"CNY\", \"level\": \"P5\", \"mentor\": \"no\"}",
                "",
                employee(9, "0.9"));
        List<JsonNode> lines = lines("?period=2025", body);
        assertThat(lines.stream().map(line -> told(line)))
                .containsExactly(
                        "E1",
                        "2 400 request.json",
                        "3 422 facts.member.unknown /levle",
                        "4 413 request.line.large",
                        "5 422 facts.member.shape",
                        "6 422 request.company.late",
                        "7 422 calculation.failed",
                        "E9",
                        "2 of 8");
        assertThat(lines.get(1).at("/problem/errors/0/what").asString())
                .startsWith("This is no JSON, at line 2, column");
        assertThat(lines("?period=2025", "7", "Accept-Language", "zh")
                        .get(0)
                        .at("/problem/title")
                        .asString())
                .isEqualTo("输入未被接受");
    }

    private static String told(JsonNode line) {
        if (line.has("summary")) {
            long packages = line.at("/summary/packages").asLong();
            return packages + " of " + (packages + line.at("/summary/refused").asLong());
        }
        JsonNode error = line.at("/problem/errors/0");
        return line.has("employee")
                ? line.path("employee").asString()
                : (line.path("line").asString() + " "
                                + line.at("/problem/status").asString() + " "
                                + error.path("code").asString() + " "
                                + error.path("pointer").asString())
                        .strip();
    }

    @Test
    void takesWhatTheFirstLineTellsOfTheCompany() throws Exception {
        String company = "{\"company\": {\"rates\": [{\"from\": \"USD\", \"to\": \"CNY\", \"date\": \"2025-01-01\","
                + " \"rate\": %s}]}}\n";
        assertThat(lines("?period=2025", company.formatted("7.1") + employee(1, "1.05")))
                .extracting(line -> told(line))
                .containsExactly("E1", "1 of 1");
        HttpResponse<byte[]> refused = post("?period=2025", company.formatted("\"x\"") + employee(1, "1.05"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Wire.json(refused).at("/errors/0/pointer").asString()).isEqualTo("/company/rates/0/rate");
        assertThat(Wire.json(post("?period=2025", "{\"company\": {\"rate\": []}}"))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/company/rate");
    }

    @Test
    void needsAPeriod() throws Exception {
        assertThat(Wire.code(post("", employee(1, "1")))).isEqualTo("request.period.absent");
        assertThat(Wire.code(post("?period=2025-Q9", employee(1, "1")))).isEqualTo("request.period.unknown");
        assertThat(post("?period=2025-Q9", "").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void sumsUpNothingAtAll() throws Exception {
        assertThat(lines("?period=2025", "\n \r\n"))
                .extracting(line -> told(line))
                .containsExactly("0 of 0");
    }

    @Test
    void tellsWhatIsAsked() throws Exception {
        JsonNode first =
                lines("?period=2025&explain=true&next=true", employee(1, "0.9")).get(0);
        assertThat(first.path("explanation").size()).isPositive();
        assertThat(first.path("nextSteps").size()).isPositive();
        assertThat(first.path("outlook").size()).isPositive();
    }

    /** More than all buffers between the two ends hold; the client reads while it writes, as it must. */
    @Test
    void keepsTheOrderOfManyLines() throws Exception {
        int count = 6000;
        HttpResponse<Stream<String>> answer = http.client()
                .send(
                        http.to("/api/calculations?period=2025", "Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofByteArrays(() -> IntStream.range(0, count)
                                        .mapToObj(i ->
                                                (employee(i, i % 10 == 3 ? "\"high\"" : "1.05") + "\n").getBytes(UTF_8))
                                        .iterator()))
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        List<String> told = answer.body()
                .map(line -> told(JsonMapper.shared().readTree(line)))
                .toList();
        assertThat(told).hasSize(count + 1);
        for (int i = 0; i < count; i++) {
            assertThat(told.get(i)).startsWith(i % 10 == 3 ? (i + 1) + " 422 " : "E" + i);
        }
        assertThat(told.get(count)).isEqualTo("5400 of 6000");
    }

    /** One line at a time: the next is written only when the one before is answered. */
    @Test
    void answersWhatHasArrivedAlready() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            // Whatever is wrong, the test ends.
            socket.setSoTimeout(30_000);
            BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            write(
                    socket,
                    String.join(
                            "\r\n",
                            "POST /api/calculations?period=2025 HTTP/1.1",
                            "Host: localhost",
                            "Connection: close",
                            "Authorization: Bearer " + http.token(),
                            "Content-Type: application/x-ndjson",
                            "Transfer-Encoding: chunked",
                            "",
                            ""));
            for (int i = 0; i < 5; i++) {
                String line = employee(i, "1.05") + "\n";
                write(socket, Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
                assertThat(told(JsonMapper.shared().readTree(nextLine(answers))))
                        .isEqualTo("E" + i);
            }
            write(socket, "0\r\n\r\n");
            assertThat(told(JsonMapper.shared().readTree(nextLine(answers)))).isEqualTo("5 of 5");
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** Passes over the head, and over the sizes of chunks. */
    private static String nextLine(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        while (!line.startsWith("{")) {
            line = answers.readLine();
        }
        return line;
    }
}
