package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 9 and 10: factors, caps and floors. */
class FactorsTest {

    @TempDir
    Path folder;

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Company graded(Company company) {
        return company.attribute("quality", number("1.1"))
                .attribute("team", number("0.9"))
                .attribute("company", number("1.2"));
    }

    /** 9 */
    @Test
    void multipliesFactorsOrWeighsThem() {
        assertThat(graded(Policy.ofTarget(folder, "100%", "factors", "Quality, Team, Company result"))
                        .lines())
                .containsExactly("bonus 23760.00 CNY");
        assertThat(graded(Policy.ofTarget(folder, "100%", "factors", "30% quality, 30% team, 40% company"))
                        .lines())
                .containsExactly("bonus 21600.00 CNY");
        assertThat(graded(Policy.ofTarget(folder, "100%", "factors", "50% quality, 50% team"))
                        .calculate()
                        .lines()
                        .get(0)
                        .reason()
                        .arithmetic())
                .anySatisfy(step -> assertThat(step.step() + " " + step.of() + " " + step.factor())
                        .isEqualTo("WEIGHTED quality, team 1.00"));
    }

    /** 9 */
    @Test
    void namesTheFactorOfZero() {
        Company company = Policy.ofTarget(folder, "100%", "factors", "quality").attribute("quality", BigDecimal.ZERO);
        assertThat(company.lines()).containsExactly("bonus 0.00 CNY");
        assertThat(company.calculate().lines().get(0).reason().arithmetic())
                .anySatisfy(step -> assertThat(step.step() + " " + step.of() + " " + step.factor())
                        .isEqualTo("FACTOR quality 0"));
    }

    @Test
    void cannotMultiplyByAnUnknownFactor() {
        IncentivePackage given = Policy.ofTarget(folder, "100%", "factors", "quality, team")
                .attribute("team", BigDecimal.ONE)
                .calculate();
        assertThat(given.lines()).isEmpty();
        assertThat(given.notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.unknown()).containsExactly("quality"));
    }

    private static String lacks(Company company) {
        IncentivePackage given = company.calculate();
        assertThat(given.lines()).isEmpty();
        return given.notEvaluable().get(0).lacks().toString();
    }

    @Test
    void paysNothingUnderABoundOfAnotherCurrency() {
        assertThat(lacks(Policy.amount(folder, "10000", "cap", "5,000 CNY").paid("1", "USD")))
                .contains("LIMIT_IN_CURRENCY", "5,000 CNY → USD");
        assertThat(Policy.amount(folder, "10000", "cap", "5,000 USD")
                        .paid("1", "USD")
                        .lines())
                .containsExactly("bonus 5000.00 USD");
    }

    @Test
    void paysNothingUnderACapBelowZeroOrBelowTheFloor() {
        assertThat(lacks(Policy.amount(folder, "10000", "cap", "200% of target")
                        .attribute("target", new BigDecimal("-1"))))
                .contains("CAP", "200% of target");
        assertThat(lacks(Policy.amount(folder, "10000", "cap | floor", "5,000 CNY | target")
                        .attribute("target", new BigDecimal("6000"))))
                .contains("FLOOR", "target");
    }

    /** 10 */
    @Test
    void capsBeforeOrAfterProration() {
        assertThat(Policy.ofTarget(folder, "230%", "cap | proration", "200% of target | months 1/31")
                        .hired("2025-07-01")
                        .lines())
                .containsExactly("bonus 20000.00 CNY");
        assertThat(Policy.ofTarget(
                                folder,
                                "230%",
                                "cap | cap order | proration",
                                "200% of target | after proration | months 1/31")
                        .hired("2025-07-01")
                        .lines())
                .containsExactly("bonus 23000.00 CNY");
        assertThat(Policy.ofTarget(
                                folder,
                                "230%",
                                "cap | cap order | proration",
                                "100% of target | after proration | months 1/31")
                        .hired("2025-07-01")
                        .lines())
                .containsExactly("bonus 20000.00 CNY");
    }

    /** 10: half a year's part of the floor, which is not raised to the floor again. */
    @Test
    void raisesToAFloorBeforeProrationOnly() {
        assertThat(Policy.amount(folder, "900", "floor | proration", "1,000 CNY | months")
                        .hired("2025-07-01")
                        .lines())
                .containsExactly("bonus 500.00 CNY");
    }

    @Test
    void capsAtAnAmountAndRaisesToAFloor() {
        assertThat(Policy.amount(folder, "900", "cap", "800 CNY").lines()).containsExactly("bonus 800.00 CNY");
        assertThat(Policy.amount(folder, "900", "floor", "Monthly salary").lines())
                .containsExactly("bonus 20000.00 CNY");
        assertThat(Policy.amount(folder, "900", "cap | floor", "1,000 CNY | 800 CNY")
                        .lines())
                .containsExactly("bonus 900.00 CNY");
    }

    /** 10: a cap of just as much, or a floor, takes nothing off and says nothing. */
    @Test
    void saysNothingOfBoundsThatChangeNothing() {
        for (String column : List.of("cap", "floor")) {
            Line line = Policy.amount(folder, "800", column, "800 CNY")
                    .calculate()
                    .lines()
                    .get(0);
            assertThat(Company.line(line)).isEqualTo("bonus 800.00 CNY");
            assertThat(Company.steps(line.reason())).containsExactly(Step.Kind.AMOUNT);
        }
    }

    @Test
    void cannotBoundByWhatIsUnknown() {
        for (String column : List.of("cap", "floor")) {
            IncentivePackage given =
                    Policy.amount(folder, "900", column, "200% of guarantee").calculate();
            assertThat(given.lines()).isEmpty();
            assertThat(given.notEvaluable())
                    .singleElement()
                    .satisfies(open -> assertThat(open.unknown()).containsExactly("guarantee"));
        }
    }
}
