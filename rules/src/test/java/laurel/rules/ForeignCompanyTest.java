package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.check.BookCheck;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.run.Run;
import laurel.run.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real foreign data set, read as it comes where it is present, against sums worked out here by hand. */
class ForeignCompanyTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data", "mokhles-fy2025");
    private static final Path SAMPLE = Path.of("..", "samples", "mokhles");

    @TempDir
    Path folder;

    @Test
    void hasACleanBook() {
        assertThat(BookCheck.check(SAMPLE.resolve("book")).problems()).isEmpty();
    }

    @Test
    void isPaidWhatAPlainReadingOfItsFilesGives() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the data set is not part of the project");
        PolicyBook book = BookCheck.check(SAMPLE.resolve("book")).book();
        assertThat(book).isNotNull();
        FactsFolder.Opening opening =
                FactsFolder.open(DATA, SAMPLE.resolve("mapping.yaml"), book.terms(), book.awards(), null);
        assertThat(opening.folder()).isNotNull();
        try (FactsFolder facts = opening.folder()) {
            Summary summary = new Run(book, facts, folder.resolve("packages.ndjson"))
                    .verified()
                    .run((employees, rows) -> {});
            assertThat(summary.isDisputed()).isFalse();

            assertThat(summary.packages()).isEqualTo(456);
            assertThat(summary.rejectedRows())
                    .as("training rows of people who have left")
                    .isEqualTo(73);
            assertThat(sum(summary, "annual_bonus")).isEqualByComparingTo(bonuses());
            assertThat(sum(summary, "training_award")).isEqualByComparingTo(trainingAwards());
        }
    }

    private static BigDecimal sum(Summary summary, String award) {
        return summary.totals().stream()
                .filter(total -> total.award().equals(award))
                .map(Summary.Total::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal bonuses() throws IOException {
        Map<String, NamedCsvRecord> evaluations = new HashMap<>();
        rows("11_Performance_Evaluation_inputs_only.csv")
                .forEach(row -> evaluations.put(row.getField("Employee ID"), row));
        BigDecimal sum = BigDecimal.ZERO;
        for (NamedCsvRecord employee : rows("01_Employee_Master_FY2025.csv")) {
            NamedCsvRecord evaluation = evaluations.get(employee.getField("Employee ID"));
            if (evaluation != null && evaluation.getField("Calibration Status").equals("Calibrated")) {
                BigDecimal score = new BigDecimal(evaluation.getField("Overall Score"));
                BigDecimal gross = new BigDecimal(employee.getField("Monthly Gross"));
                sum = sum.add(gross.multiply(months(employee.getField("Employment Type"), score)));
            }
        }
        return sum;
    }

    private static BigDecimal months(String employment, BigDecimal score) {
        BigDecimal permanent =
                new BigDecimal(atLeast(score, 100) ? 3 : atLeast(score, 90) ? 2 : atLeast(score, 75) ? 1 : 0);
        return switch (employment) {
            case "Permanent" -> permanent;
            case "Contract" -> permanent.divide(new BigDecimal(2));
            default -> BigDecimal.ZERO;
        };
    }

    private static boolean atLeast(BigDecimal score, int limit) {
        return score.compareTo(new BigDecimal(limit)) >= 0;
    }

    private static BigDecimal trainingAwards() throws IOException {
        Set<String> employed = new HashSet<>();
        rows("01_Employee_Master_FY2025.csv").forEach(row -> employed.add(row.getField("Employee ID")));
        Map<String, Set<String>> completed = new HashMap<>();
        for (NamedCsvRecord row : rows("09_Training_Development_Master_FY2025.csv")) {
            if (employed.contains(row.getField("Employee ID"))
                    && row.getField("Completion Status").equals("Completed")) {
                completed
                        .computeIfAbsent(row.getField("Employee ID"), none -> new HashSet<>())
                        .add(row.getField("Program Name"));
            }
        }
        int sum = completed.values().stream()
                .mapToInt(courses -> switch (courses.size()) {
                    case 0, 1, 2 -> 0;
                    case 3 -> 3000;
                    case 4 -> 5000;
                    default -> 8000;
                })
                .sum();
        return new BigDecimal(sum);
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(DATA.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
