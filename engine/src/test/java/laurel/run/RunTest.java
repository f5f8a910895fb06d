package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.intake.FactsFolder;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;

class RunTest extends RunningTest {

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
    void writesTheSameBytesFromLateRowsAsFromTheRowsThatCount() throws IOException {
        FactsFiles facts = FactsFiles.of(1_000);
        run(facts.write(folder.resolve("whole"), 1), 1);
        byte[] expected = Files.readAllBytes(out);
        Path layered = facts.write(folder.resolve("layered"), 2);
        List<String> rows = Files.readAllLines(layered.resolve("metrics.csv"));
        List<String> early = new ArrayList<>();
        List<String> late = new ArrayList<>(rows.subList(0, 1));
        for (int at = 0; at < rows.size(); at++) {
            boolean isLate = at % 3 == 1;
            early.add(isLate ? rows.get(at).replaceFirst("[0-9]+%", "100%") : rows.get(at));
            if (isLate) {
                late.add(rows.get(at));
            }
        }
        Files.write(layered.resolve("metrics.csv"), early);
        run(layered, 1);
        assertThat(Files.readAllBytes(out)).isNotEqualTo(expected);
        Files.write(Files.createDirectory(layered.resolve("late-1")).resolve("metrics.csv"), late);
        for (int threads : new int[] {1, 8}) {
            assertThat(run(layered, threads).isClean()).isTrue();
            assertThat(out).hasBinaryContent(expected);
        }
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
                expected = expected.add(salary.multiply(rate).setScale(2, RoundingMode.HALF_UP));
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
