package laurel.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import java.net.URI;
import java.util.List;
import laurel.api.ServiceTest;
import laurel.api.access.As;
import laurel.api.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The clock stands, so that nothing comes after the burst. */
@ServiceTest
@TestPropertySource(
        properties = {"laurel.limits.burst=3", "laurel.limits.login-burst=2", "laurel.limits.most-bytes=1000B"})
class RequestLimitTest {

    @Autowired
    MockMvcTester http;

    private MvcTestResult get(String language, RequestPostProcessor from) {
        return http.get()
                .uri("/api/terms")
                .header("Accept-Language", language)
                .with(from)
                .exchange();
    }

    private static RequestPostProcessor address(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static RequestPostProcessor user(String name) {
        return As.user(name, Role.ANALYST);
    }

    private MvcTestResult document(String address) {
        return http.get()
                .uri("/v3/api-docs")
                .with(anonymous())
                .with(address(address))
                .exchange();
    }

    private MvcTestResult login(String address, RequestPostProcessor who) {
        return http.post()
                .uri("/api/sessions")
                .with(who)
                .with(address(address))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
    }

    private MvcTestResult withToken(String token, String address) {
        return http.get()
                .uri("/api/terms")
                .header("Authorization", "Bearer " + token)
                .with(anonymous())
                .with(address(address))
                .exchange();
    }

    @Test
    void letsACallerWaitWhoAsksTooOften() {
        for (int i = 0; i < 3; i++) {
            assertThat(get("en", user("payroll"))).hasStatusOk();
        }
        assertThat(get("en", user("payroll")))
                .hasStatus(429)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("Retry-After", "1")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"title": "Too many requests", "status": 429, "errors": [{"code": "limit.requests",
                         "what": "These are more requests than 200 in a second."}]}""");
        assertThat(get("zh-CN", user("payroll")))
                .hasStatus(429)
                .bodyJson()
                .extractingPath("$.errors[0].what")
                .isEqualTo("请求超过每秒 200 次。");
        assertThat(get("en", user("analyst"))).hasStatusOk();
        assertThat(http.get().uri("/v3/api-docs").with(user("payroll")).exchange())
                .hasStatus(429);
        assertThat(http.get().uri("/actuator/health").with(user("payroll")).exchange())
                .as("a load balancer has to be told")
                .hasStatusOk();
    }

    @Test
    void tellsCallersWithoutANameApartByAddress() {
        for (int i = 0; i < 3; i++) {
            assertThat(document("10.0.0.1")).hasStatusOk();
        }
        assertThat(document("10.0.0.1")).hasStatus(429);
        assertThat(document("10.0.0.2")).hasStatusOk();
    }

    @Test
    void letsAnAddressLogInOnlySoOftenWhoeverItIs() {
        for (int i = 0; i < 2; i++) {
            assertThat(login("10.0.0.6", anonymous())).hasStatus(422);
        }
        assertThat(login("10.0.0.6", anonymous()))
                .hasStatus(429)
                .hasHeader("Retry-After", "1")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"errors": [{"code": "limit.logins",
                         "what": "These are more logins from one address than 1 in a second."}]}""");
        assertThat(login("10.0.0.6", user("visitor"))).hasStatus(429);
        assertThat(login("10.0.0.7", user("visitor"))).hasStatus(422);
    }

    @Test
    void looksAtNoTokenOfAnAddressThatHasBroughtTooManyBadOnes(@Autowired ApplicationContext service) {
        String good = As.token(service, Role.ANALYST);
        for (int i = 0; i < 3; i++) {
            assertThat(withToken("nonsense", "10.0.0.4")).hasStatus(401);
            assertThat(withToken(good, "10.0.0.5")).hasStatusOk();
        }
        assertThat(withToken("nonsense", "10.0.0.4"))
                .hasStatus(429)
                .hasHeader("Retry-After", "1")
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("limit.requests");
        assertThat(withToken(As.token(service, Role.ANALYST), "10.0.0.4")).hasStatus(429);
        assertThat(withToken("nonsense", "10.0.0.5")).hasStatus(401);
    }

    @Test
    void knowsAPathHoweverItIsWritten() {
        for (int i = 0; i < 3; i++) {
            http.get().uri(URI.create("/%61pi/terms")).with(user("auditor")).exchange();
        }
        assertThat(get("en", user("auditor"))).hasStatus(429);
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        assertThat(http.post()
                        .uri("/api/calculations")
                        .with(user("engineer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[" + " ".repeat(1000) + "]")
                        .exchange())
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.errors[0].what")
                .isEqualTo("The request is larger than 1000 bytes.");
    }

    private MvcTestResult parts(String path) {
        return http.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("facts", new byte[2000]))
                .with(user("uploader"))
                .exchange();
    }

    @Test
    void leavesPartsUnboundedWhereTheyAreTakenOnly() {
        assertThat(parts("/api/cycles/2025/facts")).hasStatus(422);
        assertThat(parts("/api/cycles/2025/close"))
                .hasStatus(415)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("upload.unasked");
    }

    @Test
    void leavesStreamsUnboundedWhereTheyAreTakenOnly() {
        String lines = "{}\n".repeat(500);
        for (String path : List.of("/api/calculations?period=2025", "/api/cycles")) {
            assertThat(http.post()
                            .uri(path)
                            .with(user("streamer"))
                            .contentType(MediaType.APPLICATION_NDJSON)
                            .content(lines)
                            .exchange())
                    .hasStatus(path.equals("/api/cycles") ? 413 : 200);
        }
    }
}
