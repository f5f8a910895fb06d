package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import laurel.api.cycle.RunProgress;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

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
    void everyTextOfACommandExistsInEveryLanguageAndNamesTheSameValues() {
        ResourceBundle english = ResourceBundle.getBundle("laurel.api.command.command", Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle("laurel.api.command.command", Locale.CHINESE);
        for (String key : english.keySet()) {
            assertThat(values(chinese.getString(key))).as(key).isEqualTo(values(english.getString(key)));
            assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
        }
    }

    @Test
    void everyPhaseOfARunHasAText() {
        ResourceBundle english = ResourceBundle.getBundle("laurel.api.command.command", Locale.ROOT);
        for (RunProgress.Phase phase : RunProgress.Phase.values()) {
            assertThat(english.containsKey("run." + phase)).as(phase.name()).isTrue();
        }
    }

    private static List<String> values(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void tellsAnUnforeseenFaultInOneLine() {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(new RootCommand()).setErr(new PrintWriter(said, true));
        new Unforeseen(Language.ENGLISH)
                .handleExecutionException(
                        new IllegalStateException("broken", new Error("root")), line, line.parseArgs());
        assertThat(said.toString().lines())
                .singleElement()
                .asString()
                .startsWith("Laurel failed: java.lang.Error: root.");
    }

    @Test
    void everyCommandAndOptionIsExplained() {
        for (String command : new String[] {"check", "cases", "calculate", "explain", "template", "tour", "serve"}) {
            Said said = laurel(command, "--help", "--lang", "en");
            assertThat(said.exit()).as(command).isZero();
            assertThat(said.out())
                    .as(command)
                    .noneMatch(line -> line.matches(" {6}--[a-z]+(=\\S+)?|  -h, --help"))
                    .anyMatch(line -> line.startsWith("Usage: laurel " + command));
        }
    }
}
