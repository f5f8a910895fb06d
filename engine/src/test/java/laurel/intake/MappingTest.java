package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Map;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.problem.Problem;
import org.junit.jupiter.api.Test;

/** A company's own files, by its mapping. */
class MappingTest extends FolderTest {

    private static final String[] COMPANY = {
        "period: 2025",
        "files:",
        "  - file: master.csv",
        "    gives: employees",
        "    columns: {id: Employee ID, name: Full Name, level: Job Level}",
        "    constants: {currency: BDT}",
        "    ignore: [Gender]",
        "  - file: scores.csv",
        "    gives: employees",
        "    columns: {id: Employee ID, score: Overall Score}",
        "    percent: [overall_score]",
        "  - file: scores.csv",
        "    gives: metrics",
        "    columns: {employee: Employee ID}",
        "    metrics: {okr: OKR (%), followers: Followers}",
        "    percent: [okr_score]",
        "    ignore: [\"*\"]",
        "  - file: training.csv",
        "    gives: courses",
        "    columns: {employee: Employee ID, course: Program, passed: Status}",
        "    values: {passed: {Completed: yes, Not Completed: no}}",
        "ignore: [leave.csv]"
    };

    private void writeCompany() throws IOException {
        write("mapping.yaml", COMPANY);
        write("master.csv", "Employee ID,Full Name,Job Level,Gender", "E1,Anna,P5,F", "E2,Bo,P6,M");
        write(
                "scores.csv",
                "Employee ID,Overall Score,OKR (%),Followers,Remark",
                "E2,76.6,105,,a",
                "E1,80%,99.5,1000,b");
        write("training.csv", "Program,Status,Employee ID", "SEC,Not Completed,E1", "SEC,Completed,E2");
        write("leave.csv", "x");
    }

