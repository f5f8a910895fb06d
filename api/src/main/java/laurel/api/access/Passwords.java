package laurel.api.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import laurel.api.problem.InputRefused;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The making and the checking of passwords. */
@Component
final class Passwords {

    private static final int SHORTEST = 12;

    /** What bcrypt looks at, in bytes. */
    private static final int LONGEST = 72;

    /** How long a password that somebody else has set can be used to choose another. All texts that tell of one say it. */
    static final Duration ONE_TIME = Duration.ofDays(3);

    /** Without what looks like something else. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobodys = encoder.encode(oneTime());

    /** A password of 98 random bits in groups of five. */
    String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "");
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        // Looked at in any case: a refusal that came sooner would tell that there is such a user.
        boolean isRight = encoder.matches(password, hash);
        return isRight && bytes(password) <= LONGEST;
    }

    /** Takes as long as {@link #matches}, so that nobody can tell from the time whether there is such a user. */
    void matchNobody(String password) {
        encoder.matches(password, nobodys);
    }

    /** Refuses a new password that is too easy to guess. */
    static void require(String password, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw refused("access.password.short", Integer.toString(SHORTEST));
        }
        if (bytes(password) > LONGEST) {
            throw refused("access.password.long", Integer.toString(LONGEST));
        }
        if (password.contains(name) || password.codePoints().distinct().count() < SHORTEST / 2) {
            throw refused("access.password.simple");
        }
    }

    private static InputRefused refused(String code, Object... values) {
        return Members.refused("/new", code, values);
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
