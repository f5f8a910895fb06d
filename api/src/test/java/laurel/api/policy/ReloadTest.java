package laurel.api.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import laurel.api.ServiceTest;
import laurel.api.WrittenBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Edits of the book while the service runs. */
@ServiceTest
@DirtiesContext
class ReloadTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Path bookFolder;

    @Autowired
    CurrentBook book;

    @BeforeEach
    void restoreTheBook() throws IOException {
        Files.deleteIfExists(bookFolder.resolve("notes.txt"));
        WrittenBook.write(bookFolder, "30%");
        book.refresh();
    }

    private String calculate() {
        try {
            return http.post()
                    .uri("/api/calculations")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("""
                            {"period": "2025", "employee": {"id": "E1", "name": "Lin", "currency": "CNY", "level": "P6",
                             "monthly_salary": 20000, "metrics": [{"metric": "okr_score", "value": 1}]}}""")
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void takesAnEditedCellWithoutRestart() {
        assertThat(calculate()).contains("\"6000.00\"", "\"factor\":\"0.3\"");
        WrittenBook.write(bookFolder, "45%");
        assertThat(calculate()).contains("\"6000.00\"");
        book.refresh();
        assertThat(calculate())
                .contains(
                        "\"9000.00\"", "\"factor\":\"0.45\"", book.get().book().digest());
    }

    @Test
    void keepsTheBookInForceWhileAnEditHasAnError() throws IOException {
        String digest = book.get().book().digest();
        WrittenBook.write(bookFolder, "many");
        Files.writeString(bookFolder.resolve("notes.txt"), "not a part of a book");
        book.refresh();
        assertThat(calculate()).contains("\"6000.00\"", digest);
        assertThat(http.get()
                        .uri("/api/policies/current")
                        .header("Accept-Language", "zh")
                        .exchange())
                .bodyJson()
                .isLenientlyEqualTo("""
                {"digest": "%s",
                 "refused": [
                   {"file": "notes.txt", "code": "file.kind", "severity": "error", "what": "策略书中只能有 .xlsx 和 .drl 文件。"},
                   {"file": "tables.xlsx", "sheet": "Sheet0", "spot": "C4", "severity": "error"}]}""".formatted(digest));
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
        assertThat(calculate()).contains("\"6000.00\"");
        book.refresh();
        assertThat(book.state().refused()).isNull();
    }

    @Test
    void loadsNothingWhileNoFileChanges() {
        LoadedBook before = book.get();
        book.refresh();
        assertThat(book.get()).isSameAs(before);
    }

    @Test
    void answersEachRequestFromOneWholeBook() throws Exception {
        String rate30 = book.get().book().digest();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Callable<Integer> asking = () -> {
            int answers = 0;
            while (!done.get()) {
                String answer = calculate();
                boolean old = answer.contains(rate30);
                assertThat(answer).contains(old ? "\"6000.00\"" : "\"9000.00\"", old ? "\"0.3\"" : "\"0.45\"");
                answers++;
            }
            return answers;
        };
        List<Future<Integer>> askers =
                IntStream.range(0, 3).mapToObj(i -> threads.submit(asking)).toList();
        for (int edit = 0; edit < 6; edit++) {
            WrittenBook.write(bookFolder, edit % 2 == 0 ? "45%" : "30%");
            book.refresh();
        }
        done.set(true);
        for (Future<Integer> asker : askers) {
            assertThat(asker.get()).isPositive();
        }
        threads.shutdown();
        assertThat(book.get().book().digest()).isEqualTo(rate30);
    }
}
