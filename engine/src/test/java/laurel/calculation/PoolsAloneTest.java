package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import laurel.fact.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 15: what one employee, calculated alone, claims of a pool, and is not told to get. */
class PoolsAloneTest {

    @TempDir
    Path folder;

    private Company sharing(String columns, String cells) {
        return Policy.of(
                folder,
                "code | english | chinese | kind | " + columns + "\nbonus | Bonus | 奖金 | amount | " + cells,
                "Monthly salary | Bonus\n> 0 | 100");
    }

    private static IncentivePackage.NotEvaluable open(Company company) {
        IncentivePackage given = company.calculate();
        assertThat(given.lines()).isEmpty();
        assertThat(given.notEvaluable()).hasSize(1);
        return given.notEvaluable().get(0);
    }

    @Test
    void lacksThePoolThatOnlyAllTogetherKnow() {
        assertThat(open(sharing("pool | pool per", "1,000 CNY | wish").attribute("wish", "North")))
                .satisfies(open -> assertThat(open.lacks()).containsExactly(new Lack(Lack.What.POOL, "North")))
                .satisfies(open -> assertThat(open.unknown()).isEmpty());
    }

    @Test
    void cannotClaimWithoutKnowingOfWhichPoolOrHowMuch() {
        assertThat(open(sharing("pool | pool per", "1,000 CNY | wish")).unknown())
                .containsExactly("wish");
        assertThat(open(sharing("pool", "50% of guarantee")).unknown()).containsExactly("guarantee");
        assertThat(open(sharing("pool | pool cap", "1,000 CNY | 50% of guarantee"))
                        .unknown())
                .containsExactly("guarantee");
    }

    @Test
    void claimsByWhatWouldBeDueWithoutThePool() {
        Company company = sharing("pool | pool cap | factors", "1,000 CNY | 50% of guarantee | quality")
                .metric("guarantee", "2025", "160")
                .attribute("quality", new BigDecimal("1.5"));
        try (Calculator calculator = company.open()) {
            assertThat(calculator.claims(List.of(company.facts("e1"))))
                    .singleElement()
                    .satisfies(claim -> {
                        assertThat(claim.weight()).isEqualByComparingTo("150");
                        assertThat(claim.cap()).isEqualByComparingTo("80");
                        assertThat(claim.sum()).isEqualByComparingTo("1000");
                    });
        }
    }

    /** 16: what is withheld of a share of 1,000 is not known, and so neither is what is paid. */
    @Test
    void cannotWithholdByAnUnknownFactor() {
        Company company = sharing("pool | factors after pool", "1,000 CNY | withheld: quality");
        Pools pools = new Pools(company.book().awards());
        try (Calculator alone = company.open()) {
            pools.add(alone.claims(List.of(company.facts("e1"))));
        }
        Period year = Period.parse("2025").orElseThrow();
        try (Calculator calculator = new Calculator(company.book(), year, pools.complete())) {
            IncentivePackage given = calculator.calculate(company.facts("e1"));
            assertThat(given.lines()).isEmpty();
            assertThat(given.notEvaluable())
                    .singleElement()
                    .satisfies(open -> assertThat(open.unknown()).containsExactly("quality"));
        }
        assertThat(pools.results())
                .singleElement()
                .satisfies(result -> assertThat(result.members()).isEqualTo(1));
    }
}
