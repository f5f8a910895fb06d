package laurel.api.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import laurel.api.problem.InputRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class VersionTest {

    private static final Version SEVENTH = new Version(7);

    @Test
    void isWrittenAsAQuotedTag() {
        assertThat(SEVENTH.etag()).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", "W/\"7\", \"7\""})
    void matches(String ifMatch) {
        SEVENTH.requireMatch(ifMatch);
    }

    @Test
    void matchesIfNothingIsAsked() {
        SEVENTH.requireMatch(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "7", "", "\"7", "\"77\""})
    void refusesChangesOfAnother(String ifMatch) {
        assertThatThrownBy(() -> SEVENTH.requireMatch(ifMatch))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(HttpStatus.PRECONDITION_FAILED))
                .hasMessageContaining("The version is \"7\" by now, not " + ifMatch);
    }
}
