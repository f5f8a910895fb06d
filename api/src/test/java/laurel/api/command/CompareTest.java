package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two books: what they say differently, whom that touches and what it costs. */
class CompareTest extends CommandTest {

    private Path first;

    @BeforeEach
    void keepTheBookAsTheFirst() throws IOException {
        first = Files.createDirectory(folder.resolve("first"));
        try (var files = Files.list(book)) {
            for (Path file : files.toList()) {
                Files.copy(file, first.resolve(file.getFileName()));
            }
        }
    }

    private Said compare(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("compare", first, book, "--lang=en"));
        arguments.addAll(List.of(more));
        return laurel(arguments.toArray());
    }

    private JsonNode json(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--json", "--facts", facts));
        arguments.addAll(List.of(more));
        Said said = compare(arguments.toArray());
        assertThat(said.exit()).as("%s", said.err()).isZero();
        return JsonMapper.shared().readTree(String.join("\n", said.out()));
    }

    @Test
    void tellsAnEditByItsCells() throws IOException {
        bonus("P5, P6 | >= 100% | 0.4", "P5, P6 | < 100% | 0.1");
        Said said = compare();
        assertThat(said.exit()).isZero();
        assertThat(said.out()).first().asString().startsWith("Edits: 1, of which 1 can change what somebody is given.");
        assertThat(said.out()).anyMatch(line -> line.startsWith("#1  Row of \"Bonus\", changed"));
        assertThat(said.out()).anyMatch(line -> line.contains("C4: 30% → 40%") || line.contains("C4: 0.3 → 0.4"));
    }

    @Test
    void takesABookThatSaysTheSameForTheSame() throws IOException {
        Files.move(book.resolve("bonus.xlsx"), book.resolve("moved.xlsx"));
        table("moved.xlsx", "Bonus", "P5, P6 | < 100% | 0.1", "P5, P6 | >= 100% | 0.3");
        JsonNode told = json();
        assertThat(told.path("people")).isEmpty();
    }

    /** E1 is paid 30% of 20,000 CNY and then 40%; E2 stays. */
    @Test
    void tellsWhoGainsAndWhatItCosts() throws IOException {
        bonus("P5, P6 | >= 100% | 0.4", "P5, P6 | < 100% | 0.1");
        Said said = compare("--facts", facts, "--budget", "7500 CNY");
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("Employees: 2, of whom 1 are given something else.")
                .anyMatch(line ->
                        line.matches("\\s+CNY\\s+6,000.00\\s+8,000.00\\s+\\+2,000.00\\s+1\\s+\\+2,000.00\\s+0\\s+0"))
                .anyMatch(line -> line.startsWith("Budget of 7,500.00 CNY: 8,000.00 is 500.00 over it"))
                .anyMatch(line -> line.contains("Bonus: 6,000.00 → 8,000.00 CNY  [#1: +2,000.00]"));
    }

    /** 60% alone is 6,000 more, the cap of 10,000 alone is nothing, and both together are 4,000 more. */
    @Test
    void tellsWhatEditsDoTogetherBeyondEachAlone() throws IOException {
        bonus("P5, P6 | >= 100% | 0.6", "P5, P6 | < 100% | 0.1");
        words("code | english | chinese | kind | of | cap", "bonus | Bonus | 奖金 | rate | Monthly salary | 10,000 CNY")
                .write(book.resolve("words.xlsx"));
        write("employees.csv", "id,name,level,currency,monthly_salary", "E1,Lin,P5,CNY,20000");
        write("metrics.csv", "employee,metric,value", "E1,okr_score,105%");
        JsonNode change = json().path("people").path(0).path("changes").path(0);
        assertThat(new BigDecimal(change.path("difference").asString())).isEqualByComparingTo("4000");
        BigDecimal sum = BigDecimal.ZERO;
        List<String> told = new ArrayList<>();
        for (JsonNode effect : change.path("effects")) {
            sum = sum.add(new BigDecimal(effect.path("amount").asString()));
            told.add(effect.path("sort").asString() + " "
                    + new BigDecimal(effect.path("amount").asString())
                            .stripTrailingZeros()
                            .toPlainString());
        }
        assertThat(sum).isEqualByComparingTo("4000");
        assertThat(told).contains("ALONE 6000", "INTERACTION -2000");
    }

    @Test
    void saysTheSameOnAnyThreads() throws IOException {
        bonus("P5, P6 | >= 100% | 0.4", "P5 | < 100% | 0.2", "P6 | < 100% | 0.05");
        List<String> rows = new ArrayList<>(List.of("id,name,level,currency,monthly_salary"));
        List<String> scores = new ArrayList<>(List.of("employee,metric,value"));
        for (int i = 0; i < 300; i++) {
            rows.add("E%03d,N,P%d,CNY,%d".formatted(i, 5 + i % 2, 10_000 + i));
            scores.add("E%03d,okr_score,%d%%".formatted(i, 80 + i % 40));
        }
        write("employees.csv", rows.toArray(String[]::new));
        write("metrics.csv", scores.toArray(String[]::new));
        assertThat(compare("--json", "--facts", facts, "--threads=8").out())
                .isEqualTo(compare("--json", "--facts", facts, "--threads=1").out());
    }

    @Test
    void writesAWorkbookWithChartsAndNoFormulas() throws IOException {
        bonus("P5, P6 | >= 100% | 0.4", "P5, P6 | < 100% | 0.1");
        write("employees.csv", "id,name,level,department,currency,monthly_salary", "E1,=1+1,P5,@Sales,CNY,20000");
        write("metrics.csv", "employee,metric,value", "E1,okr_score,105%");
        Path file = folder.resolve("compared.xlsx");
        assertThat(compare("--facts", facts, "--out", file).exit()).isZero();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            int charts = 0;
            List<String> texts = new ArrayList<>();
            for (Sheet sheet : workbook) {
                charts += ((XSSFSheet) sheet).getDrawingPatriarch() == null
                        ? 0
                        : ((XSSFSheet) sheet).getDrawingPatriarch().getCharts().size();
                sheet.forEach(row -> row.forEach(cell -> {
                    assertThat(cell.getCellType().name()).isNotEqualTo("FORMULA");
                    texts.add(cell.toString());
                }));
            }
            assertThat(charts).isPositive();
            assertThat(texts).anyMatch(text -> text.contains("=1+1"));
        }
    }

    @Test
    void tellsAllInChineseToo() throws IOException {
        bonus("P5, P6 | >= 100% | 0.4", "P5, P6 | < 100% | 0.1");
        Said said = laurel("compare", first, book, "--facts", facts, "--lang=zh");
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .anyMatch(line -> line.contains("奖金") && line.contains("6,000.00") && line.contains("8,000.00"))
                .noneMatch(line -> line.contains("Difference"));
    }

    @Test
    void needsFactsForABudget() {
        Said said = compare("--budget", "7500 CNY");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).anyMatch(line -> line.contains("--facts"));
    }

    @Test
    void comparesNoBookThatHasErrors() throws IOException {
        bonus("P5 | >= 100% | much");
        Said said = compare("--facts", facts);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).anyMatch(line -> line.contains("bonus.xlsx › Bonus › C4"));
    }
}
