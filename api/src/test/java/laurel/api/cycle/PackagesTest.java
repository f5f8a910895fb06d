package laurel.api.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import laurel.api.EmptyDatabase;
import laurel.api.KeptCycle;
import laurel.api.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Packages that are kept, as those see them who ask over HTTP. */
@ServiceTest
@ExtendWith(EmptyDatabase.class)
class PackagesTest {

    private static final String DIGEST = "ab".repeat(32);

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient database;

    @Autowired
    Cycles cycles;

    private static String line(int number, String period) {
        return line("E%04d".formatted(number), period);
    }

    private static String line(String employee, String period) {
        return "{\"employee\":\"%s\",\"name\":\"林\",\"period\":\"%s\",\"book\":\"%s\",\"lines\":[{\"days\":\"2.50\"}]}"
                .formatted(employee, period, DIGEST);
    }

    private void keep(String period, List<String> lines) {
        KeptCycle.keep(database, period, lines);
    }

    private void keep(String period, int count) {
        keep(period, IntStream.range(0, count).mapToObj(i -> line(i, period)).toList());
    }

    private String get(String path) throws Exception {
        return http.get().uri(path).exchange().getResponse().getContentAsString();
    }

    @Test
    void givesAKeptPackageBackByteByByte() throws Exception {
        keep("2031-Q1", 1203);
        assertThat(get("/api/cycles/2031-Q1/packages/E1202")).isEqualTo(line(1202, "2031-Q1"));
    }

    /** An answer that another thread gave would be cut off by that thread's time limit. */
    @Test
    void writesAllPackagesInTheThreadThatWasAsked() throws Exception {
        keep("2031-Q3", 1203);
        MvcTestResult answer = http.get()
                .uri("/api/cycles/2031-Q3/packages")
                .accept("application/x-ndjson")
                .asyncExchange();
        assertThat(answer.getRequest().isAsyncStarted()).isFalse();
        assertThat(answer).hasStatusOk().hasContentType("application/x-ndjson");
        assertThat(answer.getResponse()
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines())
                .containsExactlyElementsOf(IntStream.range(0, 1203)
                        .mapToObj(i -> line(i, "2031-Q3"))
                        .toList());
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

    /** By code point: as no dictionary would have them, but alike in every database. */
    @Test
    void pagesInTheOrderOfTheIdsCharacters() throws Exception {
        List<String> ordered = List.of(
                "!\\u0001",
                "10",
                "9",
                "B",
                "E-1",
                "E1",
                "Z",
                "a",
                "a ",
                "a b",
                "b",
                "z",
                "ä",
                "张",
                "张伟",
                "李",
                "Ａ",
                "𠮷");
        List<String> lines =
                new ArrayList<>(ordered.stream().map(id -> line(id, "2033-Q1")).toList());
        Collections.reverse(lines);
        keep("2033-Q1", lines);
        Collections.reverse(lines);
        String after = "";
        for (int i = 0; i < lines.size(); i++) {
            String page = http.get()
                    .uri("/api/cycles/2033-Q1/packages?limit=1&after={after}", after)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).as("after %s", after).contains(lines.get(i));
            after = ordered.get(i).replace("\\u0001", "\u0001");
        }
        assertThat(get("/api/cycles/2033-Q1/packages"))
                .isEqualTo("{\"packages\":[" + String.join(",", lines) + "],\"next\":null}");
    }

    @Test
    void findsPackagesOfIdsInChinese() throws Exception {
        keep("2033-Q2", List.of(line("张伟", "2033-Q2"), line("𠮷田", "2033-Q2")));
        assertThat(get("/api/cycles/2033-Q2/packages/𠮷田")).isEqualTo(line("𠮷田", "2033-Q2"));
        assertThat(get("/api/cycles/2033-Q2/packages/张伟")).isEqualTo(line("张伟", "2033-Q2"));
    }

    @Test
    void keepsAPackageOfAMillionCharacters() throws Exception {
        String line = line(1, "2033-Q3").replace("林", "林🌲".repeat(333_333));
        keep("2033-Q3", List.of(line));
        assertThat(get("/api/cycles/2033-Q3/packages/E0001")).isEqualTo(line);
    }

    @Test
    void listsTheNewestPeriodFirst() throws Exception {
        List<String> periods = List.of("2035", "2034-Q2", "2034-02", "2034-01", "2034-Q1", "2034-H1", "2034");
        for (String period : List.of("2034-H1", "2034", "2034-02", "2035", "2034-Q2", "2034-01", "2034-Q1")) {
            keep(period, 0);
        }
        assertThat(cycles.all())
                .extracting(Cycle::period)
                .filteredOn(period -> period.startsWith("2034") || period.startsWith("2035"))
                .isEqualTo(periods);
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
                .isEqualTo("没有周期“1999”。");
        for (String path : List.of("/api/cycles/2032/packages/{nothing}", "/api/cycles/{nothing}/packages")) {
            assertThat(http.get().uri(path, "\u0000").exchange()).hasStatus(400);
            assertThat(http.get().uri(path, "\u0001").exchange()).hasStatus(404);
        }
        assertThat(http.get().uri("/api/cycles/2032/packages?limit=1001").exchange())
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].what")
                .isEqualTo("limit is \"1001\", which is not from 1 to 1000.");
    }
}
