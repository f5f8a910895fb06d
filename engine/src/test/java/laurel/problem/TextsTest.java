package laurel.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    /** Not the dots of {@code 1..2}, of {@code .csv} or of {@code new BigDecimal("0.8")}. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s+(?=[A-Z])|[。！？](?=.)");

    private final Properties english = load("problems.properties");
    private final Properties chinese = load("problems_zh.properties");

    @Test
    void everyTextExistsInEveryLanguage() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    }

    @Test
    void everyProblemSaysWhatToDo() {
        for (String key : english.stringPropertyNames()) {
            if (key.endsWith(".fix")) {
                assertThat(english.getProperty(key)).as(key).startsWith("Maybe ");
                assertThat(chinese.getProperty(key)).as(key).startsWith("也许");
            } else if (!key.startsWith("severity.")) {
                assertThat(english).containsKey(key + ".fix");
            }
        }
    }

    @Test
    void everyTextNamesTheSameValuesInEveryLanguage() {
        for (String key : english.stringPropertyNames()) {
            if (!key.endsWith(".fix")) {
                assertThat(arguments(chinese.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            }
        }
    }

    /** One sentence for what is wrong, and one for what to do. */
    @Test
    void noTextIsLongerThanTwoSentences() {
        for (Properties texts : List.of(english, chinese)) {
            texts.forEach((key, text) -> assertThat(SENTENCE_END.split(text.toString()).length)
                    .as("%s=%s", key, text)
                    .isEqualTo(1));
        }
    }

    /** In a message format a single apostrophe begins a quotation and vanishes. */
    @Test
    void noTextLosesAnApostrophe() {
        for (Properties texts : Set.of(english, chinese)) {
            texts.forEach((key, text) -> assertThat(text.toString().replace("''", ""))
                    .as(key.toString())
                    .doesNotContain("'"));
        }
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(match -> arguments.add(match.group()));
        return Collections.unmodifiableSet(arguments);
    }

    private static Properties load(String name) {
        // Merging two branches that add texts can write one twice, and then the last counts.
        Properties texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                assertThat(containsKey(key))
                        .as("%s stands twice in %s", key, name)
                        .isFalse();
                return super.put(key, text);
            }
        };
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
