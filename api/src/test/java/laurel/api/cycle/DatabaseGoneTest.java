package laurel.api.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import laurel.api.Postgres;
import laurel.api.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A database that is cut off for twenty seconds while a cycle is closed, and comes back. */
@ServiceTest
@Import(DatabaseGoneTest.BehindAProxy.class)
@TestPropertySource(
        properties = {
            "laurel.run.pause=100ms",
            "laurel.run.attempts=10000",
            "spring.datasource.hikari.connection-timeout=500",
            "spring.datasource.hikari.validation-timeout=250"
        })
class DatabaseGoneTest {

    private static final Duration GONE = Duration.ofSeconds(20);

    @TestConfiguration(proxyBeanMethods = false)
    static class BehindAProxy {

        private final String url = Postgres.newDatabase();

        @Bean
        CuttableProxy proxy() throws IOException {
            return new CuttableProxy(URI.create(url.substring("jdbc:".length())).getPort());
        }

        @Bean
        DynamicPropertyRegistrar databaseProperty(CuttableProxy proxy) {
            return properties -> properties.add(
                    "spring.datasource.url", () -> url.replaceFirst("localhost:[0-9]+", "127.0.0.1:" + proxy.port()));
        }
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    CuttableProxy proxy;

    @Autowired
    Closing closing;

    @Test
    void waitsForADatabaseThatIsGoneAndComesToTheSame() {
        CycleSteps steps = new CycleSteps(http);
        steps.create("2025");
        steps.take("2025", employees(), scores());
        steps.create("2025-Q4");
        steps.take("2025-Q4", employees(), scores());
        assertThat(steps.close("2025")).isEqualTo("FINISHED");
        List<RunProgress> told = new ArrayList<>();
        List<MvcTestResult> meanwhile = new ArrayList<>();
        AtomicBoolean isCut = new AtomicBoolean();
        boolean isDone = closing.close("2025-Q4", "ann", progress -> {
            told.add(progress);
            if (progress.rows() > 0 && !isCut.getAndSet(true)) {
                proxy.cutFor(GONE);
            } else if (progress.phase() == RunProgress.Phase.WAITING && meanwhile.isEmpty()) {
                meanwhile.add(steps.get("/2025-Q4"));
                meanwhile.add(http.get()
                        .uri("/api/cycles/2025-Q4")
                        .locale(Locale.CHINESE)
                        .exchange());
                meanwhile.add(http.post()
                        .uri("/api/cycles/2025/reopening")
                        .header("Idempotency-Key", "gone")
                        .exchange());
            }
        });
        assertThat(isDone).isTrue();
        assertThat(told).extracting(RunProgress::phase).contains(RunProgress.Phase.WAITING);
        assertThat(told).allMatch(progress -> progress.rows() <= progress.of() || progress.of() == 0);
        assertThat(meanwhile).allSatisfy(refused -> assertThat(refused).hasStatus(503));
        assertThat(CycleSteps.what(meanwhile.get(0)))
                .isEqualTo("The database does not answer now, so nothing was done.");
        assertThat(CycleSteps.what(meanwhile.get(1))).startsWith("数据库目前没有响应");
        assertThat(meanwhile.get(0).getResponse().getHeader("Retry-After")).isEqualTo("10");
        assertThat(CycleSteps.json(steps.get("/2025-Q4/runs"))).hasSize(1);
        assertThat(packages(steps, "2025-Q4")).isEqualTo(packages(steps, "2025").replace("\"2025\"", "\"2025-Q4\""));
    }

    private static org.springframework.mock.web.MockMultipartFile employees() {
        return CycleSteps.file("employees.csv", Company.employees(1500).toArray(String[]::new));
    }

    private static org.springframework.mock.web.MockMultipartFile scores() {
        return CycleSteps.file("metrics.csv", Company.scores(1500).toArray(String[]::new));
    }

    private static String packages(CycleSteps steps, String period) {
        return CycleSteps.text(steps.get("/" + period + "/packages?limit=1000"));
    }
}
