package laurel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import laurel.TestBook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The referee of the fuzz tests reads tables whose answers a person worked out by hand. */
class PersonTest {

    private static final String ROWS = """
            OKR score | Extra leave | Gift
            >= 80% | 1 | 300
            >= 100% | 3 | 100
            >= 120% | 2 |
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} at {1} gives {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST | 1.3 | gift 300.00 CNY rows [4], leave 1 rows [4]",
                "FIRST | 0.7999 | ''",
                "PRIORITY | 1.3 | gift 100.00 CNY rows [5], leave 3 rows [5]",
                "OUTPUT ORDER | 1 | gift 100.00 CNY rows [5], gift 300.00 CNY rows [4], leave 3 rows [5], leave 1 rows [4]",
                "全部 | 1 | gift 300.00 CNY rows [4], gift 100.00 CNY rows [5], leave 1 rows [4], leave 3 rows [5]",
                "C+ | 1.3 | gift 400.00 CNY rows [4, 5], leave 6 rows [4, 5, 6]",
                "C< | 1.3 | gift 100.00 CNY rows [5], leave 1 rows [4]",
                "COLLECT MAX | 1.3 | gift 300.00 CNY rows [4], leave 3 rows [5]",
                "COLLECT COUNT | 1.3 | gift 2.00 CNY rows [4, 5], leave 3 rows [4, 5, 6]",
                "UNIQUE | 1 | 'contradiction [4, 5]'",
                "ANY | 1 | 'contradiction [4, 5]'",
            })
    void appliesEachHitPolicy(String policy, String score, String given) throws IOException {
        List<String> said = ask("Table\nHit policy | '" + policy + "\n" + ROWS, Map.of("score", new BigDecimal(score)));

        assertThat(String.join(", ", said)).isEqualTo(given);
    }

    @ParameterizedTest(name = "{1} is met by {2} and not by {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Level | P5，P6 | P6 | P4",
                "Level | 非（P5、P6） | P4 | P6",
                "Post | a, \"b，c\" | b，c | b,c",
                "Post | \"Sales, North\", b | Sales, North | Sales",
                "Sales | [100..1000) | 100 | 1000",
                "Sales | ]100..1000] | 1000 | 100",
                "Sales | 【100～1000） | 999.99 | 1000",
                "Sales | < 0, > 10 | 11 | 0",
                "Sales | != 3 | 4 | 3",
                "Points | not([1..2]) | 2.01 | 2",
            })
    void readsConditions(String term, String cell, String met, String missed) throws IOException {
        String table = "Table\n" + term + " | Extra leave\n'" + cell + " | 2";

        assertThat(ask(table, Map.of(term.toLowerCase(Locale.ROOT), value(met))))
                .containsExactly("leave 2 rows [3]");
        assertThat(ask(table, Map.of(term.toLowerCase(Locale.ROOT), value(missed))))
                .isEmpty();
    }

    @Test
    void readsSignsInHeadingsDaysAndBlanks() throws IOException {
        String table = "Table\nHired <= | Safe | Extra leave\n2025-01-01 | | 2\n - | yes | 3";
        Map<String, Object> early = Map.of("hired", LocalDate.of(2025, 1, 1), "safe", false);

        assertThat(ask(table, early)).containsExactly("leave 2 rows [3]");
        assertThat(ask(table, Map.of("hired", LocalDate.of(2025, 1, 2), "safe", true)))
                .containsExactly("leave 3 rows [4]");
        assertThat(ask(table, Map.of("safe", false))).containsExactly("unknown [hired] rows [3]");
    }

    @Test
    void readsSlicesAndCurves() throws IOException {
        String slices = "Table\nslices: Sales | Commission\n[0..1000) | 1%\n[1000..3000) | 2%\n>= 3000 | 3%";
        String curve = "Table\ninterpolated: OKR score | Bonus\n80% | 50%\n100% | 100%";
        Map<String, Object> known = Map.of(
                "sales", new BigDecimal("4500"), "score", new BigDecimal("0.94"), "salary", new BigDecimal("20000"));

        assertThat(ask(slices, known)).containsExactly("commission 95.00 CNY rows [3, 4, 5]");
        assertThat(ask(curve, known)).containsExactly("bonus 17000.00 CNY rows [3, 4]");
    }

    @Test
    void seesMergedCellsAsTheyLook() throws IOException {
        String table = """
                Table
                OKR score | | Level | Extra leave
                >= | < | |
                80% | 100% | P5 | 1
                100% | 200% | | 2
                """;

        assertThat(ask(table, Map.of("score", BigDecimal.ONE, "level", "P5"), "A2:B2", "C2:C3", "D2:D3", "C4:C5"))
                .containsExactly("leave 2 rows [5]");
        assertThat(ask(table, Map.of("score", BigDecimal.ONE, "level", "P6"), "A2:B2", "C2:C3", "D2:D3", "C4:C5"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Table; Lvl / Extra leave; P5 / 1",
                "Table; Hit polcy / FIRST; Level / Extra leave; P5 / 1",
                "Table; Level / Extra leave; P5 / '1",
                "Table; Level / Extra leave; P5 / 1 / 2",
                "Table; Level / Extra leave; P5 / 1; ; P6 / 2",
                "Table; Sales / Extra leave; [10..5] / 1",
                "Table; Sales / Extra leave; 0.1);System.exit(1 / 1",
                "Table; Post / Extra leave; [a..b] / 1",
                "Table; Post / Extra leave; a, not(b) / 1",
                "Table; Post / Extra leave; =1/0 / 1",
                "Table / 2025; Level / Extra leave; P5 / 1",
            })
    void refusesWhatNobodyCanRead(String table) {
        assertThatThrownBy(() -> ask(table.replace("; ", "\n").replace(" / ", " | "), new HashMap<>()))
                .isInstanceOf(Unreadable.class);
    }

    private static Object value(String text) {
        return text.matches("[\\d.]+") ? new BigDecimal(text) : text;
    }

    private List<String> ask(String table, Map<String, Object> known, String... merged) throws IOException {
        Path file = TestBook.empty(folder)
                .table("T", table)
                .change(
                        "tables.xlsx",
                        "T",
                        sheet -> List.of(merged).forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area))))
                .write()
                .resolve("tables.xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            SeenTable seen = SeenTable.of(new SeenSheet(workbook.getSheetAt(0)), Word.terms(1));
            return new PersonReading(seen, known).answer();
        }
    }
}
