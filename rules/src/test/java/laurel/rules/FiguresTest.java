package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import laurel.fact.Period;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.problem.Problems;
import laurel.run.Run;
import laurel.run.Summary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Semantics 20 to 22, by the policies of the shipped book: given once, runs of months, and completion of a plan. */
class FiguresTest {

    @TempDir
    Path folder;

    @BeforeEach
    void nobodyElse() throws IOException {
        write("employees.csv", "id,name,post,hired,currency,monthly_salary\ne1,Lin,Content,2020-01-01,CNY,10000\n");
    }

    /** 20 */
    @Test
    void givesABadgeOnceEver() throws IOException {
        write("metrics.csv", "employee,metric,value\ne1,new_followers,100000\n");
        assertThat(lines("2025")).contains("traffic_badge");

        write("given.csv", "employee,award,period\ne1,traffic_badge,2023\n");
        assertThat(lines("2025")).doesNotContain("traffic_badge");
        assertThat(suppressed("2025")).contains("traffic_badge GIVEN_BEFORE 2023");
    }

    /** 20 */
    @Test
    void givesNoBadgeForOneFollowerLess() throws IOException {
        write("metrics.csv", "employee,metric,value\ne1,new_followers,99999\n");
        assertThat(lines("2025")).doesNotContain("traffic_badge");
    }

    /** 21 */
    @Test
    void givesOneCertificateInTheThirdMonthOfARun() throws IOException {
        met("1", "1", "0.99", "1", "1", "1", "1");

        assertThat(lines("2025")).containsOnlyOnce("excellence_certificate");
        assertThat(lines("2025-05")).doesNotContain("excellence_certificate");
        assertThat(lines("2025-06")).containsOnlyOnce("excellence_certificate");
        assertThat(lines("2025-07")).doesNotContain("excellence_certificate");
    }

    /** 21 */
    @Test
    void neverTakesAMissingMonthForMet() throws IOException {
        met("1", "1", "", "1", "1", "0.5", "1");
        assertThat(lines("2025")).doesNotContain("excellence_certificate");
    }

    /** 22 */
    @Test
    void countsDifferentCoursesOverThosePlanned() throws IOException {
        planned("10");
        passed(12);
        assertThat(completion()).isEqualTo("120%");
    }

    /** 22 */
    @Test
    void addsNothingForARetake() throws IOException {
        planned("10");
        Files.writeString(passed(12), "e1,c1,yes,2025-11-01,\ne1,c2,no,2025-11-02,\n", StandardOpenOption.APPEND);
        assertThat(completion()).isEqualTo("120%");
    }

    /** 22 */
    @Test
    void takesAnExpiredCertificateForNotPassed() throws IOException {
        planned("10");
        Files.writeString(passed(9), "e1,late,yes,2025-02-01,2025-12-31\n", StandardOpenOption.APPEND);
        assertThat(completion()).isEqualTo("90%");
    }

    /** 22: of 36 courses a year, who joins on 1 July has 18. */
    @Test
    void proratesThePlanOfWhoJoins() throws IOException {
        planned("36");
        passed(9);
        assertThat(completion()).isEqualTo("25%");

        write("employees.csv", "id,name,post,hired,currency,monthly_salary\ne1,Lin,Content,2025-07-01,CNY,10000\n");
        assertThat(completion()).isEqualTo("50%");
    }

    private void met(String... months) throws IOException {
        StringBuilder metrics = new StringBuilder("employee,metric,value,period\n");
        for (int i = 0; i < months.length; i++) {
            if (!months[i].isEmpty()) {
                metrics.append("e1,monthly_target,%s,2025-%02d%n".formatted(months[i], i + 1));
            }
        }
        write("metrics.csv", metrics.toString());
    }

    private void planned(String courses) throws IOException {
        StringBuilder rows = new StringBuilder("employee,course\n");
        for (int i = 1; i <= Integer.parseInt(courses); i++) {
            rows.append("e1,c").append(i).append('\n');
        }
        write("plans.csv", rows.toString());
    }

    private Path passed(int courses) throws IOException {
        StringBuilder rows = new StringBuilder("employee,course,passed,completed,expires\n");
        for (int i = 1; i <= courses; i++) {
            rows.append("e1,c").append(i).append(",yes,2025-08-01,\n");
        }
        return write("courses.csv", rows.toString());
    }

    private Path write(String file, String text) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve("facts")).resolve(file), text);
    }

    private List<String> lines(String period) throws IOException {
        return of(calculate(period).path("lines"))
                .map(line -> line.path("award").asString())
                .toList();
    }

    private List<String> suppressed(String period) throws IOException {
        return of(calculate(period).path("suppressed"))
                .map(one -> one.at("/line/award").asString() + " "
                        + one.path("why").asString() + " " + one.path("by").asString())
                .toList();
    }

    private String completion() throws IOException {
        return of(calculate("2025").path("derived"))
                .filter(one -> one.path("term").asString().equals("training_completion"))
                .map(one -> one.path("value").asString())
                .findFirst()
                .orElse("unknown");
    }

    private static Stream<JsonNode> of(JsonNode list) {
        return list.valueStream();
    }

    /** The one package, with which the second opinion agrees. */
    private JsonNode calculate(String period) throws IOException {
        PolicyBook book = Objects.requireNonNull(PolicyBook.load(Path.of(""), new Problems()));
        FactsFolder.Opening opening = FactsFolder.open(
                folder.resolve("facts"),
                book.terms(),
                book.awards(),
                Period.parse(period).orElseThrow());
        Path out = folder.resolve("out.ndjson");
        try (FactsFolder facts = Objects.requireNonNull(
                opening.folder(), () -> opening.problems().toString())) {
            Summary summary = new Run(book, facts, out).verified().run((employees, rows) -> {});
            // Nobody has a score, so the pools of the book have no members; that is told, and no matter here.
            assertThat(summary.isDisputed()).isFalse();
            assertThat(summary.rejectedRows()).isZero();
            assertThat(Objects.requireNonNull(summary.verification()).differences())
                    .isZero();
        }
        return JsonMapper.shared().readTree(Files.readString(out));
    }
}
