package laurel.api.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.api.NamelessLog;
import laurel.api.ServiceTest;
import laurel.api.WrittenBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Edits of the book while the service runs. */
@ServiceTest
class ReloadTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Path bookFolder;

    @Autowired
    CurrentBook book;

    @AfterEach
    void restoreTheBook() throws IOException {
        Files.deleteIfExists(bookFolder.resolve("notes.txt"));
        WrittenBook.write(bookFolder, "30%");
        book.refresh();
    }

    private String digest() {
        return book.get().book().digest();
    }

    private String calculate(int employees) throws IOException {
        String facts = IntStream.range(0, employees).mapToObj("""
                        {"id": "E%d", "name": "Lin", "currency": "CNY", "level": "P6", "monthly_salary": 20000,
                         "metrics": [{"metric": "okr_score", "value": 1}]}"""::formatted).collect(Collectors.joining(","));
        return http.post()
                .uri("/api/calculations")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"period\": \"2025\", \"employees\": [" + facts + "]}")
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void takesAnEditedCellWithoutRestart() throws IOException {
        assertThat(calculate(1)).contains("\"6000.00\"", "\"factor\":\"0.3\"");
        WrittenBook.write(bookFolder, "45%");
        assertThat(calculate(1)).contains("\"6000.00\"");
        book.refresh();
        assertThat(calculate(1)).contains("\"9000.00\"", "\"factor\":\"0.45\"", digest());
    }

    @Test
    void logsWhereAnEditIsWrongAndNotWhatStandsThere() throws IOException {
        WrittenBook.write(bookFolder, NamelessLog.NAME);
        book.refresh();
        assertThat(http.get().uri("/api/policies/current").exchange())
                .bodyText()
                .contains(NamelessLog.NAME);
        assertThat(NamelessLog.lines())
                .anyMatch(
                        line -> line.contains("An edit of " + bookFolder + " is refused: [") && line.contains(".xlsx"));
        assertThat(NamelessLog.told()).isEmpty();
    }

    @Test
    void keepsTheBookInForceWhileAnEditHasAnError() throws IOException {
        String digest = digest();
        WrittenBook.write(bookFolder, "many");
        Files.writeString(bookFolder.resolve("notes.txt"), "not a part of a book");
        book.refresh();
        assertThat(calculate(1)).contains("\"6000.00\"", digest);
        assertThat(http.get()
                        .uri("/api/policies/current")
                        .header("Accept-Language", "zh")
                        .exchange())
                .bodyJson()
                .isLenientlyEqualTo("""
                {"digest": "%s",
                 "refused": [
                   {"file": "notes.txt", "code": "file.kind", "severity": "error", "what": "政策手册只包含 .xlsx 和 .drl 文件。"},
                   {"file": "tables.xlsx", "sheet": "Sheet0", "spot": "C5", "severity": "error"}]}""".formatted(digest));
        WrittenBook.write(bookFolder, "30%");
        Files.delete(bookFolder.resolve("notes.txt"));
        book.refresh();
        assertThat(book.state().refused()).isNull();
    }

    @Test
    void keepsTheBookInForceWhenItsFolderVanishes() throws IOException {
        Path away = bookFolder.resolveSibling(bookFolder.getFileName() + "-away");
        Files.move(bookFolder, away);
        book.refresh();
        Files.move(away, bookFolder);
        assertThat(book.state().refused()).extracting(problem -> problem.code()).containsExactly("book.missing");
        assertThat(calculate(1)).contains("\"6000.00\"");
        book.refresh();
        assertThat(book.state().refused()).isNull();
    }

    @Test
    void loadsNothingWhileNoFileChanges() {
        CurrentBook.State before = book.state();
        book.refresh();
        assertThat(book.state()).isSameAs(before);
    }

    /** What one answer says in all of its packages: of which books they are, and what the bonus is. */
    private record Answer(String book, Set<String> books, Set<String> amounts) {

        static Answer of(String json) {
            JsonNode answer = JsonMapper.shared().readTree(json);
            Answer told = new Answer(answer.path("book").asString(), new HashSet<>(), new HashSet<>());
            answer.path("packages").forEach(one -> {
                told.books.add(one.path("book").asString());
                told.amounts.add(one.at("/lines/0/amount/amount").asString());
            });
            return told;
        }
    }

    @Test
    void answersEachRequestFromOneWholeBook() throws Exception {
        Map<String, String> amounts = new HashMap<>(Map.of(digest(), "6000.00"));
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Callable<Set<Answer>> asking = () -> {
            Set<Answer> answers = new HashSet<>();
            while (!done.get() || answers.isEmpty()) {
                answers.add(Answer.of(calculate(300)));
            }
            return answers;
        };
        List<Future<Set<Answer>>> askers = List.of(threads.submit(asking), threads.submit(asking));
        for (int edit = 0; edit < 6; edit++) {
            WrittenBook.write(bookFolder, edit % 2 == 0 ? "45%" : "30%");
            book.refresh();
            amounts.put(digest(), edit % 2 == 0 ? "9000.00" : "6000.00");
        }
        done.set(true);
        threads.shutdown();
        for (Future<Set<Answer>> asker : askers) {
            assertThat(asker.get())
                    .allSatisfy(answer -> assertThat(answer)
                            .isEqualTo(new Answer(
                                    answer.book(), Set.of(answer.book()), Set.of(amounts.get(answer.book())))));
        }
    }
}
