package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.TestBook;
import laurel.fact.Period;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    private static final Period YEAR = Period.parse("2025").orElseThrow();

    @TempDir
    Path folder;

    private Path out;
    private PolicyBook book;

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

    private Summary run(Path facts, int threads) throws IOException {
        var opening = FactsFolder.open(facts, book.terms(), book.awards(), YEAR);
        try (FactsFolder opened = Objects.requireNonNull(
                opening.folder(), () -> opening.problems().toString())) {
            return new Run(book, opened, out, threads).run((employees, rows) -> {});
        }
    }

    private List<String> filesInOut() throws IOException {
        try (var files = Files.list(out.getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesTheSameBytesWhateverTheThreadsAndTheOrderOfRows() throws IOException {
        FactsFiles facts = FactsFiles.of(3_000);
        Summary first = run(facts.write(folder.resolve("one"), 1), 1);
        byte[] expected = Files.readAllBytes(out);
        assertThat(run(facts.write(folder.resolve("one"), 1), 8)).isEqualTo(first);
        assertThat(out).hasBinaryContent(expected);
        assertThat(run(facts.write(folder.resolve("two"), 2), 3)).isEqualTo(first);
        assertThat(out).hasBinaryContent(expected);
        assertThat(Files.readAllLines(out))
                .hasSize(3_000)
                .isSorted()
                .allMatch(line -> line.startsWith("{\"employee\":\"E") && line.endsWith("}"));
        assertThat(filesInOut()).containsExactly("packages.ndjson");
    }

    @Test
    void addsUpExactly() throws IOException {
        Summary summary = run(FactsFiles.of(3_000).write(folder.resolve("facts"), 1), 4);

        BigDecimal expected = BigDecimal.ZERO;
        long bonuses = 0;
        long days = 0;
        for (int number = 0; number < 3_000; number++) {
            int score = 60 + number % 61;
            BigDecimal salary = BigDecimal.valueOf(10_000L + number);
            if (score >= 100) {
                BigDecimal rate = new BigDecimal(score >= 110 ? "0.125" : "0.1");
                expected = expected.add(salary.multiply(rate).setScale(2, java.math.RoundingMode.HALF_UP));
                bonuses++;
                days += score >= 110 ? 3 : 2;
            }
        }
        assertThat(summary.totals())
                .extracting(total -> total.award() + " " + total.lines() + " " + total.sum() + " " + total.currency())
                .containsExactly("bonus " + bonuses + " " + expected + " CNY");
        assertThat(summary.counts())
                .extracting(count -> count.award() + " " + count.days())
                .containsExactly("leave " + days, "star null");
        assertThat(summary.packages()).isEqualTo(3_000);
        assertThat(summary.empty()).isEqualTo(3_000 - bonuses);
        assertThat(summary.isClean()).isTrue();
    }

    @Test
    void rejectsRowsWithTheirReasonsAndGoesOn() throws IOException {
        FactsFiles facts = FactsFiles.of(500)
                .employee("E00007", "P4", "1.00")
                .employee("=HYPERLINK(1)", "P4", "much")
                .score("E00001", "high")
                .score("@nobody", "1");
        Summary summary = run(facts.write(folder.resolve("facts"), 1), 2);

        assertThat(summary.employees()).isEqualTo(502);
        assertThat(summary.packages()).isEqualTo(499);
        assertThat(summary.refused()).isEqualTo(3);
        assertThat(summary.rejectedRows()).isEqualTo(6);
        assertThat(summary.rejects())
                .extracting(reject -> reject.code() + " " + reject.count())
                .containsExactly(
                        "facts.employee.rejected 1",
                        "facts.employee.twice 2",
                        "facts.employee.unknown 1",
                        "facts.value 2");
        assertThat(Files.readAllLines(Run.rejects(out)))
                .hasSize(7)
                .startsWith("file,sheet,line or cell,employee,what,fix")
                .anyMatch(line -> line.contains(",'=HYPERLINK(1),\"monthly_salary is \"\"much\"\""))
                .anyMatch(line -> line.contains(",'@nobody,There is no employee @nobody."))
                .anyMatch(line -> line.matches("metrics.csv,,\\d+,E00001,\"value is \"\"high\"\".*Maybe.*"));
        assertThat(Files.readString(out))
                .doesNotContain("E00007")
                .contains("\"employee\":\"E00001\"")
                .containsOnlyOnce("\"rejectedRows\":1");
    }

    @Test
    void goesOnAfterAnEmployeeForWhomARuleFails() throws IOException {
        FactsFiles facts = FactsFiles.of(300).employee("E00100x", "P7", "1000");
        Summary summary = run(facts.write(folder.resolve("facts"), 1), 2);

        assertThat(summary.failed()).isEqualTo(1);
        assertThat(summary.packages()).isEqualTo(300);
        assertThat(summary.firstProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what(Language.ENGLISH))
                        .startsWith("No package could be calculated for E00100x: \"rating\" was given as A and as B"));
        assertThat(Files.readAllLines(Run.rejects(out))).hasSize(2);
    }

    @Test
    void deletesTheRejectsOfAnEarlierRun() throws IOException {
        run(FactsFiles.of(3).score("E1", "high").write(folder.resolve("bad"), 1), 1);
        assertThat(filesInOut()).containsExactly("packages.ndjson", "packages.ndjson.rejects.csv");
        run(FactsFiles.of(3).write(folder.resolve("good"), 1), 1);
        assertThat(filesInOut()).containsExactly("packages.ndjson");
    }

    @Test
    void leavesNothingBehindWhenItCannotWrite() throws IOException {
        Path facts = FactsFiles.of(3).write(folder.resolve("facts"), 1);
        out = folder.resolve("missing").resolve("packages.ndjson");
        assertThatThrownBy(() -> run(facts, 1)).isInstanceOf(NoSuchFileException.class);
        assertThat(out.getParent()).doesNotExist();

        out = folder.resolve("out");
        assertThatThrownBy(() -> run(facts, 1)).isInstanceOf(FileSystemException.class);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void leavesTheFilesOfAnEarlierRunWhenItBreaksOff() throws IOException {
        Path facts = FactsFiles.of(1_000).write(folder.resolve("facts"), 1);
        Files.writeString(out, "earlier");
        var opening = FactsFolder.open(facts, book.terms(), book.awards(), YEAR);
        try (FactsFolder opened = Objects.requireNonNull(opening.folder())) {
            assertThatThrownBy(() -> new Run(book, opened, out, 2).run((employees, rows) -> {
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
        }
        assertThat(filesInOut()).containsExactly("packages.ndjson");
        assertThat(out).hasContent("earlier");
    }

    @Test
    void tellsHowFarItHasCome() throws IOException {
        Path facts = FactsFiles.of(1_000).write(folder.resolve("facts"), 1);
        List<String> steps = new ArrayList<>();
        var opening = FactsFolder.open(facts, book.terms(), book.awards(), YEAR);
        try (FactsFolder opened = Objects.requireNonNull(opening.folder())) {
            new Run(book, opened, out).run((employees, rows) -> steps.add(employees + "/" + rows));
        }
        assertThat(steps).containsExactly("200/400", "400/800", "600/1200", "800/1600", "1000/2000");
    }

    @Test
    void saysItsSummaryInTwoLanguages() throws IOException {
        Summary summary = run(FactsFiles.of(61).score("nobody", "1").write(folder.resolve("facts"), 1), 1);

        assertThat(new SummaryText(summary, Language.ENGLISH).lines())
                .contains(
                        "2025: 61 packages with 53 lines",
                        "  Award               Lines      In all",
                        "  Bonus                  21   23,870.15 CNY",
                        "  Extra leave            21          53 days")
                .anyMatch(line -> line.matches(" {2}once, at metrics.csv:\\d+ {2}There is no employee nobody\\."));
        assertThat(new SummaryText(summary, Language.CHINESE).lines()).contains("  奖金            21   23,870.15 CNY");
    }
}
