package laurel.api.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import laurel.api.ServiceTest;
import laurel.fact.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class CyclesTest {

    private static final String DIGEST = "ab".repeat(32);

    @Autowired
    MockMvcTester http;

    @Autowired
    Cycles cycles;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private static String line(int number, String period) {
        return "{\"employee\":\"E%04d\",\"name\":\"林\",\"period\":\"%s\",\"book\":\"%s\",\"lines\":[{\"days\":\"2.50\"}]}"
                .formatted(number, period, DIGEST);
    }

    private Cycle keep(String period, List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve("packages.ndjson"), lines);
        return cycles.keep(file, Period.parse(period).orElseThrow(), DIGEST, clock);
    }

    private Cycle keep(String period, int count) throws IOException {
        return keep(
                period, IntStream.range(0, count).mapToObj(i -> line(i, period)).toList());
    }

    private String get(String path) throws Exception {
        return http.get().uri(path).exchange().getResponse().getContentAsString();
    }

    @Test
    void givesAKeptPackageBackByteByByte() throws Exception {
        keep("2031-Q1", 1203);
        assertThat(get("/api/cycles/2031-Q1/packages/E1202")).isEqualTo(line(1202, "2031-Q1"));
    }

    @Test
    void pagesThroughAllPackages() throws Exception {
        keep("2031-Q2", 5);
        assertThat(get("/api/cycles/2031-Q2/packages?limit=2"))
                .isEqualTo("{\"packages\":[" + line(0, "2031-Q2") + "," + line(1, "2031-Q2") + "],\"next\":\"E0001\"}");
        assertThat(get("/api/cycles/2031-Q2/packages?limit=3&after=E0001"))
                .isEqualTo("{\"packages\":[" + line(2, "2031-Q2") + "," + line(3, "2031-Q2") + "," + line(4, "2031-Q2")
                        + "],\"next\":null}");
        assertThat(get("/api/cycles/2031-Q2/packages?after=E0004")).isEqualTo("{\"packages\":[],\"next\":null}");
    }

    @Test
    void replacesWhatIsKeptForAPeriod() throws Exception {
        keep("2031-Q3", 3);
        assertThat(keep("2031-Q3", 1).packages()).isEqualTo(1);
        assertThat(get("/api/cycles/2031-Q3/packages")).doesNotContain("E0001").contains("\"next\":null");
        assertThat(http.get().uri("/api/cycles"))
                .bodyJson()
                .extractingPath("$[?(@.period == '2031-Q3')]")
                .asArray()
                .hasSize(1);
        assertThat(get("/api/cycles"))
                .contains("{\"period\":\"2031-Q3\",\"book\":\"" + DIGEST
                        + "\",\"closed\":\"2026-01-01T12:00:00Z\",\"packages\":1}");
    }

    @Test
    void keepsAllOrNothing() throws Exception {
        keep("2031-Q4", 2);
        List<String> foreign = List.of(line(7, "2031-Q4"), line(8, "2031-Q1"));
        assertThatThrownBy(() -> keep("2031-Q4", foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Line 2 is of the period 2031-Q1 and the book " + DIGEST + ", not 2031-Q4 and " + DIGEST
                        + ".\nMaybe the file is of another run.");
        List<String> twice = List.of(line(7, "2031-Q4"), line(7, "2031-Q4"));
        assertThatThrownBy(() -> keep("2031-Q4", twice)).isInstanceOf(DuplicateKeyException.class);
        assertThat(get("/api/cycles/2031-Q4/packages"))
                .contains("E0000", "E0001")
                .doesNotContain("E0007");
    }

    @Test
    void saysWhatIsNotKept() throws Exception {
        keep("2032", 1);
        assertThat(http.get().uri("/api/cycles/2032/packages/E9").exchange())
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.errors[0].what")
                .isEqualTo("The cycle of 2032 has no package of the employee \"E9\".");
        assertThat(http.get()
                        .uri("/api/cycles/1999/packages")
                        .header("Accept-Language", "zh")
                        .exchange())
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.errors[0].what")
                .isEqualTo("没有周期“1999”的激励包。");
        assertThat(http.get().uri("/api/cycles/2032/packages?limit=1001").exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].what")
                .isEqualTo("limit is \"1001\", which is not from 1 to 1000.");
    }
}
