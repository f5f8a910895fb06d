package laurel.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.PackageJson;
import laurel.explanation.Explainer;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.fact.StatedFacts;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.prospect.NextSteps;
import laurel.prospect.WhyNot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that judges changes is nothing to an employee. */
class EmployeesTest {

    private static final Period PERIOD = Period.parse("2025").orElseThrow();

    /** One row for anything that may be unknown of an employee, or false, or missing. */
    private static final String CONTROLS = """
            Table
            Hit policy | COLLECT
            Change of | Change rate | Change amount | New | To be checked
            person | > 50% | | | up
            team | | >= 0 | | any
            total | | | no | seen
            """;

    @TempDir
    Path without;

    @TempDir
    Path with;

    @Test
    void getTheSamePackageAndAreToldTheSame() {
        PolicyBook plain = ControlWords.in(without).load();
        PolicyBook controlling =
                ControlWords.in(with).table("Controls", CONTROLS).load();
        for (String level : List.of("P5", "P6", "P7")) {
            IncentivePackage given = calculate(plain, level);
            IncentivePackage same = calculate(controlling, level);

            assertThat(json(same).replace(controlling.digest(), plain.digest())).isEqualTo(json(given));
            for (Language language : Language.values()) {
                assertThat(new Explainer(controlling, language).explain(same))
                        .isEqualTo(new Explainer(plain, language).explain(given));
            }
        }
    }

    @Test
    void areNotToldHowToBeFlagged() {
        PolicyBook controlling =
                ControlWords.in(with).table("Controls", CONTROLS).load();
        try (Calculator calculator = new Calculator(controlling, PERIOD)) {
            Facts facts = facts("P5");
            assertThat(new NextSteps(controlling)
                            .of(calculator, facts, calculator.calculate(facts))
                            .whyNot())
                    .extracting(WhyNot::award)
                    .doesNotContain("control");
        }
    }

    private static String json(IncentivePackage given) {
        return PackageJson.mapper().writeValueAsString(given);
    }

    private static IncentivePackage calculate(PolicyBook book, String level) {
        try (Calculator calculator = new Calculator(book, PERIOD)) {
            return calculator.calculate(facts(level));
        }
    }

    private static Facts facts(String level) {
        StatedFacts stated = new StatedFacts(PERIOD, Currency.getInstance("CNY"));
        stated.state(Source.Field.LEVEL, level);
        return stated.toFacts("e1");
    }
}
