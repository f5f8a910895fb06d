package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What bad rows are told, word for word. */
class RejectsTest extends FolderTest {

    @Test
    void tellsEverythingThatIsWrongWithARowAtOnce() throws IOException {
        write(
                "employees.csv",
                "id,name,currency,hired,monthly_salary,leads_team",
                "E1,,RMB,1 March,-5,perhaps",
                "E2,Bo,,,#N/A,");
        assertThat(read().facts()).isEmpty();
        assertThat(read().rejects())
                .containsExactly(
                        "employees.csv:2  The monthly salary is -5, which is below zero.",
                        "employees.csv:2  currency is \"RMB\", which is not of the type ISO 4217 currency.",
                        "employees.csv:2  hired is \"1 March\", which is not of the type date.",
                        "employees.csv:2  leads_team is \"perhaps\", which is not of the type yes/no.",
                        "employees.csv:2  name is missing.",
                        "employees.csv:3  monthly_salary is \"#N/A\", which is not of the type money.",
                        "employees.csv:3  currency is missing.");
    }

    @Test
    void rejectsBothRowsOfAnEmployeeWhoStandsInOneFileTwiceAndAllThatIsTheirs() throws IOException {
        writeEmployees("E1", "E2", "E1");
        write("metrics.csv", "employee,metric,value", "E1,okr_score,1", "E2,okr_score,1");
        Outcome outcome = read();
        assertThat(outcome.facts()).extracting(facts -> facts.employee().id()).containsExactly("E2");
        assertThat(outcome.rejects())
                .containsExactly(
                        "employees.csv:2  The employee E1 stands in this file twice; the other place is employees.csv:4.",
                        "employees.csv:4  The employee E1 stands in this file twice; the other place is employees.csv:2.",
                        "metrics.csv:2  The row is not used because the employee E1 is rejected: see employees.csv:2.");
    }

    @Test
    void rejectsWhatTheBookDoesNotAllow() throws IOException {
        write("employees.csv", "id,name,currency,wish", "E1,Anna,CNY,tome", "E2,Bo,CNY,time", "E3,Li,CNY,");
        write("metrics.csv", "employee,metric,value", "E2,stars,3", "E3,stars,2");
        Outcome outcome = read();
        assertThat(outcome.facts()).extracting(facts -> facts.employee().id()).containsExactly("E2", "E3");
        assertThat(outcome.rejects())
                .containsExactly(
                        "employees.csv:2  wish is \"tome\", which the book does not allow.",
                        "metrics.csv:2  value is \"3\", which the book does not allow.");
    }

    @Test
    void rejectsWhoLeftBeforeTheDayOfHire() throws IOException {
        write(
                "employees.csv",
                "id,name,currency,hired,left",
                "E1,Anna,CNY,2025-03-02,2025-03-01",
                "E2,Bo,CNY,2025-03-01,2025-03-01");
        Outcome outcome = read();
        assertThat(outcome.facts()).extracting(facts -> facts.employee().id()).containsExactly("E2");
        assertThat(outcome.rejects())
                .containsExactly("employees.csv:2  The employee left before the day of hire, 2025-03-02.");
    }

    @Test
    void rejectsRowsOfNobody() throws IOException {
        writeEmployees("E1", "  ");
        write("metrics.csv", "employee,metric,value", "E7,okr_score,high", ",okr_score,1");
        assertThat(read().all()).extracting(Assembled::employee).containsExactly("", "E1", "E7");
        assertThat(read().rejects())
                .containsExactly(
                        "employees.csv:3  id is blank, so that the row belongs to nobody.",
                        "metrics.csv:3  employee is blank, so that the row belongs to nobody.",
                        "metrics.csv:2  There is no employee E7.",
                        "metrics.csv:2  value is \"high\", which is not of the type percent.");
    }

    @Test
    void rejectsAMetricThatIsGivenTwiceAndKeepsItsEmployee() throws IOException {
        writeEmployees("E1");
        write(
                "metrics.csv",
                "employee,metric,period,value",
                "E1,okr_score,,80%",
                "E1,okr,2025,0.8",
                "E1,okr_score,2024,0.7");
        Outcome outcome = read();
        assertThat(outcome.facts().get(0).metrics())
                .extracting(metric -> metric.value().toString())
                .containsExactly("0.7");
        assertThat(outcome.rejects())
                .containsExactly(
                        "metrics.csv:2  The metric okr_score of 2025 is given twice; the other place is metrics.csv:3.",
                        "metrics.csv:3  The metric okr_score of 2025 is given twice; the other place is metrics.csv:2.");
    }

