package laurel.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import java.net.URI;
import laurel.api.ServiceTest;
import laurel.api.access.As;
import laurel.api.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The clock stands, so that nothing comes after the burst. */
@ServiceTest
@TestPropertySource(properties = {"laurel.limits.burst=3", "laurel.limits.most-bytes=1000B"})
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

    private MvcTestResult login(String address) {
        return http.post()
                .uri("/api/sessions")
                .with(anonymous())
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
                .hasStatusOk();
    }

    @Test
    void tellsCallersWithoutANameApartByAddress() {
        for (int i = 0; i < 3; i++) {
            assertThat(login("10.0.0.1")).hasStatus(422);
        }
        assertThat(login("10.0.0.1")).hasStatus(429);
        assertThat(login("10.0.0.2")).hasStatus(422);
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
}
