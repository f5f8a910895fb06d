package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import laurel.TestBook;
import laurel.policy.PolicyBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 27 and the law that corrections telescope: what is known late is paid in the open period. */
class CorrectionsTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source
            to_date | Sales to date | 累计销售额 | money | metric(to_date)
            sales | Sales | 销售额 | money | metric(sales)
            """;

    private static final String T = """
            [0..1000) | 1%
            [1000..3000) | 2%
            [3000..8000) | 3%
            [8000..20000) | 5%
            """;

    @TempDir
    Path folder;

    private PolicyBook book(String of, String columns, String cells) {
        return TestBook.empty(folder.resolve("book"))
                .sheet("words.xlsx", "Terms", TERMS)
                .sheet(
                        "words.xlsx",
                        "Awards",
                        "Awards\ncode | english | chinese | kind | of | " + columns
                                + "\ncommission | Commission | 提成 | rate | " + of + " | " + cells)
                .table("Commission", "Table\nslices: " + of + " | Commission\n" + T)
                .load();
    }

    private static String metrics(String name, Map<String, String> values) {
        StringBuilder text = new StringBuilder("employee,metric,period,value\n");
        values.forEach((period, value) ->
                text.append(String.join(",", "e1", name, period, value)).append('\n'));
        return text.toString();
    }

    /** 27: the year's sales to date, on the brackets T. */
    @Test
    void paysWhatLateSalesChangeOfClosedMonths() {
        Months months = new Months(folder, book("to_date", "cumulative | retro", "year | 12 months"));
        months.write("employees.csv", "id,name,currency\ne1,Lin,CNY\n");
        Map<String, String> sales = new HashMap<>(Map.of("2025-01", "500", "2025-02", "2000", "2025-03", "3200"));
        months.write("metrics.csv", metrics("to_date", sales));
        assertThat(months.run("2025-01", 1)).containsExactly("e1 commission 5.00");
        months.keep("2025-01");
        assertThat(months.run("2025-02", 1)).containsExactly("e1 commission 25.00");
        months.keep("2025-02");
        assertThat(months.run("2025-03", 1)).containsExactly("e1 commission 26.00");
        months.keep("2025-03");

        sales.putAll(Map.of("2025-02", "3000", "2025-03", "4200", "2025-04", "4200"));
        months.write("metrics.csv", metrics("to_date", sales));
        assertThat(months.run("2025-04", 1))
                .containsExactly("e1 commission 20.00 of 2025-02", "e1 commission 10.00 of 2025-03");
        months.keep("2025-04");
        sales.put("2025-05", "4200");
        months.write("metrics.csv", metrics("to_date", sales));
        assertThat(months.run("2025-05", 1)).isEmpty();
    }

    /** January's sales are not known when it is closed, so that nothing can be calculated of it. */
    @Test
    void paysForAClosedMonthWhatCouldNotBeEvaluatedThen() {
        Months months = new Months(folder, book("sales", "retro", "12 months"));
        months.write("employees.csv", "id,name,currency\ne1,Lin,CNY\n");
        months.write("metrics.csv", metrics("sales", Map.of("2025-02", "500")));
        assertThat(months.run("2025-01", 1)).isEmpty();
        months.keep("2025-01");
        months.write("metrics.csv", metrics("sales", Map.of("2025-01", "500", "2025-02", "500")));
        assertThat(months.run("2025-02", 1)).containsExactly("e1 commission 5.00", "e1 commission 5.00 of 2025-01");
    }

    /** January has a row of nothing, for corrections; that is not the once that the year has. */
    @Test
    void givesOnceWhatWasNotGivenYet() {
        Months months = new Months(folder, book("sales", "once | retro", "year | 12 months"));
        months.write("employees.csv", "id,name,currency\ne1,Lin,CNY\n");
        months.write("metrics.csv", metrics("sales", Map.of("2025-02", "500", "2025-03", "500")));
        assertThat(months.run("2025-01", 1)).isEmpty();
        months.keep("2025-01");
        assertThat(months.run("2025-02", 1)).containsExactly("e1 commission 5.00");
        months.keep("2025-02");
        assertThat(months.run("2025-03", 1)).isEmpty();
    }

    /** January's sales turn out to be nothing, so that February's were the first of the year: 7 less the 5 of January. */
    @Test
    void givesOnceInTheNextMonthWhatIsTakenBack() {
        Months months = new Months(folder, book("sales", "once | retro", "year | 12 months"));
        months.write("employees.csv", "id,name,currency\ne1,Lin,CNY\n");
        months.write("metrics.csv", metrics("sales", Map.of("2025-01", "500", "2025-02", "700", "2025-03", "700")));
        assertThat(months.run("2025-01", 1)).containsExactly("e1 commission 5.00");
        months.keep("2025-01");
        assertThat(months.run("2025-02", 1)).isEmpty();
        months.keep("2025-02");
        months.write("metrics.csv", metrics("sales", Map.of("2025-01", "0", "2025-02", "700", "2025-03", "700")));
        assertThat(months.run("2025-03", 1)).containsExactly("e1 commission 2.00 of 2025-02");
        months.keep("2025-03");
        assertThat(months.carried()).isZero();
    }

    /** Twelve months one after the other, with sales that change later, pay in all what they would have paid at once. */
    @Test
    void telescopes() {
        telescopes("retro | negative", "12 months | recover");
    }

    /** What is not paid yet is carried. */
    @Test
    void telescopesOverWhatIsCarried() {
        telescopes("retro | minimum", "12 months | 20 CNY");
    }

    private void telescopes(String columns, String cells) {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            Months months = new Months(folder.resolve("seed" + seed), book("sales", columns, cells));
            months.write("employees.csv", "id,name,currency\ne1,Lin,CNY\n");
            Map<String, String> known = new HashMap<>();
            List<String> lines = new ArrayList<>();
            for (int month = 1; month <= 13; month++) {
                String period = month == 13 ? "2026-01" : String.format(Locale.ROOT, "2025-%02d", month);
                known.put(period, month == 13 ? "0" : String.valueOf(random.nextInt(19_000)));
                if (month > 2 && month < 13) {
                    String late = String.format(Locale.ROOT, "2025-%02d", 1 + random.nextInt(month - 1));
                    known.put(late, String.valueOf(random.nextInt(19_000)));
                }
                months.write("metrics.csv", metrics("sales", known));
                lines.addAll(months.run(period, 1 + month % 2));
                months.keep(period);
            }
            BigDecimal onTime = known.values().stream()
                    .map(value -> commission(Integer.parseInt(value)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal paid = lines.stream()
                    .map(line -> new BigDecimal(line.split(" ", -1)[2]))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(lines).anyMatch(line -> line.contains(" of "));
            assertThat(paid.add(months.carried())).as("seed %s", seed).isEqualByComparingTo(onTime);
            assertThat(months.carried().signum() == 0 || cells.contains("CNY")).isTrue();
        }
    }

    /** By a person's way: bracket by bracket, to the cent. */
    private static BigDecimal commission(int sales) {
        int[] ends = {0, 1_000, 3_000, 8_000, 20_000};
        int[] percents = {1, 2, 3, 5};
        long hundredths = 0;
        for (int i = 0; i < percents.length; i++) {
            hundredths += (long) percents[i] * Math.max(0, Math.min(sales, ends[i + 1]) - ends[i]);
        }
        return BigDecimal.valueOf(hundredths, 2);
    }
}