    @Test
    void joinsTheFilesOfAnEmployee() throws IOException {
        writeCompany();
        period = null;
        Outcome outcome = read();
        assertThat(outcome.rejects()).isEmpty();
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.facts()).hasSize(2);
        Facts anna = outcome.facts().get(0);
        Employee employee = anna.employee();
        assertThat(employee.currency()).hasToString("BDT");
        assertThat(employee.level()).isEqualTo("P5");
        assertThat(employee.attributes()).isEqualTo(Map.of("overall_score", new BigDecimal("0.8")));
        assertThat(anna.metrics())
                .containsExactly(
                        new Metric("E1", "followers", YEAR, new BigDecimal("1E+3")),
                        new Metric("E1", "okr_score", YEAR, new BigDecimal("0.995")));
        assertThat(anna.courses().get(0).passed()).isFalse();
        Facts bo = outcome.facts().get(1);
        assertThat(bo.employee().attributes()).isEqualTo(Map.of("overall_score", new BigDecimal("0.766")));
        assertThat(bo.metrics()).containsExactly(new Metric("E2", "okr_score", YEAR, new BigDecimal("1.05")));
        assertThat(bo.courses().get(0).passed()).isTrue();
    }

    @Test
    void takesAMappingFromElsewhere() throws IOException {
        writeCompany();
        mapping = scratch.resolve("company.yaml");
        Files.move(folder.resolve("mapping.yaml"), mapping);
        write("mapping.yaml", "period: never");
        assertThat(read().facts()).hasSize(2);
        assertThat(problems()).containsExactly("mapping.yaml  \"mapping.yaml\" is not used.");
        Files.delete(mapping);
        assertThat(problems()).anyMatch(text -> text.startsWith("company.yaml  There is no mapping file \""));
    }

    @Test
    void rejectsAnEmployeeOfWhomTwoFilesDiffer() throws IOException {
        writeCompany();
        write("scores.csv", "Employee ID,Overall Score,Name,OKR (%),Followers", "E1,80,Anne,99,1");
        Outcome outcome = read();
        assertThat(outcome.facts()).extracting(facts -> facts.employee().id()).containsExactly("E2");
        assertThat(outcome.rejects())
                .containsExactly(
                        "master.csv:2  The row is not used because the employee E1 is rejected: see scores.csv:2.",
                        "scores.csv:2  The row is not used because the employee E1 is rejected: see scores.csv:2.",
                        "scores.csv:2  Name is Anne here, but Anna in master.csv:2.",
                        "training.csv:2  The row is not used because the employee E1 is rejected: see scores.csv:2.");
    }

    @Test
    void believesNothingThatARowOfTheWrongWidthSays() throws IOException {
        writeCompany();
        write("scores.csv", "Employee ID,Overall Score,OKR (%),Followers,Name", "E1,80,99,1");
        assertThat(read().rejects())
                .containsExactly(
                        "master.csv:2  The row is not used because the employee E1 is rejected: see scores.csv:2.",
                        "scores.csv:2  The row has 4 cells, but there are 5 headings.",
                        "training.csv:2  The row is not used because the employee E1 is rejected: see scores.csv:2.");
        write("master.csv", "Employee ID,Full Name,Job Level,Gender", "E1,Anna, A.,P5,F");
        write("scores.csv", "Employee ID,Overall Score,OKR (%),Followers,Name", "E1,80,99,1,Anne");
        assertThat(read().rejects()).hasSize(4).noneMatch(text -> text.contains("Anne"));
    }

    @Test
    void rejectsAnEmployeeWhoLacksARequiredFieldInEveryFile() throws IOException {
        writeCompany();
        write("scores.csv", "Employee ID,Overall Score,OKR (%),Followers", "E9,80,99,1");
        assertThat(read().rejects())
                .containsExactly(
                        "scores.csv:2  The row is not used because the employee E9 is rejected: see scores.csv:2.",
                        "scores.csv:2  currency is missing.",
                        "scores.csv:2  name is missing.");
    }

    @Test
    void keepsTheOtherMetricsOfARowThatHasABadOne() throws IOException {
        writeCompany();
        write("scores.csv", "Employee ID,Overall Score,OKR (%),Followers", "E1,80,high,7");
        Outcome outcome = read();
        assertThat(outcome.facts().get(0).metrics()).extracting(Metric::name).containsExactly("followers");
        assertThat(outcome.rejects())
                .containsExactly("scores.csv:2  OKR (%) is \"high\", which is not of the type percent.");
    }

    @Test
    void readsAMetricWithItsPeriodFromConstants() throws IOException {
        write(
                "mapping.yaml",
                "files:",
                "  - {file: e.csv, gives: employees}",
                "  - {file: m.csv, gives: metrics, constants: {metric: okr, period: 2024-Q1}, percent: [okr_score]}");
        write("e.csv", "id,name,currency", "E1,Anna,CNY");
        write("m.csv", "employee,value", "E1,99");
        assertThat(read().only().metrics())
                .containsExactly(
                        new Metric("E1", "okr_score", Period.parse("2024-Q1").orElseThrow(), new BigDecimal("0.99")));
    }

    @Test
    void takesNothingFromAWideFileWhoseMetricsNoTermAsksFor() throws IOException {
        write(
                "mapping.yaml",
                "files:",
                "  - {file: e.csv, gives: employees}",
                "  - {file: m.csv, gives: metrics, metrics: {zeal: Zeal}, percent: [zeal]}");
        write("e.csv", "id,name,currency", "E1,Anna,CNY");
        write("m.csv", "employee,Zeal,metric", "E1,99,x");
        assertThat(read().only().metrics()).isEmpty();
        assertThat(problems())
                .containsExactly(
                        "m.csv  The column \"metric\" is used by no term.",
                        "mapping.yaml:3  files[1].metrics.zeal: no term asks for \"zeal\".");
    }

    @Test
    void saysWhatIsWrongWithAMappingAllAtOnce() throws IOException {
        write("master.csv", "Employee ID,Full Name,Job Level", "E1,Anna,P5");
        write("training.csv", "Program,Status", "SEC,Done");
        write("notes.txt", "x");
        write(
                "mapping.yaml",
                "period: 2025Q1",
                "flies: []",
                "files:",
                "  - file: master.csv",
                "    gives: employees",
                "    columns: {id: EmployeeID, name: Full Name, hird: Job Level}",
                "    constants: {currency: TAKA, name: Anna}",
                "    percent: [name]",
                "    values: {post: {a: b}}",
                "    ignore: [Gender]",
                "    metrics: {okr: Job Level}",
                "  - file: training.csv",
                "    gives: courses",
                "    columns: {pased: Status, passed: Status}",
                "    values: {passed: {Done: certainly}}",
                "    colums: [x]",
                "  - {file: lost.csv, gives: metrics}",
                "  - {file: ../secret.csv, gives: metrics}",
                "  - {file: notes.txt, gives: given}",
                "  - {gives: wisdom}",
                "  - nonsense",
                "ignore: leave.csv");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "mapping.yaml:1  period is \"2025Q1\", which is not of the type period.",
                        "mapping.yaml:2  flies is not known; known here are: period, files, ignore.",
                        "mapping.yaml:6  files[0].columns.id: \"master.csv\" has no column \"EmployeeID\".",
                        "mapping.yaml:6  files[0].columns.hird: no term asks for \"hird\".",
                        "mapping.yaml:6  files[0].columns.name is given once more: the mapping already says where it comes from.",
                        "mapping.yaml:7  files[0].constants.currency is \"TAKA\", which is not of the type ISO 4217 currency.",
                        "mapping.yaml:8  files[0].percent[0]: \"name\" is not a percent.",
                        "mapping.yaml:9  files[0].values.post.a: the file does not give \"post\".",
                        "mapping.yaml:10  files[0].ignore[0]: \"master.csv\" has no column \"Gender\".",
                        "mapping.yaml:11  files[0].metrics has a meaning only for a file that gives metrics.",
                        "mapping.yaml:14  files[1].columns.pased: courses have no column \"pased\".",
                        "mapping.yaml:15  files[1].values.passed.Done is \"certainly\", which is not of the type yes/no.",
                        "mapping.yaml:16  files[1].colums is not known; known here are: file, gives, columns, metrics, constants, percent, values, ignore.",
                        "mapping.yaml:17  The folder has no file \"lost.csv\".",
                        "mapping.yaml:18  The folder has no file \"../secret.csv\".",
                        "mapping.yaml:19  \"notes.txt\" is none of .csv, .xlsx and .ndjson.",
                        "mapping.yaml:20  files[5] does not say \"file\".",
                        "mapping.yaml:20  files[5].gives is \"wisdom\", which is none of employees, metrics, courses, given, assignments, absences, events, rates and calendar.",
                        "mapping.yaml:21  files[6] is not keys with values.",
                        "mapping.yaml:22  ignore is not a list.",
                        "master.csv  The column \"Employee ID\" is used by no term.",
                        "training.csv  \"training.csv\" has no column for course (course).",
                        "training.csv  \"training.csv\" has no column for employee (employee id).",
                        "training.csv  The column \"Program\" is used by no term.");
    }

    @Test
    void saysWhereAMappingIsNoYaml() throws IOException {
        write("mapping.yaml", "period: 2025", "files: [", "  - x: {");
        assertThat(problems())
                .containsExactly("mapping.yaml:2  The file is broken after this place: while parsing a flow node:"
                        + " expected the node content, but found '-'");
        write("mapping.yaml", "period: &a 2025", "ignore: [*a]");
        assertThat(problems())
                .contains("mapping.yaml:2  ignore[0] refers to \"a\" by an alias, which is not supported.");
    }

    @Test
    void readsNoFileFromOutsideTheFolder() throws IOException {
        Files.writeString(scratch.resolve("secret.csv"), "id,name,currency\n");
        String path = "../" + scratch.getFileName() + "/secret.csv";
        write("mapping.yaml", "files: [{file: " + path + ", gives: employees}]");
        assertThat(folder.resolve(path)).isRegularFile();
        assertThat(problems()).contains("mapping.yaml:1  The folder has no file \"" + path + "\".");
    }

    @Test
    void suggestsTheNearestName() throws IOException {
        write("mapping.yaml", "files: [{file: e.csv, gives: employees, columns: {nam: Nam}}]");
        write("e.csv", "id,name,currency");
        var opening = FactsFolder.open(folder, Book.TERMS, Book.AWARDS, YEAR);
        assertThat(opening.problems())
                .extracting(Problem::toString)
                .contains("ERROR  mapping.yaml:1  files[0].columns.nam: \"e.csv\" has no column \"Nam\"."
                        + " Maybe \"name\" is meant.");
    }
}
