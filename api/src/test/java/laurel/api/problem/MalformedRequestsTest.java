package laurel.api.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import laurel.api.LeavesNothingBehind;
import laurel.api.PortTest;
import laurel.api.access.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A thousand requests, each wrong in a way of its own; the seed says which. */
@PortTest
@ExtendWith(LeavesNothingBehind.class)
class MalformedRequestsTest {

    private static final int COUNT = 1000;

    private static final String EMPLOYEE =
            "{\"id\": \"E1\", \"name\": \"Lin\", \"currency\": \"CNY\", \"level\": \"P6\","
                    + " \"monthly_salary\": 20000, \"metrics\": [{\"metric\": \"okr_score\", \"value\": 1.05}]}";

    private static final String GOOD = "{\"period\": \"2025\", \"employees\": [" + EMPLOYEE + "]}";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext service;

    /** Of somebody who may do all that is asked for; or "" for nobody. */
    private String token = "";

    private final Random random = new Random(20260101);

    private record Answer(int status, String type, String body) {}

    /** What is sent, to the last byte. */
    private byte[] request(String line, List<String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(line).append("\r\nHost: localhost\r\nConnection: close\r\n");
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        byte[] first = head.append("\r\n").toString().getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    private byte[] post(String path, String type, byte[] body) {
        return request(
                "POST " + path + " HTTP/1.1", List.of("Content-Type: " + type, "Content-Length: " + body.length), body);
    }

    private byte[] json(String body) {
        return post("/api/calculations", "application/json", body.getBytes(UTF_8));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private byte[] malformed(int kind) {
        return switch (kind) {
            case 0 -> json(GOOD.substring(0, random.nextInt(GOOD.length())));
            case 1 -> json(withAnotherValue());
            case 2 ->
                json(GOOD.replace(
                        any(List.of("20000", "1.05")),
                        any(List.of(
                                "1e", "-1e99999999", "1E+", "-", "0x1F", "NaN", "1".repeat(2000), "1e2147483647"))));
            case 3 -> json(any(List.of("[", "{\"a\":")).repeat(random.nextInt(2000, 100_000)));
            case 4 -> post("/api/calculations", "application/json", badUtf8());
            case 5 ->
                post(
                        "/api/calculations",
                        any(List.of(
                                "text/plain",
                                "application/xml",
                                "json",
                                "/",
                                "application/json;charset=nonsense",
                                "application/",
                                "multipart/form-data",
                                "application/x-www-form-urlencoded",
                                "*/*")),
                        GOOD.getBytes(UTF_8));
            case 6 ->
                request(
                        any(List.of("GET", "POST", "PUT", "DELETE", "PATCH")) + " "
                                + any(List.of(
                                        "/api/calculations/%zz",
                                        "/api/ter\u0001ms",
                                        "/api/{a}",
                                        "/api/a|b",
                                        "/api/..%2f",
                                        "/api/%00",
                                        "/api/nothing/" + random.nextInt(),
                                        "/api/terms;a=b/..//"))
                                + " HTTP/1.1",
                        List.of("Content-Length: 0"),
                        new byte[0]);
            case 7 ->
                request(
                        "POST /api/calculations HTTP/1.1",
                        List.of(
                                "Content-Type: application/json",
                                any(List.of(
                                        "Content-Length: -1",
                                        "Content-Length: x",
                                        "Content-Length: 2\r\nContent-Length: 3",
                                        "A: " + "x".repeat(9000),
                                        "Bad Name: 1",
                                        "Content-Length: 0",
                                        "Content-Length: 0\r\nIdempotency-Key: a b",
                                        "Content-Length: 0\r\nIdempotency-Key: " + "k".repeat(300),
                                        "Content-Length: 0\r\nAccept: image/png"))),
                        new byte[0]);
            case 8 -> random.nextBoolean() ? chunked() : upload();
            default ->
                request(
                        any(List.of(
                                "GET /api/cycles/2025/packages?limit=" + any(List.of("x", "-1", "99999999999", "%"))
                                        + " HTTP/1.1",
                                "GET /api/cycles/" + any(List.of("x", "%E0%80", "2025-Q9", "'")) + "/packages HTTP/1.1",
                                "PUT /api/calculations HTTP/1.1",
                                "POST /api/checks?file=" + any(List.of("", "a.exe", "/etc/passwd", "..%2Fa.xlsx"))
                                        + " HTTP/1.1",
                                "NONSENSE /api/terms HTTP/1.1")),
                        List.of(
                                "Content-Type: "
                                        + any(List.of(
                                                "application/json",
                                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
                                "Content-Length: 3"),
                        "abc".getBytes(UTF_8));
        };
    }

    private byte[] upload() {
        return post(
                "/api/comparisons" + any(List.of("", "?file=../x", "?period=1&budget=x", "?explain=maybe")),
                "multipart/form-data; boundary=" + any(List.of("b", "", "\"", "x".repeat(100))),
                multipart());
    }

    private byte[] chunked() {
        return request(
                "POST /api/calculations HTTP/1.1",
                List.of("Content-Type: application/json", "Transfer-Encoding: chunked"),
                any(List.of("zz\r\n{}\r\n", "-1\r\n{}\r\n", "5\r\n{}", "2\r\n{}\r\n", "2\r\n{}\r\n0\r\n\r\n"))
                        .getBytes(UTF_8));
    }

    private String withAnotherValue() {
        String value = any(List.of(
                "\"2025\"",
                "\"E1\"",
                "\"Lin\"",
                "\"CNY\"",
                "[{\"metric\": \"okr_score\", \"value\": 1.05}]",
                "\"okr_score\""));
        return GOOD.replace(value, any(List.of("{}", "[[]]", "[7]", "{\"a\": null}", "[true]", "\"\u0000\"")));
    }

    private byte[] badUtf8() {
        byte[] bytes = GOOD.getBytes(UTF_8);
        int at = GOOD.indexOf("Lin") + random.nextInt(3);
        bytes[at] = any(List.of((byte) 0x80, (byte) 0xC0, (byte) 0xFF, (byte) 0xE5, (byte) 0xF8));
        return bytes;
    }

    private byte[] multipart() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"" + any(List.of("book", "facts", "", "x"))
                + "\"; filename=\"a.zip\"\r\n\r\nPK\u0003\u0004nonsense\r\n--b--\r\n";
        return part.substring(0, random.nextInt(1, part.length())).getBytes(UTF_8);
    }

    private Answer send(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            socket.shutdownOutput();
            return answer(socket.getInputStream());
        }
    }

    private static Answer answer(InputStream in) {
        String all = received(in);
        int end = all.indexOf("\r\n\r\n");
        String head = end < 0 ? all : all.substring(0, end);
        int status = head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
        String type = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                .map(line -> line.substring(13).strip())
                .findFirst()
                .orElse("");
        String body = end < 0 ? "" : all.substring(end + 4);
        return new Answer(status, type, body);
    }

    /** A server that was not sent what it waits for may end the connection at once, after its answer. */
    private static String received(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
            return all.toString(UTF_8);
        } catch (IOException ended) {
            return all.toString(UTF_8);
        }
    }

    @Test
    void answersEachWithAProblemAndGoesOn() throws Exception {
        String good = As.staffToken(service);
        token = good;
        Answer before = send(json(GOOD));
        assertThat(before.status()).isEqualTo(200);
        Set<Integer> statuses = new TreeSet<>();
        for (int i = 0; i < COUNT; i++) {
            // One of each kind in ten of somebody who is not logged in.
            token = i / 10 % 10 == 9 ? "" : good;
            byte[] request = malformed(i % 10);
            Answer answer = send(request);
            String sent = new String(request, ISO_8859_1).substring(0, Math.min(600, request.length));
            assertThat(answer.status()).as("%s%n%s", sent, answer).isBetween(400, 499);
            assertThat(answer.type()).as("%s%n%s", sent, answer).isEqualTo("application/problem+json");
            JsonNode problem = JsonMapper.shared()
                    .readTree(answer.body()
                            .substring(answer.body().indexOf('{'), answer.body().lastIndexOf('}') + 1));
            assertThat(problem.path("status").asInt()).as(sent).isEqualTo(answer.status());
            assertThat(problem.path("title").asString()).as(sent).isNotBlank();
            assertThat(problem.path("detail").asString()).as(sent).isNotBlank();
            statuses.add(answer.status());
        }
        assertThat(statuses).contains(400, 401, 404, 405, 406, 415, 422);
        token = good;
        assertThat(send(json(GOOD)).body()).isEqualTo(before.body());
    }
}
