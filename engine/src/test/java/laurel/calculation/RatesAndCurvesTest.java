package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 1 to 8: whole brackets, slices, curves, gates, accelerators. */
class RatesAndCurvesTest {

    private static final String COMMISSION = """
            code | english | chinese | kind | of | round
            commission | Commission | 提成 | rate | sales |
            """;

    private static final String ON_EACH_SALE = """
            code | english | chinese | kind | of | round
            commission | Commission | 提成 | rate | sale | sum
            """;

    private static final String BY_ATTAINMENT = """
            code | english | chinese | kind | of
            bonus | Bonus | 奖金 | rate | target
            """;

    private static final String K = """
            interpolated: Attainment | Bonus
            80% | 50%
            100% | 100%
            120% | 200%
            """;

    @TempDir
    Path folder;

    private Company selling(String amount, String heading) {
        return Policy.of(folder, COMMISSION, heading + " | Commission\n" + Policy.T)
                .metric("sales", "2025", amount);
    }

    private Company attaining(String table, String percent) {
        return Policy.of(folder, BY_ATTAINMENT, table)
                .attribute("target", new BigDecimal("20000"))
                .metric("attainment", "2025", percent);
    }

    private Company sixSales(String awards, String heading, String rows) {
        Company company = Policy.of(folder, awards, heading + " | Commission\n" + rows);
        List.of("200", "300", "1500", "1200", "2000", "4500")
                .forEach(value -> company.event("sale", "2025-03-01", value));
        return company;
    }

    /** 1 */
    @Test
    void paysTheWholeAtTheRateOfItsBracketOrSliceBySlice() {
        assertThat(selling("4500", "Sales").lines()).containsExactly("commission 135.00 CNY");
        assertThat(selling("4500", "slices: Sales").lines()).containsExactly("commission 95.00 CNY");
    }

    /** 2 */
    @Test
    void slicesEachTransactionOnItsOwnOrAllTogether() {
        assertThat(sixSales(ON_EACH_SALE, "slices: Sale", Policy.T).lines()).containsExactly("commission 164.00 CNY");
        assertThat(selling("9700", "slices: Sales").lines()).containsExactly("commission 285.00 CNY");
    }

    /** 3 */
    @Test
    void paysATiersAmountInProportion() {
        String amounts = """
                code | english | chinese | kind | round
                commission | Commission | 提成 | amount | sum
                """;
        String tiers = """
                [0..1000) | 10
                [1000..3000) | 40
                [3000..8000) | 100
                [8000..20000) | 2000
                """;
        assertThat(Policy.of(folder, amounts, "slices: Sales | Commission\n" + tiers)
                        .metric("sales", "2025", "4500")
                        .lines())
                .containsExactly("commission 80.00 CNY");
        assertThat(sixSales(amounts, "slices: Sale", tiers).lines()).containsExactly("commission 149.00 CNY");
    }

    /** 4 */
    @Test
    void interpolatesBetweenThePointsOfACurve() {
        assertThat(attaining(K, "0.94").lines()).containsExactly("bonus 17000.00 CNY");
        assertThat(attaining(K, "0.7999").lines()).isEmpty();
        assertThat(attaining(K, "1.3").lines()).containsExactly("bonus 40000.00 CNY");
    }

    /** 4 */
    @Test
    void stepsOnTheSamePoints() {
        String steps = """
                Attainment | Bonus
                [80%..100%) | 50%
                [100%..120%) | 100%
                >= 120% | 200%
                """;
        assertThat(attaining(steps, "0.94").lines()).containsExactly("bonus 10000.00 CNY");
    }

    /** 5 */
    @Test
    void paysBehindAGateFromTheFirstUnitOrAboveItOnly() {
        String whole = """
                Sales | Commission
                >= 80000 | 5%
                """;
        String above = """
                slices: Sales | Commission
                [0..80000) | 0%
                >= 80000 | 5%
                """;
        assertThat(Policy.of(folder, COMMISSION, whole)
                        .metric("sales", "2025", "90000")
                        .lines())
                .containsExactly("commission 4500.00 CNY");
        assertThat(Policy.of(folder, COMMISSION, above)
                        .metric("sales", "2025", "90000")
                        .lines())
                .containsExactly("commission 500.00 CNY");
    }

    /** 6 */
    @Test
    void looksAttainmentUpUnrounded() {
        assertThat(attaining(K, "0.79995").lines()).isEmpty();
        assertThat(attaining(K, "0.8").lines()).containsExactly("bonus 10000.00 CNY");
    }

    /** 7 */
    @Test
    void acceleratesInSlices() {
        String accelerator = """
                slices: Sales | Commission
                [0..250000) | 2%
                [250000..500000) | 4%
                >= 500000 | 6%
                """;
        assertThat(Policy.of(folder, COMMISSION, accelerator)
                        .metric("sales", "2025", "600000")
                        .lines())
                .containsExactly("commission 21000.00 CNY");
    }

    /** 8 */
    @Test
    void paysAnAmountARateOfATermOrMonths() {
        String awards = """
                code | english | chinese | kind | of
                gift | Gift | 礼金 | amount |
                bonus | Bonus | 奖金 | rate | target
                thirteenth | Thirteenth month | 十三薪 | months | salary
                """;
        String table = """
                Monthly salary | Gift | Bonus | Thirteenth month
                > 0 | 300 | 150% | 1.5
                """;
        assertThat(Policy.of(folder, awards, table)
                        .attribute("target", new BigDecimal("20000"))
                        .lines())
                .containsExactly("gift 300.00 CNY", "bonus 30000.00 CNY", "thirteenth 30000.00 CNY");
    }
}
