package laurel.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {

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
}
