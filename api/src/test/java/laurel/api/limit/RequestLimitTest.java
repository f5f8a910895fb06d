package laurel.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.api.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
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
        return request -> named(request, name);
    }

    private static MockHttpServletRequest named(MockHttpServletRequest request, String name) {
        request.setUserPrincipal(() -> name);
        return request;
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
            assertThat(get("en", address("10.0.0.1"))).hasStatusOk();
        }
        assertThat(get("en", address("10.0.0.1"))).hasStatus(429);
        assertThat(get("en", address("10.0.0.2"))).hasStatusOk();
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        assertThat(http.post()
                        .uri("/api/calculations")
                        .with(address("10.0.0.3"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[" + " ".repeat(1000) + "]")
                        .exchange())
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.errors[0].what")
                .isEqualTo("The request is larger than 1000 bytes.");
    }
}
