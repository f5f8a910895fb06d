package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExplainTest extends CommandTest {

    @Test
    void tellsAPackageInLinesThatFitATerminal() {
        Said english = explain("E1", "en");
        assertThat(english.exit()).isZero();
        assertThat(english.out())
                .startsWith("Lin (E1), 2025")
                .anyMatch(line -> line.startsWith("Bonus 6,000.00 CNY: "))
                .allMatch(line -> columns(line) <= 100);
        assertThat(explain("E1", "zh").out())
                .startsWith("Lin（E1），2025")
                .anyMatch(line -> line.startsWith("奖金 6,000.00 CNY："))
                .allMatch(line -> columns(line) <= 100);
    }

    @Test
    void tellsWhatIsLackingAndWhatComesNext() throws IOException {
        bonus("P5 | >= 110% | 0.3", "P6 | >= 100% | 0.2", "P6 | [80%..100%) | 0.1");

        assertThat(explain("E1", "en").out())
                .containsSequence(
                        "Not given",
                        "Not given: Bonus: OKR score 105% does not meet >= 110% (cell B4), 5 points short (table \"Bonus\", row",
                        "    4 of bonus.xlsx › Bonus).",
                        "What next",
                        "OKR score +5 points (105% → 110%) → +6,000.00 CNY (Bonus, row 4)");
        assertThat(explain("E2", "zh").out()).contains("下一步", "OKR得分 +10 个百分点（90% → 100%） → +600.00 EUR（奖金，第 5 行）");
        assertThat(laurel("explain", book, "--facts", facts, "--employee", "E1", "--json")
                        .out())
                .singleElement()
                .asString()
                .contains(
                        "\"whyNot\":[{\"award\":\"bonus\",\"cause\":\"NOT_MET\"",
                        "\"difference\":\"0.05\"",
                        "\"nextSteps\":[{\"aims\":[\"bonus\"],\"changes\":[{\"term\":\"score\",\"from\":\"105%\",\"to\":\"110%\"");
    }

    private static int columns(String line) {
        return line.codePoints().map(character -> character > 0x2E7F ? 2 : 1).sum();
    }

    @Test
    void givesProgramsThePackage() {
        Said said = laurel("explain", book, "--facts", facts, "--employee", "E2", "--json");
        assertThat(said.out()).singleElement().asString().startsWith("{\"employee\":\"E2\",\"name\":\"Ada\"");
    }

    @Test
    void namesTheNearestOfAnUnknownEmployee() {
        Said said = explain("F2", "en");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).last().asString().endsWith("The facts name no employee F2. Maybe \"E2\" was meant.");
    }

    @Test
    void saysWhyAnEmployeeHasNoPackage() throws IOException {
        write("employees.csv", "id,name,level,currency,monthly_salary", "E1,Lin,P5,CNY,much");
        Said said = explain("E1", "en");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).anyMatch(line -> line.contains("employees.csv:2  monthly_salary is \"much\""));
    }

    @Test
    void tellsWhichRowsOfTheCompanyAreLeftOut() throws IOException {
        write("rates.csv", "from,to,date,rate", "USD,CNY,2025-01-01,-7");
        Said said = explain("E1", "en");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("Lin (E1), 2025");
        assertThat(said.err()).anyMatch(line -> line.contains("rates.csv:2  The rate is -7"));
    }
}
