package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.problem.Language;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** What tests of a folder of facts share: writing its files, and reading it through the front door. */
abstract class FolderTest {

    static final Period YEAR = Period.parse("2025").orElseThrow();

    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    @Nullable
    Path mapping;

    @Nullable
    Period period = YEAR;

    int room = 1_000;

    /** What came out of a folder. */
    record Outcome(List<Assembled> all, List<Problem> remarks, List<Problem> problems, long rows) {
        List<Facts> facts() {
            return all.stream().map(Assembled::facts).filter(Objects::nonNull).toList();
        }

        Facts only() {
            assertThat(rejects()).isEmpty();
            assertThat(facts()).hasSize(1);
            return facts().get(0);
        }

        List<String> rejects() {
            return all.stream()
                    .flatMap(one -> one.rejects().stream())
                    .map(FolderTest::text)
                    .toList();
        }
    }

    void write(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    void write(String name, Charset charset, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(charset));
    }

    void writeEmployees(String... ids) throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,name,currency"));
        for (String id : ids) {
            lines.add(id + ",Name of " + id + ",CNY");
        }
        Files.write(folder.resolve("employees.csv"), lines, StandardCharsets.UTF_8);
    }

    Outcome read() {
        var opening =
                FactsFolder.open(folder, mapping, Book.TERMS, Book.AWARDS, period, new SortedRuns.Room(room, scratch));
        try (FactsFolder facts = opened(opening)) {
            List<Assembled> all = new ArrayList<>();
            facts.forEach(employee -> all.add(employee.assemble()));
            return new Outcome(all, facts.remarks(), opening.problems(), facts.rows());
        }
    }

    static FactsFolder opened(FactsFolder.Opening opening) {
        return Objects.requireNonNull(opening.folder(), () -> opening.problems().toString());
    }

    /** The problems of the folder as such. */
    List<String> problems() {
        var opening =
                FactsFolder.open(folder, mapping, Book.TERMS, Book.AWARDS, period, new SortedRuns.Room(room, scratch));
        if (opening.folder() != null) {
            opening.folder().close();
        }
        assertThat(opening.folder() == null)
                .isEqualTo(opening.problems().stream().anyMatch(Problem::isError));
        return opening.problems().stream().map(FolderTest::text).toList();
    }

    static String text(Problem problem) {
        return problem.place() + "  " + problem.what(Language.ENGLISH);
    }
}
