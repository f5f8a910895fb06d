package laurel.api.cycle;

import static laurel.api.cycle.CycleSteps.json;
import static laurel.api.cycle.CyclesTest.SCORES;
import static laurel.api.cycle.CyclesTest.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import laurel.api.EmptyDatabase;
import laurel.api.ServiceTest;
import laurel.api.access.As;
import laurel.api.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody changes a cycle that is not what they have seen. */
@ServiceTest
@ExtendWith(EmptyDatabase.class)
class CycleVersionTest {

    @Autowired
    MockMvcTester http;

    CycleSteps steps;

    @BeforeEach
    void beginAnew() {
        steps = new CycleSteps(http);
        assertThat(steps.create("2025")).hasStatus(201).hasHeader("ETag", tag());
    }

    private String tag() {
        return Objects.requireNonNull(steps.get("/2025").getResponse().getHeader("ETag"));
    }

    /** As somebody who has taken no part in it. */
    private MvcTestResult post(String path, String body, String ifMatch) {
        return http.post()
                .uri("/api/cycles/2025/" + path)
                .with(As.user("bob", Role.ANALYST, Role.APPROVER, Role.PAYROLL))
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult send(String path, String ifMatch) {
        return http.post()
                .uri("/api/cycles/2025/" + path)
                .header("If-Match", ifMatch)
                .multipart()
                .file(TWO)
                .file(SCORES)
                .exchange();
    }

    private static void isStale(MvcTestResult refused) {
        assertThat(refused)
                .hasStatus(412)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("version.other");
    }

    @Test
    void tellsItsVersion() {
        String first = tag();
        assertThat(first)
                .isEqualTo("\"" + json(steps.get("/2025")).path("version").asString() + "\"");
        steps.take("2025", TWO);
        assertThat(tag()).isNotEqualTo(first);
        assertThat(http.get()
                        .uri("/api/cycles/2025")
                        .header("If-None-Match", tag())
                        .exchange())
                .hasStatus(304);
    }

    @Test
    void takesFactsOfWhatWasSeenOnly() {
        String seen = tag();
        assertThat(send("facts", seen)).hasStatusOk();
        isStale(send("facts", seen));
        MvcTestResult removal = http.method(HttpMethod.DELETE)
                .uri("/api/cycles/2025/facts/metrics.csv")
                .header("If-Match", seen)
                .exchange();
        isStale(removal);
        assertThat(json(steps.get("/2025/facts"))).hasSize(2);
    }

    @Test
    void goesFromStepToStepOfWhatWasSeenOnly() {
        String empty = tag();
        steps.take("2025", TWO, SCORES);
        isStale(post("close", "", empty));
        String full = tag();
        MvcTestResult begun = post("close", "", full);
        assertThat(begun).hasStatus(202);
        assertThat(steps.await(String.valueOf(begun.getResponse().getHeader("Location"))))
                .isEqualTo("FINISHED");
        isStale(post("reopening", "", full));
        assertThat(post("reopening", "", "*")).hasStatusOk().hasHeader("ETag", tag());

        steps.close("2025");
        isStale(post("approval", "{\"flags\":0}", full));
        String closed = tag();
        MvcTestResult approved = http.post()
                .uri("/api/cycles/2025/approval")
                .with(As.user("carl", Role.APPROVER))
                .header("If-Match", closed)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"flags\":0}")
                .exchange();
        assertThat(approved).hasStatusOk().hasHeader("ETag", tag());
        isStale(post("release", "", closed));
        assertThat(post("release", "", tag())).hasStatusOk();
        isStale(send("corrections", closed));
    }
}
