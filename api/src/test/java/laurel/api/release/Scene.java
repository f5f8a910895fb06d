package laurel.api.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import laurel.api.MovableClock;
import laurel.api.ServiceTest;
import laurel.api.WrittenBook;
import laurel.api.policy.CurrentBook;
import laurel.table.BookZip;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of releases do again and again: send books, decide about them, and see what a package comes to. */
final class Scene {

    static final String PATH = "/api/policies/releases";

    /** The service with a {@link WrittenBook} in its folder, a clock that tests move, and days as in Shanghai. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import(ServiceTest.LoggedIn.class)
    static class Surroundings {

        @Bean
        Path bookFolder() throws IOException {
            return WrittenBook.write(Files.createTempDirectory("book"), "30%");
        }

        @Bean
        DynamicPropertyRegistrar bookProperty(Path bookFolder) {
            return properties -> {
                properties.add("laurel.book", bookFolder::toString);
                properties.add("laurel.time-zone", () -> "Asia/Shanghai");
                properties.add("laurel.books-at-hand", () -> 1);
            };
        }

        @Bean
        @Primary
        MovableClock clockOfTests() {
            return new MovableClock(ServiceTest.Surroundings.NOW);
        }

        @Bean
        Scene scene(MockMvcTester http, CurrentBook current, JdbcClient database, Path bookFolder, Clock clock) {
            return new Scene(http, current, database, bookFolder, (MovableClock) clock);
        }
    }

    private final MockMvcTester http;
    private final CurrentBook current;
    private final JdbcClient database;
    private final Path bookFolder;
    private final MovableClock clock;

    private Scene(MockMvcTester http, CurrentBook current, JdbcClient database, Path bookFolder, MovableClock clock) {
        this.http = http;
        this.current = current;
        this.database = database;
        this.bookFolder = bookFolder;
        this.clock = clock;
    }

    /** Everything as it was before any release. */
    void reset() {
        clock.reset();
        database.sql("delete from release").update();
        database.sql("update release_head set number = 0, approval = 0").update();
        WrittenBook.write(bookFolder, "30%");
        current.refresh();
        Acting.asNobodyInParticular();
    }

    static byte[] zip(Path folder) {
        try {
            return BookZip.of(folder).bytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The book with that rate for a score from 100%. */
    static byte[] book(Path folder, String rate) {
        return zip(WrittenBook.write(folder, rate));
    }

    MvcTestResult upload(byte[] content, String query) {
        return http.post()
                .uri(PATH + query)
                .multipart()
                .file(new MockMultipartFile("book", content))
                .exchange();
    }

    /** As somebody: the number of the draft. */
    long uploaded(byte[] content, String query) {
        MvcTestResult answer = upload(content, query);
        assertThat(answer).hasStatus(201);
        return json(answer).at("/release/number").asLong();
    }

    MvcTestResult post(String path, String body) {
        return http.post()
                .uri(PATH + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult approve(long number, String from) {
        return post("/" + number + "/approval", "{\"inForceFrom\": \"%s\"}".formatted(from));
    }

    /** Uploads as Lin, submits as Lin, and approves as Wei. */
    long release(byte[] content, String query, String from) {
        Acting.as("lin", "ANALYST", "ENGINEER");
        long number = uploaded(content, query);
        assertThat(post("/" + number + "/submission", "")).hasStatusOk();
        Acting.as("wei", "APPROVER");
        assertThat(approve(number, from)).hasStatusOk();
        return number;
    }

    MvcTestResult get(String path) {
        return http.get().uri(path).exchange();
    }

    static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    /** The code of the first thing that is wrong. */
    static String code(MvcTestResult answer) {
        return json(answer).at("/errors/0/code").asString();
    }

    /** What the bonus of a monthly salary of 20,000 is now. */
    String bonus() {
        MvcTestResult answer = http.post()
                .uri("/api/calculations")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"period": "2025", "employee": {"id": "E1", "name": "Lin", "currency": "CNY", "level": "P6",
                         "monthly_salary": 20000, "metrics": [{"metric": "okr_score", "value": 1}]}}""")
                .exchange();
        return json(answer).at("/packages/0/lines/0/amount/amount").asString();
    }

    JsonNode current() {
        return json(get("/api/policies/current"));
    }
}
