package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;

/** What tests of commands share: a small book, a small company, and what a command said. */
abstract class CommandTest {

    @TempDir
    Path folder;

    Path book;
    Path facts;
    Path out;

    /** What came of a command. */
    record Said(int exit, List<String> out, List<String> err) {}

    @BeforeEach
    void writeABookAndFacts() throws IOException {
        book = folder.resolve("book");
        facts = Files.createDirectory(folder.resolve("facts"));
        out = Files.createDirectory(folder.resolve("out")).resolve("packages.ndjson");
        words().write(book.resolve("words.xlsx"));
        bonus("P5, P6 | >= 100% | 0.3", "P5, P6 | < 100% | 0.1");
        write("mapping.yaml", "period: 2025");
        write("employees.csv", "id,name,level,currency,monthly_salary", "E1,Lin,P5,CNY,20000", "E2,Ada,P6,EUR,6000.05");
        write("metrics.csv", "employee,metric,value", "E1,okr_score,105%", "E2,okr_score,90%");
    }

    /** A command silences the log of its process, which in tests is that of others, too. */
    @AfterEach
    void letOthersLog() {
        System.clearProperty(LoggingSystemProperty.CONSOLE_THRESHOLD.getEnvironmentVariableName());
        LoggingSystem.get(CommandTest.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
    }

    static Workbook words() {
        return words("code | english | chinese | kind | of", "bonus | Bonus | 奖金 | rate | Monthly salary");
    }

    /** With those rows of the Awards sheet, headings first. */
    static Workbook words(String headings, String award) {
        return new Workbook()
                .sheet(
                        "Terms",
                        "Terms",
                        "id | english | chinese | type | source | influence",
                        "level | Level | 职级 | text | employee(level)",
                        "salary | Monthly salary | 月薪 | money | employee(monthly_salary)",
                        "score | OKR score | OKR得分 | percent | metric(okr_score) | yes")
                .sheet("Awards", "Awards", headings, award);
    }

    /** Writes the one table of the book; its rows begin at row 4. */
    void bonus(String... rows) throws IOException {
        table("bonus.xlsx", "Bonus", rows);
    }

    void table(String file, String name, String... rows) throws IOException {
        String[] all = new String[rows.length + 3];
        all[0] = "Table";
        all[1] = "Otherwise | nothing";
        all[2] = "Level | OKR score | Bonus";
        System.arraycopy(rows, 0, all, 3, rows.length);
        new Workbook().sheet(name, all).write(book.resolve(file));
    }

    void write(String name, String... lines) throws IOException {
        Files.write(facts.resolve(name), List.of(lines));
    }

    Said laurel(Object... arguments) {
        StringWriter said = new StringWriter();
        StringWriter problems = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exit = Commands.run(new PrintWriter(said), new PrintWriter(problems), texts);
        assertThat(problems.toString()).doesNotContain("\tat ", "Exception");
        return new Said(
                exit,
                said.toString().lines().toList(),
                problems.toString().lines().toList());
    }

    Said check() {
        return laurel("check", book, "--lang", "en");
    }

    Said calculate() {
        return laurel("calculate", book, "--facts", facts, "--out", out, "--lang=en");
    }

    Said explain(String employee, String language) {
        return laurel("explain", book, "--facts", facts, "--employee", employee, "--lang", language);
    }
}
