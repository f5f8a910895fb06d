package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import laurel.intake.FactsFolder;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;

/** What a run leaves out, and what it leaves behind. */
class RejectsTest extends RunningTest {

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

    /** Which PostgreSQL would not keep. */
    @Test
    void rejectsWhatCannotBeSeen() throws IOException {
        FactsFiles facts = FactsFiles.of(2).employee("E\u0000", "P4", "1.00").employee("E9", "P4\u0007", "1.00");
        Summary summary = run(facts.write(folder.resolve("facts"), 1), 1);

        assertThat(summary.packages()).isEqualTo(2);
        assertThat(Files.readAllLines(Run.rejects(out)))
                .anyMatch(line -> line.contains("id holds a character that cannot be seen."))
                .anyMatch(line -> line.contains("level holds a character that cannot be seen."));
    }

    @Test
    void rejectsRowsOfTheCompanyThatBelongToNobody() throws IOException {
        Path facts = FactsFiles.of(3).write(folder.resolve("facts"), 1);
        Files.writeString(
                facts.resolve("rates.csv"), "from,to,date,rate\nUSD,CNY,2025-01-01,0\nUSD,CNY,2025-02-01,7\n");
        Files.writeString(facts.resolve("calendar.csv"), "date,day\n2025-10-01,off\n");
        Summary summary = run(facts, 2);

        assertThat(summary.packages()).isEqualTo(3);
        assertThat(summary.refused()).isZero();
        assertThat(summary.rejectedRows()).isEqualTo(2);
        assertThat(Files.readAllLines(Run.rejects(out)))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("rates.csv,,2,,\"The rate is 0, but"))
                .anyMatch(line -> line.startsWith("calendar.csv,,2,,\"day is"));
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
}
