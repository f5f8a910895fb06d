package laurel.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class MessagesTest {

    private static final Pattern STATUS = Pattern.compile("HttpStatus\\.([A-Z_]+)");

    @Test
    void everyTextExistsInEveryLanguage() {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle chinese = ResourceBundle.getBundle("messages", Locale.CHINESE, noFallback);
        ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ROOT, noFallback);
        assertThat(english.keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(chinese.getString(key)).isNotEqualTo(english.getString(key)));
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
    void saysNothingTwice(String file) throws IOException {
        List<String> keys = Files.readAllLines(Path.of("src/main/resources", file)).stream()
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    /** Refusals are told by a title and a sentence of their status. */
    @Test
    void tellsOfEveryStatusThatRefuses() throws IOException {
        Set<String> refusing = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                STATUS.matcher(Files.readString(source))
                        .results()
                        .map(status -> HttpStatus.valueOf(status.group(1)))
                        .filter(HttpStatus::isError)
                        .forEach(status -> refusing.add(Integer.toString(status.value())));
            }
        }
        ResourceBundle texts = ResourceBundle.getBundle("messages", Locale.ROOT);
        assertThat(refusing)
                .contains("400", "422")
                .allSatisfy(status -> assertThat(texts.keySet()).contains("title." + status, "detail." + status));
    }
}
