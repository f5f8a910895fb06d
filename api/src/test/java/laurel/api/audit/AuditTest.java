package laurel.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import laurel.api.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit log over HTTP. */
@ServiceTest
class AuditTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    private JsonNode get(String path) {
        MvcTestResult answer = http.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private void record(String subject) {
        transaction.executeWithoutResult(
                begun -> audit.record("lin", "cycle.create", subject, Map.of("facts", "harbour")));
    }

    @Test
    void pagesThroughAllEntries() {
        long before = get("/api/audit/proof").path("entries").longValue();
        record("2031-Q1");
        record("2031-Q2");
        record("2031-Q3");
        JsonNode page = get("/api/audit?limit=2&after=" + before);
        assertThat(page.path("entries")
                        .valueStream()
                        .map(entry -> entry.path("subject").stringValue()))
                .containsExactly("2031-Q1", "2031-Q2");
        assertThat(page.at("/entries/0/details/facts").stringValue()).isEqualTo("harbour");
        assertThat(page.at("/entries/0/at").stringValue()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(page.at("/entries/1/previous")).isEqualTo(page.at("/entries/0/digest"));
        JsonNode rest = get("/api/audit?limit=2&after=" + page.path("next").longValue());
        assertThat(rest.path("entries")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(get("/api/audit/proof").path("broken").isNull()).isTrue();
    }

    @Test
    void provesByAnEntryThatWasKept() {
        record("2031-Q4");
        JsonNode proof = get("/api/audit/proof");
        String kept =
                proof.path("entries").longValue() + ":" + proof.path("digest").stringValue();
        record("2032-Q1");
        assertThat(get("/api/audit/proof?since=" + kept).path("broken").isNull())
                .isTrue();
        String other = proof.path("entries").longValue() + ":" + "0".repeat(64);
        assertThat(get("/api/audit/proof?since=" + other).path("fault").stringValue())
                .isEqualTo("rewritten");
        for (String unusable : new String[] {"5", "0:" + "0".repeat(64), "5:abc"}) {
            assertThat(http.get().uri("/api/audit/proof?since=" + unusable))
                    .as(unusable)
                    .hasStatus(400);
        }
    }

    @Test
    void refusesALimitThatCannotBe() {
        assertThat(http.get().uri("/api/audit?limit=0")).hasStatus(400);
        assertThat(http.get().uri("/api/audit?limit=1001")).hasStatus(400);
    }
}
