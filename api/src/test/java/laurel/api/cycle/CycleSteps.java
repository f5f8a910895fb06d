package laurel.api.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import laurel.api.access.As;
import laurel.api.access.Role;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The steps of a cycle, each as somebody does it over HTTP. */
final class CycleSteps {

    static final String EMPLOYEES = "id,name,level,currency,monthly_salary,department";

    /** Who prepares cycles; others approve them. */
    private static final RequestPostProcessor ANN = As.user("ann", Role.ANALYST, Role.APPROVER, Role.PAYROLL);

    private final MockMvcTester http;

    CycleSteps(MockMvcTester http) {
        this.http = http;
    }

    /** A file of facts that is sent. */
    static MockMultipartFile file(String name, String... lines) {
        return new MockMultipartFile(
                "facts", name, "text/csv", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static MockMultipartFile employees(String... lines) {
        return file("employees.csv", with(EMPLOYEES, lines));
    }

    static MockMultipartFile scores(String... lines) {
        return file("metrics.csv", with("employee,metric,value", lines));
    }

    private static String[] with(String heading, String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        all.add(0, heading);
        return all.toArray(String[]::new);
    }

    MvcTestResult create(String period) {
        return http.post()
                .uri("/api/cycles")
                .with(ANN)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"period\":\"" + period + "\"}")
                .exchange();
    }

    MvcTestResult take(String period, MockMultipartFile... files) {
        return send("/api/cycles/" + period + "/facts", files);
    }

    MvcTestResult takeLate(String period, MockMultipartFile... files) {
        return send("/api/cycles/" + period + "/facts?late=true", files);
    }

    MvcTestResult correct(String period, MockMultipartFile... files) {
        return send("/api/cycles/" + period + "/corrections", files);
    }

    /** A new cycle with the facts of 900 people, which are several parts of a run. */
    void importMany(String period) {
        create(period);
        assertThat(take(
                        period,
                        file("employees.csv", Company.employees(900).toArray(String[]::new)),
                        file("metrics.csv", Company.scores(900).toArray(String[]::new))))
                .hasStatus(200);
    }

    /** What is due in that cycle, as the first page tells it. */
    JsonNode corrections(String into) {
        return json(get("/" + into + "/corrections")).path("corrections");
    }

    private MvcTestResult send(String path, MockMultipartFile... files) {
        var request = http.post().uri(path).multipart().with(ANN);
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        return request.exchange();
    }

    MvcTestResult post(String actor, String path, String body) {
        return http.post()
                .uri("/api/cycles/" + path)
                .with(As.user(actor, Role.ANALYST, Role.APPROVER, Role.PAYROLL))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult get(String path) {
        return http.get().uri("/api/cycles" + path).exchange();
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(text(result));
    }

    /** The first of the problems that a refused request is told of. */
    static String what(MvcTestResult refused) {
        return json(refused).path("errors").path(0).path("what").asString();
    }

    /** Closes the cycle and waits for the end; how that came. */
    String close(String period) {
        MvcTestResult begun = post("ann", period + "/close", "");
        assertThat(begun).hasStatus(202);
        return await(String.valueOf(begun.getResponse().getHeader("Location")));
    }

    /** Waits for a run's end, and says which phase was told last. */
    String await(String run) {
        String events = text(http.get().uri(run + "/progress").exchange());
        List<String> told =
                events.lines().filter(line -> line.startsWith("data:")).toList();
        String last = told.get(told.size() - 1).substring("data:".length());
        return JsonMapper.shared().readTree(last).path("phase").asString();
    }

    /** From an empty cycle to payroll. */
    void release(String period, MockMultipartFile... files) {
        assertThat(create(period)).hasStatus(201);
        assertThat(take(period, files)).hasStatus(200);
        releaseClosed(period);
    }

    /** From imported facts to payroll. */
    void releaseClosed(String period) {
        assertThat(close(period)).isEqualTo("FINISHED");
        assertThat(approve(period)).hasStatus(200);
        assertThat(post("ann", period + "/release", "")).hasStatus(200);
    }

    MvcTestResult approve(String period) {
        return post("bob", period + "/approval", "{\"flags\":0}");
    }

    /** Each line of each package as "employee award amount", and " of 2025" if it is a correction. */
    List<String> lines(String period) {
        return StreamSupport.stream(
                        json(get("/" + period + "/packages")).path("packages").spliterator(), false)
                .flatMap(given -> given.path("lines").valueStream().map(line -> tell(given, line)))
                .toList();
    }

    private static String tell(JsonNode given, JsonNode line) {
        String of = line.has("corrects") ? " of " + line.path("corrects").asString() : "";
        String amount =
                line.has("amount") ? " " + line.path("amount").path("amount").asString() : "";
        return given.path("employee").asString() + " " + line.path("award").asString() + amount + of;
    }
}
