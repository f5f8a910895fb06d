package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.check.BookCheck;
import laurel.control.Controls;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.run.Run;
import laurel.run.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample company, end to end: its facts are what the generator makes, its packages what they were, reasons included. */
class SampleCompanyTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Path EXPECTED = SAMPLES.resolve("expected/harbour.ndjson");

    @TempDir
    Path folder;

    @Test
    void isWhatItsGeneratorMakes() throws Exception {
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        SAMPLES.resolve("MakeCompany.java").toString(),
                        "--out",
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        assertThat(names(SAMPLES.resolve("harbour"))).isEqualTo(names(folder));
        for (String file : names(folder)) {
            assertThat(SAMPLES.resolve("harbour").resolve(file)).hasSameTextualContentAs(folder.resolve(file));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** After a change that is meant: mvn test -pl engine,rules -Dlaurel.record=true, and read the difference. */
    @Test
    void getsThePackagesThatItGot() throws IOException {
        Path out = folder.resolve("harbour.ndjson");
        Summary summary = run(out);
        if (Boolean.getBoolean("laurel.record")) {
            Files.createDirectories(EXPECTED.getParent());
            Files.copy(out, EXPECTED, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(Files.mismatch(out, EXPECTED))
                .as("the first byte at which the packages differ from %s", EXPECTED)
                .isEqualTo(-1);
        assertThat(summary.packages()).isEqualTo(320);
        assertThat(summary.rejectedRows()).isEqualTo(3);
    }

    /** But for those by which changes between cycles are flagged, which nobody is ever given. */
    @Test
    void isGivenEveryAwardOfTheBookAtLeastOnce() throws IOException {
        Summary summary = run(folder.resolve("harbour.ndjson"));
        List<AwardDefinition> all = new ArrayList<>(book().awards().words());
        assertThat(all.removeAll(Controls.of(book()).alerts())).isTrue();

        Stream<String> given = Stream.concat(
                summary.totals().stream().map(Summary.Total::award),
                summary.counts().stream().filter(count -> count.lines() > 0).map(Summary.Count::award));
        assertThat(given.distinct())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(AwardDefinition::id).toList());
    }

    private static Summary run(Path out) throws IOException {
        PolicyBook book = book();
        FactsFolder.Opening opening = FactsFolder.open(SAMPLES.resolve("harbour"), book.terms(), book.awards(), null);
        assertThat(opening.problems()).isEmpty();
        assertThat(opening.folder()).isNotNull();
        try (FactsFolder facts = opening.folder()) {
            Summary summary = new Run(book, facts, out).verified().run((employees, rows) -> {});
            assertThat(summary.isDisputed()).isFalse();
            return summary;
        }
    }

    private static PolicyBook book() {
        PolicyBook book = BookCheck.check(Path.of("")).book();
        assertThat(book).isNotNull();
        return book;
    }
}
