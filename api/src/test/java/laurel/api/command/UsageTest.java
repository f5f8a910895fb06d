package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;

class UsageTest extends CommandTest {

    @Test
    void everyUsageTextExistsInEveryLanguage() {
        ResourceBundle english = CommandTexts.bundle(Language.ENGLISH);
        ResourceBundle chinese = CommandTexts.bundle(Language.CHINESE);
        assertThat(english.keySet()).isNotEmpty();
        for (String key : english.keySet()) {
            assertThat(chinese.containsKey(key)).as(key).isTrue();
            if (!english.getString(key).matches("(%n)?\\s*")) {
                assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
            }
        }
    }

    @Test
    void everyCommandAndOptionIsExplained() {
        for (String command : new String[] {"check", "calculate", "explain", "tour", "serve"}) {
            Said said = laurel(command, "--help", "--lang", "en");
            assertThat(said.exit()).as(command).isZero();
            assertThat(said.out())
                    .as(command)
                    .noneMatch(line -> line.matches(" {6}--[a-z]+(=\\S+)?|  -h, --help"))
                    .anyMatch(line -> line.startsWith("Usage: laurel " + command));
        }
    }
}
