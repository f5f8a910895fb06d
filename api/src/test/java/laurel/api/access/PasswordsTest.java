package laurel.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    /** What is answered without a look at the hash is answered sooner, which tells that there is such a user. */
    @Test
    void looksAtTheHashHoweverLongThePasswordIs() {
        assertThatThrownBy(() -> passwords.matches("x".repeat(73), "{unreadable}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoPasswordOfWhichOnlyABeginningIsLookedAt() {
        String longest = "x".repeat(72);
        String hash = passwords.hash(longest);
        assertThat(passwords.matches(longest, hash)).isTrue();
        assertThat(passwords.matches(longest + "y", hash)).isFalse();
    }
}
