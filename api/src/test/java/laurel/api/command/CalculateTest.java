package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalculateTest extends CommandTest {

    private List<String> filesBesideOut() throws IOException {
        try (Stream<Path> files = Files.list(out.getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesPackagesAndSaysWhatTheyCost() throws IOException {
        Said said = calculate();
        assertThat(said.err()).containsExactly("The book has warnings: 1. \"laurel check " + book + "\" shows them.");
        assertThat(said.out())
                .startsWith("2025: 2 packages with 2 lines")
                .contains("  Bonus                   1   6,000.00 CNY", "  Bonus                   1     600.01 EUR")
                .endsWith("Packages, one a line: " + out);
        assertThat(said.exit()).isZero();
        assertThat(Files.readAllLines(out))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"employee\":\"E1\"")
                .contains("{\"amount\":\"6000.00\",\"currency\":\"CNY\"}");
        assertThat(filesBesideOut()).containsExactly("packages.ndjson");
    }

    @Test
    void asksTheSecondOpinion() {
        Said said = laurel("calculate", book, "--facts", facts, "--out", out, "--verify", "--lang=en");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Second opinion: 2 statements of 2 packages worked out again, differences: 0");
    }

    @Test
    void tellsWhatAnAwardLacksAndEndsWith1() throws IOException {
        words("code | english | chinese | kind | of | pay in", "bonus | Bonus | 奖金 | rate | Monthly salary | EUR")
                .write(book.resolve("words.xlsx"));
        Said said = calculate();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .anyMatch(line -> line.startsWith(
                        "ERROR  employees.csv:2  \"Bonus\" is not paid: an exchange rate CNY → EUR is needed."));
        assertThat(said.out())
                .contains("  Bonus                   1   600.01 EUR")
                .last()
                .asString()
                .contains("rejects");
    }

    @Test
    void tellsProgramsItsSumsInJson() {
        Said said = laurel("calculate", book, "--facts", facts, "--out", out, "--json", "--threads=1");
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .singleElement()
                .asString()
                .contains("\"packages\":2", "\"sum\":\"600.01\",\"currency\":\"EUR\"")
                .doesNotContain("firstProblems");
    }

    @Test
    void rejectsRowsAndStillGivesTheOthersTheirPackages() throws IOException {
        write(
                "employees.csv",
                "id,name,level,currency,monthly_salary",
                "E1,Lin,P5,CNY,20000",
                "E2,Ada,P6,RMB,6000",
                "E3,Bo,P5,CNY,1",
                "E3,Bo,P5,CNY,1");
        write("metrics.csv", "employee,metric,value", "E1,okr_score,105%", "E9,okr_score,90%", "E1,okr,1");
        Said said = calculate();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .anyMatch(line -> line.startsWith("WARNING  metrics.csv  No term asks for the metric \"okr\""))
                .anyMatch(line -> line.startsWith("ERROR  employees.csv:3  currency is \"RMB\""))
                .anyMatch(line -> line.startsWith("ERROR  employees.csv:4  The employee E3 stands in this file twice"))
                .anyMatch(line -> line.startsWith("ERROR  metrics.csv:3  There is no employee E9."));
        assertThat(said.out())
                .contains("  Rows of facts rejected                                 4")
                .last()
                .asString()
                .startsWith("What is rejected, with reasons: " + out + ".rejects.csv");
        assertThat(Files.readAllLines(out)).hasSize(1);
        assertThat(Files.readAllLines(Path.of(out + ".rejects.csv"))).hasSize(5);
    }

    @Test
    void tellsTheProblemsOfBookAndFolderAtOnceAndWritesNothing() throws IOException {
        bonus("P5 | ninety | 0.3");
        Files.delete(facts.resolve("employees.csv"));
        Said said = calculate();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .anyMatch(line -> line.startsWith("ERROR  bonus.xlsx › Bonus › B4  \"ninety\" is no value"))
                .anyMatch(line -> line.endsWith(" No file gives employees. Maybe employees.csv is missing, or"
                        + " mapping.yaml should list a file with \"gives: employees\"."))
                .hasSize(2);
        assertThat(filesBesideOut()).isEmpty();
    }

    @Test
    void saysThatAMappingIsMissing() {
        Said said = laurel(
                "calculate", book, "--facts", facts, "--out", out, "--mapping", folder.resolve("my.yaml"), "--lang=en");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).last().asString().contains("my.yaml  There is no mapping file", "Maybe the path");
    }

    @Test
    void saysWhyItCannotWrite() throws IOException {
        out = folder.resolve("missing").resolve("packages.ndjson");
        Said said = calculate();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).last().asString().contains("The file cannot be written: its folder is missing");
        assertThat(out.getParent()).doesNotExist();
        assertThat(said.out()).isEmpty();
    }

    @Test
    void answersWrongUsageWithTheUsage() {
        assertThat(laurel("calculate", book, "--lang=zh").err())
                .startsWith("缺少：--facts DIR, --out FILE")
                .anyMatch(line -> line.startsWith("用法：laurel calculate"));
        for (Said said : List.of(
                laurel("calculate", book),
                laurel("calculate", book, "--facts", facts, "--out", out, "--period", "2025-Q5"),
                laurel("calculate", book, "--facts", facts, "--out", out, "--threads", "0"),
                laurel("calculate", book, "--facts", facts, "--out", out, "--color"),
                laurel("chekc", book),
                laurel("check", book, "--lang", "fr"),
                laurel("--lang", "en"))) {
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).hasSizeGreaterThan(3);
        }
    }
}
