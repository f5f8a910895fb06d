package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import laurel.TestBook;
import laurel.fact.Period;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of runs share: a book with a rule that fails for level P7, and a run of a folder. */
abstract class RunningTest {

    static final Period YEAR = Period.parse("2025").orElseThrow();

    @TempDir
    Path folder;

    Path out;
    PolicyBook book;

    @BeforeEach
    void loadsABook() throws IOException {
        out = Files.createDirectory(folder.resolve("out")).resolve("packages.ndjson");
        Problems problems = new Problems();
        Path files = TestBook.in(folder.resolve("book"))
                .table("Bonus", """
                        Table
                        Name | Bonus
                        Level | OKR score | Bonus | Extra leave | Star badge
                        P4, P5, P6 | [100%..110%) | 10% | 2 |
                        P4, P5, P6 | >= 110% | 12.5% | 3 | yes
                        """)
                .table("Ratings", """
                        Table
                        Name | Ratings
                        Hit policy | COLLECT
                        Level | gives: Rating
                        P7 | A
                        P7 | B
                        """)
                .write();
        book = Objects.requireNonNull(
                PolicyBook.load(files, problems), () -> problems.toList().toString());
    }

    Summary run(Path facts, int threads) throws IOException {
        var opening = FactsFolder.open(facts, book.terms(), book.awards(), YEAR);
        try (FactsFolder opened = Objects.requireNonNull(
                opening.folder(), () -> opening.problems().toString())) {
            Summary summary = new Run(book, opened, out, threads).verified().run((employees, rows) -> {});
            assertThat(Objects.requireNonNull(summary.verification()).first())
                    .as("What the second opinion does not share")
                    .isEmpty();
            return summary;
        }
    }

    List<String> filesInOut() throws IOException {
        try (var files = Files.list(out.getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
