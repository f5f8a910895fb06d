package laurel.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.TestBook;
import laurel.fact.Period;
import org.junit.jupiter.api.io.TempDir;

/** A company and two books by which it is paid; a test says what they are. */
abstract class ComparedCompany {

    static final String WORDS = """
            Terms
            id | english | chinese | type | source | allowed values
            level | Level | 职级 | text | employee(level)
            team | Team | 团队 | text | employee(department)
            salary | Monthly salary | 月薪 | money | employee(monthly_salary)
            points | Points | 积分 | number | metric(points)
            place | Place | 名次 | integer | rank(points)
            thanks | Thanks | 感谢 | integer | recognitions(thanks, 1-9-9)
            grade | Grade | 等级 | text | derived | A, B
            """;

    static final String AWARDS = """
            Awards
            code | english | chinese | kind | of | currency | pool | proration | transfers
            share | Share | 分享 | rate | points | | 1,000 CNY | |
            prize | Prize | 奖金 | amount | | CNY | | |
            wage | Wage | 工资 | rate | salary | | | calendar days | split
            leave | Extra leave | 额外假期 | leave days
            """;

    @TempDir
    Path folder;

    int books;
    String words = WORDS;
    String awards = AWARDS;

    TestBook book() {
        return TestBook.empty(folder.resolve("book" + books++))
                .sheet("words.xlsx", "Terms", words)
                .sheet("words.xlsx", "Awards", awards);
    }

    ComparedCompany people(String... rows) throws IOException {
        String[] hired = Stream.of(rows).map(row -> row + ",2020-01-01").toArray(String[]::new);
        write("employees.csv", "id,name,department,level,currency,monthly_salary,hired", hired);
        return this;
    }

    void write(String file, String head, String... rows) throws IOException {
        Path facts = Files.createDirectories(folder.resolve("facts"));
        Files.writeString(facts.resolve(file), head + "\n" + String.join("\n", rows) + "\n");
    }

    void points(String... rows) throws IOException {
        write("metrics.csv", "employee,metric,value", rows);
    }

    /** Of each change, as "employee award difference: edits amount, edits amount"; "=" stands before what is not divided. */
    List<String> changes(TestBook before, TestBook after) {
        return changes(BookEdits.between(before.load(), after.load()));
    }

    List<String> changes(BookEdits edits) {
        List<String> told = new ArrayList<>();
        FactsOfBoth.Opening opening = FactsOfBoth.open(
                edits, folder.resolve("facts"), null, Period.parse("2025-02").orElseThrow());
        try (FactsOfBoth facts =
                Objects.requireNonNull(opening.facts(), () -> opening.problems().toString())) {
            new ImpactRun(edits, facts, List.of(), 2)
                    .run(
                            person -> person.changes().forEach(change -> told.add(tell(person, change))),
                            (done, rows) -> {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return told;
    }

    private static String tell(PersonChange person, PersonChange.Change change) {
        return person.employee() + " " + change.award() + " " + change.difference() + ": "
                + change.effects().stream()
                        .map(effect -> (effect.sort() == Effect.Sort.UNDIVIDED ? "=" : "")
                                + effect.edits().stream()
                                        .map(number -> "#" + number)
                                        .collect(Collectors.joining())
                                + " " + effect.amount())
                        .collect(Collectors.joining(", "));
    }
}
