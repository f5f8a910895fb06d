package laurel.api.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import laurel.api.Counting;
import laurel.api.LeavesNothingBehind;
import laurel.api.PortTest;
import laurel.api.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortTest
@ExtendWith(LeavesNothingBehind.class)
class IdempotencyTest {

    private static final String JSON = "application/json";

    @Autowired
    ApplicationContext service;

    @Autowired
    Counting counting;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    AnsweredRequests requests;

    private final String key = UUID.randomUUID().toString();
    private Wire http = Wire.NOWHERE;

    @BeforeEach
    void count() {
        http = Wire.asStaff(service);
        counting.count.set(0);
    }

    private HttpResponse<byte[]> post(String path, String body) throws Exception {
        return http.post(path, body, "Idempotency-Key", key, "Content-Type", JSON);
    }

    private static void isReplay(HttpResponse<byte[]> again, HttpResponse<byte[]> first) {
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : new String[] {"Content-Type", "Location", "ETag"}) {
            assertThat(again.headers().firstValue(header))
                    .as(header)
                    .isEqualTo(first.headers().firstValue(header));
        }
    }

    @Test
    void answersTheSameRequestAsBefore() throws Exception {
        HttpResponse<byte[]> first = post("/api/calculations/counting?a=b", "{\"a\": 1}");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("ETag")).contains("\"7\"");
        isReplay(post("/api/calculations/counting?a=b", "{\"a\": 1}"), first);
        assertThat(counting.count).hasValue(1);
    }

    @Test
    void handlesEachRequestWithoutAKey() throws Exception {
        http.post("/api/calculations/counting", "{}", "Content-Type", JSON);
        http.post("/api/calculations/counting", "{}", "Content-Type", JSON);
        assertThat(counting.count).hasValue(2);
    }

    @Test
    void refusesAnotherRequestWithTheSameKey() throws Exception {
        post("/api/calculations/counting", "{\"a\": 1}");
        for (String path :
                new String[] {"/api/calculations/counting?a=b", "/api/calculations/counting/large?bytes=1"}) {
            assertThat(post(path, "{\"a\": 1}").statusCode()).isEqualTo(422);
        }
        HttpResponse<byte[]> other = post("/api/calculations/counting", "{\"a\": 2}");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Wire.json(other).at("/errors/0/what").asString())
                .isEqualTo("Another request was sent with this Idempotency-Key.");
        assertThat(Wire.text(http.post(
                        "/api/calculations/counting",
                        "[]",
                        "Idempotency-Key",
                        key,
                        "Content-Type",
                        JSON,
                        "Accept-Language",
                        "zh-CN")))
                .contains("该 Idempotency-Key 已用于另一请求。");
        assertThat(counting.count).hasValue(1);
    }

    @Test
    void refusesKeysThatCannotBeKept() throws Exception {
        for (String unusable : new String[] {"", "a b", "x".repeat(201)}) {
            HttpResponse<byte[]> refused =
                    http.post("/api/calculations/counting", "{}", "Idempotency-Key", unusable, "Content-Type", JSON);
            assertThat(refused.statusCode()).as(unusable).isEqualTo(400);
            assertThat(Wire.code(refused)).isEqualTo("idempotency.key");
        }
        assertThat(http.post(
                                "/api/calculations/counting",
                                "{}",
                                "Idempotency-Key",
                                "a",
                                "Idempotency-Key",
                                "b",
                                "Content-Type",
                                JSON)
                        .statusCode())
                .isEqualTo(400);
        assertThat(counting.count).hasValue(0);
    }

    @Test
    void handlesOneOfTwoThatArriveTogether() throws Exception {
        counting.entered = new CountDownLatch(1);
        counting.leave = new CountDownLatch(1);
        CompletableFuture<HttpResponse<byte[]>> first = http.client()
                .sendAsync(
                        http.to("/api/calculations/counting", "Idempotency-Key", key, "Content-Type", JSON)
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        counting.entered.await();
        HttpResponse<byte[]> second = post("/api/calculations/counting", "{}");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.headers().firstValue("Retry-After")).contains("1");
        assertThat(Wire.code(second)).isEqualTo("idempotency.under-way");
        assertThat(post("/api/calculations/counting", "[]").statusCode()).isEqualTo(422);
        counting.leave.countDown();
        HttpResponse<byte[]> answered = first.get();
        assertThat(answered.statusCode()).isEqualTo(201);
        isReplay(post("/api/calculations/counting", "{}"), answered);
        assertThat(counting.count).hasValue(1);
    }

    @Test
    void handlesOneOfManyWhateverTheirOrder() {
        CompletableFuture<?>[] all = IntStream.range(0, 16)
                .mapToObj(i -> http.client()
                        .sendAsync(
                                http.to("/api/calculations/counting", "Idempotency-Key", key, "Content-Type", JSON)
                                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .thenAccept(answer -> assertThat(answer.statusCode()).isIn(201, 409)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).join();
        assertThat(counting.count).hasValue(1);
    }

    @Test
    void keepsRefusalsButNoFailures() throws Exception {
        HttpResponse<byte[]> refused =
                http.post("/api/cycles", "{\"period\": \"x\"}", "Idempotency-Key", key, "Content-Type", JSON);
        assertThat(refused.statusCode()).isEqualTo(422);
        isReplay(
                http.post("/api/cycles", "{\"period\": \"x\"}", "Idempotency-Key", key, "Content-Type", JSON), refused);

        String other = key + "-2";
        for (int i = 1; i <= 2; i++) {
            HttpResponse<byte[]> failed =
                    http.post("/api/calculations/counting/fails", "{}", "Idempotency-Key", other, "Content-Type", JSON);
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(counting.count).hasValue(i);
        }
    }

    @Test
    void takesPartsForTheSameWhateverStandsBetweenThem() throws Exception {
        HttpResponse<byte[]> first = upload("x1", "one");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Wire.text(first)).contains("\"text\":\"one\"");
        isReplay(upload("y22", "one"), first);
        assertThat(upload("x1", "two").statusCode()).isEqualTo(422);
        assertThat(counting.count).hasValue(1);
    }

    /** As the standard has it, it is the same word however it is written. */
    @Test
    void takesPartsForPartsHoweverTheirTypeIsWritten() throws Exception {
        HttpResponse<byte[]> first = upload("Multipart/Form-Data", "x1", "one");
        assertThat(Wire.text(first)).contains("\"text\":\"one\"");
        isReplay(upload("y22", "one"), first);
    }

    private HttpResponse<byte[]> upload(String boundary, String text) throws IOException, InterruptedException {
        return upload("multipart/form-data", boundary, text);
    }

    private HttpResponse<byte[]> upload(String type, String boundary, String text)
            throws IOException, InterruptedException {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        return http.post(
                "/api/calculations/counting/parts",
                body,
                "Idempotency-Key",
                key,
                "Content-Type",
                type + "; boundary=" + boundary);
    }

    @Test
    void keepsAnswersAndBodiesOfSeveralPieces() throws Exception {
        HttpResponse<byte[]> first = post("/api/calculations/counting/large?bytes=1500001", "");
        assertThat(first.body()).hasSize(1500001);
        isReplay(post("/api/calculations/counting/large?bytes=1500001", ""), first);

        String body = "\"" + "张".repeat(400_000) + "\"";
        HttpResponse<byte[]> counted = http.post(
                "/api/calculations/counting",
                body,
                "Idempotency-Key",
                key + "-2",
                "Content-Type",
                "application/json;charset=UTF-8");
        assertThat(Wire.json(counted).path("length").asInt()).isEqualTo(400_002);
    }

    @Test
    void limitsSizesWithAKeyToo() throws Exception {
        String tooLarge = "[" + " ".repeat(1024 * 1024) + "]";
        HttpResponse<byte[]> refused = post("/api/calculations", tooLarge);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(Wire.code(refused)).isEqualTo("request.large");
    }

    @Test
    void saysSoIfAnAnswerWasTooLargeToBeKept() {
        requests.begin("large", "request");
        requests.keep("large", new AnsweredRequests.Head(200, Map.of()), new byte[65 * 1024 * 1024]);
        requests.left("large");
        assertThat(catchThrowable(() -> requests.begin("large", "request")))
                .hasMessageContaining("too large to be kept");
    }

    /** As a process leaves it that was killed after it had noted the request. */
    @Test
    void neverRepeatsWhatMayHaveBeenDone() throws Exception {
        post("/api/calculations/counting", "{}");
        OffsetDateTime begun =
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusHours(1);
        database.sql("update answered_request set status = null, holder = 'another', begun_at = ?"
                        + " where begun_at = (select max(begun_at) from answered_request) and status = 201")
                .param(begun)
                .update();
        HttpResponse<byte[]> again = post("/api/calculations/counting", "{}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Wire.code(again)).isEqualTo("idempotency.lost");
        assertThat(again.headers().firstValue("Retry-After")).isEmpty();
        assertThat(counting.count).hasValue(1);
    }

    @Test
    void forgetsAfterADay() throws Exception {
        post("/api/calculations/counting", "{}");
        age(Duration.ofHours(24).minusSeconds(1));
        assertThat(post("/api/calculations/counting", "{}").headers().firstValue("Idempotency-Replayed"))
                .isPresent();
        age(Duration.ofHours(24).plusSeconds(1));
        post("/api/calculations/counting", "{}");
        assertThat(counting.count).hasValue(2);

        age(Duration.ofHours(24).plusSeconds(1));
        requests.sweep();
        assertThat(database.sql("select count(*) from answered_request")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from answer_piece")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void age(Duration by) {
        database.sql("update answered_request set begun_at = ?")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(by))
                .update();
    }

    @Test
    void keepsNothingOfSecrets() throws Exception {
        long before = kept();
        http.post("/api/sessions", "{}", "Idempotency-Key", key, "Content-Type", JSON);
        for (String path : List.of("/api/users", "/api/%75sers")) {
            assertThat(http.post(path, "{}", "Idempotency-Key", key, "Content-Type", JSON)
                            .statusCode())
                    .isEqualTo(422);
        }
        http.send(http.to("/api/users/lin/password", "Idempotency-Key", key, "Content-Type", JSON)
                .PUT(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(kept()).isEqualTo(before);
        http.post("/api/calculations/counting", "{}", "Idempotency-Key", key, "Content-Type", JSON);
        assertThat(kept()).isEqualTo(before + 1);
    }

    /** Asked again it answers the same in any case, and what it answers is names and amounts. */
    @Test
    void keepsNothingOfWhatChangesNothing() throws Exception {
        long before = kept();
        for (String path : List.of(
                "/api/calculations", "/api/%63alculations", "/api/comparisons", "/api/checks?file=tables.xlsx")) {
            assertThat(http.post(path, "{}", "Idempotency-Key", key, "Content-Type", JSON)
                            .headers()
                            .firstValue("Idempotency-Replayed"))
                    .isEmpty();
        }
        assertThat(kept()).isEqualTo(before);
    }

    private long kept() {
        return database.sql("select count(*) from answered_request")
                .query(Long.class)
                .single();
    }

    @Test
    void keepsNothingForWhoIsNotLoggedIn() throws Exception {
        long before = kept();
        String path = "/api/calculations/counting";
        assertThat(http.asNobody()
                        .post(path, "{}", "Idempotency-Key", key, "Content-Type", JSON)
                        .statusCode())
                .isEqualTo(401);
        assertThat(kept()).isEqualTo(before);
        assertThat(post(path, "{}").statusCode()).isEqualTo(201);
    }

    @Test
    void tellsCallersWithTheSameKeyApart() throws Exception {
        post("/api/calculations/counting", "{}");
        http = Wire.asStaff(service);
        assertThat(post("/api/calculations/counting", "{}").headers().firstValue("Idempotency-Replayed"))
                .isEmpty();
        assertThat(counting.count).hasValue(2);
    }

    @Test
    void looksAtNoKeyOfAStream() throws Exception {
        HttpResponse<byte[]> answer = http.send(
                http.to("/api/calculations?period=2025", "Idempotency-Key", key, "Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray("{}".getBytes(UTF_8))));
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
