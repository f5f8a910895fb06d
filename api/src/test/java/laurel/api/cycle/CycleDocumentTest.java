package laurel.api.cycle;

import static laurel.api.cycle.CycleSteps.employees;
import static laurel.api.cycle.CycleSteps.json;
import static laurel.api.cycle.CycleSteps.scores;
import static org.assertj.core.api.Assertions.assertThat;

import laurel.api.EmptyDatabase;
import laurel.api.ServiceTest;
import laurel.api.openapi.Conformity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Cycles answer what the OpenAPI document says. */
@ServiceTest
@ExtendWith(EmptyDatabase.class)
class CycleDocumentTest {

    @Autowired
    MockMvcTester http;

    private JsonNode document = MissingNode.getInstance();

    @BeforeEach
    void readTheDocument() {
        document = json(http.get().uri("/v3/api-docs").exchange());
    }

    /** What that path, under those of a cycle, answers with that status. */
    private JsonNode conforming(String method, String path, int status, MvcTestResult answer) {
        JsonNode schema = document.path("paths")
                .path("/api/cycles" + path)
                .path(method)
                .at("/responses/" + status + "/content/application~1json/schema");
        assertThat(schema.isObject()).as(path).isTrue();
        assertThat(answer).hasStatus(status);
        assertThat(Conformity.faults(document, schema, json(answer))).as(path).isEmpty();
        return json(answer);
    }

    private JsonNode got(CycleSteps steps, String path) {
        String template = path.replaceFirst("^/2025", "/{period}").replaceFirst("/runs/1", "/runs/{number}");
        return conforming("get", template, 200, steps.get(path));
    }

    @Test
    void isDescribed() {
        CycleSteps steps = new CycleSteps(http);
        conforming("post", "", 201, steps.create("2025"));
        got(steps, "/2025");
        JsonNode imported = conforming(
                "post",
                "/{period}/facts",
                200,
                steps.take(
                        "2025",
                        employees("E1,Lin,P5,CNY,200000,Sales", "E2,Ada,P6,EUR,6000.05,Care"),
                        scores("E1,okr_score,105%", "E2,okr_score,high")));
        assertThat(imported.path("rejects")).isNotEmpty();
        assertThat(got(steps, "/2025/facts")).isNotEmpty();
        conforming("post", "/{period}/close", 202, steps.post("ann", "2025/close", ""));
        assertThat(steps.await("/api/cycles/2025/runs/1")).isEqualTo("FINISHED");
        assertThat(got(steps, "/2025")).isNotEmpty();
        assertThat(got(steps, "/2025/runs").path(0).path("summary")).isNotEmpty();
        got(steps, "/2025/runs/1");
        assertThat(got(steps, "/2025/runs/1/facts")).isNotEmpty();
        assertThat(got(steps, "/2025/runs/1/rejects")).isNotEmpty();
        assertThat(got(steps, "/2025/controls").path("flags")).isNotEmpty();
        conforming("post", "/{period}/approval", 200, steps.post("bob", "2025/approval", "{\"flags\":1}"));
        conforming("post", "/{period}/release", 200, steps.post("ann", "2025/release", ""));
        got(steps, "/2025/corrections");
        got(steps, "");
    }
}
