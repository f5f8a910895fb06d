package laurel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After each class of tests, whichever it is, no line of any log has a secret, a salary or a name that tests are known to
 * use. Logs are those of this process and of all that it started.
 */
public final class NamelessLog implements AfterAllCallback {

    /** Where all logs of a run of tests are, as the tests' application.yaml says. */
    public static final Path LOGS = Path.of("target", "test-logs");

    /** A name that is in no log by chance. */
    public static final String NAME = "Zyxwvu Salaryman";

    /** A salary that is none by chance, of which the written book gives 30% or 10%. */
    public static final String SALARY = "61937.41";

    private static final Set<String> MARKS = ConcurrentHashMap.newKeySet();

    static {
        MARKS.addAll(List.of("Zyxwvu", "Salaryman", SALARY, "61,937.41", "18581.22", "6193.74", "6000.05", "600.01"));
        MARKS.add("a secret");
    }

    /** From now on no line of a log may have that secret. */
    public static void mustNotSay(String secret) {
        MARKS.add(secret);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        assertThat(told())
                .as("Lines of the log that tell what nobody should read there")
                .isEmpty();
    }

    /** The lines that must not be. */
    public static List<String> told() throws IOException {
        return lines().stream()
                .filter(line -> MARKS.stream().anyMatch(line::contains))
                .toList();
    }

    /** All lines of all logs. */
    public static List<String> lines() throws IOException {
        if (!Files.isDirectory(LOGS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(LOGS)) {
            return files.flatMap(file -> read(file).lines()).collect(Collectors.toList());
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
