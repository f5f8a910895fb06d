package laurel.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.api.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A parameter that is mistyped would otherwise be as if it had not been said, and another thing would be done. */
@ServiceTest
class ParametersTest {

    @Autowired
    MockMvcTester http;

    private static void refuses(MvcTestResult answer, String name, String meant) {
        assertThat(answer)
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"errors": [{"code": "request.parameter.unknown", "what": "\\"%s\\" is no parameter here.",
                                     "fix": "Maybe \\"%s\\" is meant."}]}""".formatted(name, meant));
    }

    @Test
    void areRefusedWithTheNearestThatIsKnown() {
        MockMultipartFile facts = new MockMultipartFile("facts", "a.csv", "text/csv", new byte[] {1});
        refuses(
                http.post()
                        .uri("/api/cycles/2025/facts?lat=true")
                        .multipart()
                        .file(facts)
                        .exchange(),
                "lat",
                "late");
        refuses(
                http.post()
                        .uri("/api/cycles/2025/facts")
                        .multipart()
                        .file(facts)
                        .param("lat", "true")
                        .exchange(),
                "lat",
                "late");
        refuses(http.delete().uri("/api/cycles/2025/facts/x.csv?layr=1").exchange(), "layr", "layer");
        refuses(
                http.post()
                        .uri("/api/comparisons?bugdet=1 CNY")
                        .multipart()
                        .file(new MockMultipartFile("book", new byte[] {1}))
                        .exchange(),
                "bugdet",
                "budget");
        assertThat(http.get().uri("/api/cycles/2025/packages?limits=1").header("Accept-Language", "zh"))
                .hasStatus(400)
                .bodyText()
                .contains("这里没有参数“limits”。", "也许应为“limit”。");
    }

    @Test
    void areRefusedWhereNoneIsKnown() {
        assertThat(http.get().uri("/api/terms?page=2"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"errors\": [{\"code\": \"request.parameter.none\", \"fix\": \"Maybe leave it out.\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health?page=2", "/v3/api-docs?page=2", "/api/audit?limit=1"})
    void arePassedOnWhereTheyAreKnownOrNotLaurels(String path) {
        assertThat(http.get().uri(path)).hasStatusOk();
    }
}
