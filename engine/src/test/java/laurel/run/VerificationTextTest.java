package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import laurel.problem.Language;
import laurel.verification.Difference;
import laurel.verification.Verification;
import org.junit.jupiter.api.Test;

/** A difference names the employee, the line, both values and both derivations. */
class VerificationTextTest extends RunningTest {

    private Summary disputed() throws IOException {
        Path facts = Files.createDirectory(folder.resolve("facts"));
        Files.writeString(facts.resolve("employees.csv"), "id,name,level,currency\ne1,Lin,P5,CNY\n");
        Difference difference = new Difference(
                "e1",
                Difference.What.LINE,
                "bonus",
                "100.01 CNY",
                "100.00 CNY",
                "RATE 0.1 × 1000",
                "row 5: 0.1 × 1000");
        return run(facts, 1).with(new Verification(1, 3, 25, List.of(difference), Map.of("Tip", 2L), 1));
    }

    @Test
    void tellsBothValuesAndBothDerivations() throws IOException {
        Summary summary = disputed();

        assertThat(summary.isDisputed()).isTrue();
        assertThat(new SummaryText(summary, Language.ENGLISH).lines())
                .contains(
                        "Second opinion: 3 statements of 1 packages worked out again, differences: 25",
                        "  conditions of DRL rule Tip taken on trust: 2 times",
                        "  e1, line bonus: calculated 100.01 CNY, second opinion 100.00 CNY",
                        "    calculated by: RATE 0.1 × 1000",
                        "    second opinion by: row 5: 0.1 × 1000",
                        "  ... and 24 more");
        assertThat(new SummaryText(summary, Language.CHINESE).lines())
                .anyMatch(line -> line.contains("e1") && line.contains("100.01 CNY") && line.contains("100.00 CNY"));
    }
}
