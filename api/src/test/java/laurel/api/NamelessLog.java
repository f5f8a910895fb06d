package laurel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After each class of tests, whichever it is, no line of any log has a secret, a salary or a name that tests are known to
 * use. Logs are those of this process and of all that it started.
 */
public final class NamelessLog implements AfterAllCallback {

    /** Where all logs of this process of tests are, as the tests' application.yaml says. */
    public static final Path LOGS = Path.of("target", "test-logs", System.getProperty("laurel.test.process", "0"));

    /** A name that is in no log by chance. */
    public static final String NAME = "Zyxwvu Salaryman";

    /** A salary that is none by chance, of which the written book gives 30% or 10%. */
    public static final String SALARY = "61937.41";

    /** The people in the facts of tests. */
    private static final String PEOPLE = "Zyxwvu|Salaryman|Lin|Ada|Mia|Kim|Bo|Max|Wu|Hidden|林|E[0-9]{1,5}|E-secret";

    /** What they earn and are given; less 20000, which is a process's number now and then. */
    private static final String MONEY =
            "61937.41|61,937.41|18581.22|6193.74|30968.71|6000.05|6,000.05|600.01|98765|20,000|20000.00|6000.00";

    /** What passwords look like that Laurel makes, hashes of passwords, and tokens of others. */
    private static final String SECRETS =
            "[a-z2-9]{5}(-[a-z2-9]{5}){3}|[{](bcrypt|noop)[}].*|[$]2[aby][$].*|eyJ[A-Za-z0-9_-]{9,}[.].*";

    /** The passwords that tests choose, and what the service says to itself when it fails. */
    private static final String CHOSEN = "ten green bottles!?|green river stones|open sesame|abracadabra|elevenchars"
            + "|it is simple indeed|a wrong guess|(密){3,}|(ab){5,}|a secret";

    /** Whole words, for a short name is a part of many. */
    private static final Pattern MARKS = Pattern.compile("(?<![\\p{L}\\p{N}_])("
            + String.join("|", PEOPLE, MONEY.replace(".", "[.]"), SECRETS, CHOSEN) + ")(?![\\p{L}\\p{N}_])");

    /** Tokens. */
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

    static {
        // What another run of tests left is not looked at; JUnit asks for this class before there is any log.
        logs().forEach(NamelessLog::delete);
    }

    /** From now on no line of a log may have that secret. */
    public static void mustNotSay(String secret) {
        MADE.add(secret);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(told())
                .as("Lines of the log that tell what nobody should read there")
                .isEmpty();
    }

    /** The lines that must not be. */
    public static List<String> told() {
        return lines().stream().filter(NamelessLog::tells).toList();
    }

    private static boolean tells(String line) {
        return MARKS.matcher(line).find() || MADE.stream().anyMatch(line::contains);
    }

    /** All lines of all logs. */
    public static List<String> lines() {
        return logs().stream().flatMap(log -> read(log).lines()).toList();
    }

    private static List<Path> logs() {
        if (!Files.isDirectory(LOGS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(LOGS)) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path log) {
        try {
            Files.delete(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
