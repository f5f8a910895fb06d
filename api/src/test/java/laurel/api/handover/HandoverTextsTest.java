package laurel.api.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"handover", "statement"})
    void hasEachTextInBothLanguages(String bundle) throws Exception {
        assertThat(read(bundle + "_zh").stringPropertyNames())
                .isEqualTo(read(bundle).stringPropertyNames());
    }

    private static Properties read(String name) throws Exception {
        Properties texts = new Properties();
        try (InputStream in =
                Objects.requireNonNull(HandoverTextsTest.class.getResourceAsStream(name + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