    @Test
    void rejectsBadMetricsCoursesAndAwardsAndKeepsTheirEmployee() throws IOException {
        writeEmployees("E1");
        write("metrics.csv", "employee,metric,period,value", "E1,okr_score,2025Q1,95", "E1,,,", "E1,followers,,1.5");
        write("courses.csv", "employee,course,passed,completed", "E1,,,31/12/2025");
        write("given.csv", "employee,award,period", "E1,Bonuss,", "E1,BONUS,soon");
        Outcome outcome = read();
        assertThat(outcome.facts()).hasSize(1);
        assertThat(outcome.facts().get(0).metrics()).isEmpty();
        assertThat(outcome.rejects())
                .containsExactlyInAnyOrder(
                        "courses.csv:2  course is missing.",
                        "courses.csv:2  passed is missing.",
                        "courses.csv:2  completed is \"31/12/2025\", which is not of the type date.",
                        "given.csv:2  There is no award \"Bonuss\".",
                        "given.csv:2  period is missing.",
                        "given.csv:3  period is \"soon\", which is not of the type period.",
                        "metrics.csv:2  period is \"2025Q1\", which is not of the type period.",
                        "metrics.csv:2  value is \"95\", which is not of the type percent.",
                        "metrics.csv:3  metric is missing.",
                        "metrics.csv:3  value is missing.",
                        "metrics.csv:4  value is \"1.5\", which is not of the type integer.");
    }

    @Test
    void placesARowAtItsFirstLineAfterQuotedLineBreaks() throws IOException {
        write("employees.csv", "id,name,currency", "E1,\"An", "na\",CNY", "", "E2,Bo,XX");
        Outcome outcome = read();
        assertThat(outcome.facts().get(0).employee().name()).isEqualTo("An\nna");
        assertThat(outcome.rejects())
                .containsExactly("employees.csv:5  currency is \"XX\", which is not of the type ISO 4217 currency.");
    }

    @Test
    void rejectsRowsWithTooFewOrTooManyCellsForThatReasonAlone() throws IOException {
        write("employees.csv", "id,name,currency", "E1,Anna", "E2,Bo,CNY,,", "E3,Li, Wei,CNY", ",,");
        Outcome outcome = read();
        assertThat(outcome.facts()).extracting(facts -> facts.employee().id()).containsExactly("E2");
        assertThat(outcome.rejects())
                .containsExactly(
                        "employees.csv:2  The row has 2 cells, but there are 3 headings.",
                        "employees.csv:4  The row has 4 cells, but there are 3 headings.");
    }

    @Test
    void rejectsLinesThatAreNoFlatJsonObject() throws IOException {
        write(
                "employees.ndjson",
                "{\"id\":\"E1\",\"name\":\"Anna\",\"currency\":\"CNY\"}",
                "[1]",
                "{\"id\":\"E2\",\"id\":\"E3\"}",
                "{\"id\":\"E4\",\"name\":{\"first\":\"Bo\"},\"currency\":\"CNY\"}",
                "{\"id\":\"E5\",\"name\":\"Cy\",\"currency\":\"CNY\",\"monthly_salary\":1e999999999}");
        write("metrics.csv", "employee,metric,value");
        assertThat(read().facts()).hasSize(1);
        assertThat(read().rejects())
                .hasSize(4)
                .contains("employees.ndjson:2  The line is no JSON object.")
                .anyMatch(text -> text.startsWith("employees.ndjson:3  The line is no JSON: Duplicate"))
                .contains("employees.ndjson:4  name holds an object or an array.")
                .contains("employees.ndjson:5  monthly_salary is \"1E+999999999\", which is not of the type money.");
    }

    @Test
    void keepsRowsThatNameNobodyInParts() throws IOException {
        write("employees.csv", StandardCharsets.UTF_8, "id,name,currency\n" + ",Anna,CNY\n".repeat(2_500));
        Outcome outcome = read();
        assertThat(outcome.all()).hasSize(3).allMatch(part -> part.employee().isEmpty());
        assertThat(outcome.rejects()).hasSize(2_500);
    }
}
