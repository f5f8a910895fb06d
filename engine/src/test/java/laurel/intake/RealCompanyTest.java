package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of a company as its own systems wrote them, where they are at hand. */
class RealCompanyTest extends FolderTest {

    private static final List<Path> PLACES =
            List.of(Path.of("../../shared/data/mokhles-fy2025"), Path.of("../shared/data/mokhles-fy2025"));

    @Test
    void readsAllEmployeesAndRejectsTheTrainingOfThoseWhoHaveLeft() throws IOException {
        Path data = PLACES.stream().filter(Files::isDirectory).findFirst().orElse(null);
        assumeTrue(data != null, "The company's files are not here");
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        write(
                "mapping.yaml",
                "period: 2025",
                "files:",
                "  - file: 01_Employee_Master_FY2025.csv",
                "    gives: employees",
                "    columns: {id: Employee ID, name: Employee Name, level: Job Level, post: Job Title,"
                        + " hired: Join Date, monthly_salary: Monthly Gross}",
                "    constants: {currency: BDT}",
                "    ignore: [\"*\"]",
                "  - file: 11_Performance_Evaluation_inputs_only.csv",
                "    gives: employees",
                "    columns: {id: Employee ID, name: Employee Name, overall_score: Overall Score}",
                "    percent: [overall_score]",
                "  - file: 11_Performance_Evaluation_inputs_only.csv",
                "    gives: metrics",
                "    columns: {employee: Employee ID}",
                "    metrics: {goal_completion: Goal Completion (%)}",
                "    percent: [goal_completion]",
                "    ignore: [\"*\"]",
                "  - file: 09_Training_Development_Master_FY2025.csv",
                "    gives: courses",
                "    columns: {employee: Employee ID, course: Program ID, passed: Completion Status,"
                        + " completed: Training Date}",
                "    values: {passed: {Completed: yes, Not Completed: no}}",
                "    ignore: [\"*\"]",
                "ignore: [06_Employee_Separations_FY2025.csv, 07_Leave_Transactions_FY2025.csv,"
                        + " 10_Compensation_inputs_only.csv, LICENSE-CC-BY-4.0.txt]");
        Outcome outcome = read();
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.rows()).isEqualTo(456 * 3 + 1_011);
        assertThat(outcome.facts()).hasSize(456);
        assertThat(outcome.rejects())
                .hasSize(73)
                .allMatch(text -> text.matches("09_Train.*:\\d+  There is no employee MG-.*\\."));
    }
}
