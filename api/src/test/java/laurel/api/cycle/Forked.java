package laurel.api.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import laurel.api.NamelessLog;
import org.jspecify.annotations.Nullable;

/** A {@link ClosingProcess} that was started, what it says, and its death. */
final class Forked implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Process process;
    private final BufferedReader words;
    private final Path log;

    private Forked(Process process, Path log) {
        this.process = process;
        this.words = process.inputReader(UTF_8);
        this.log = log;
    }

    /** How processes of a test are started: with a book, facts, and what comes before the command. */
    record Start(Path book, Path facts, List<String> before) {

        Forked on(String url, String halt) throws IOException {
            Files.createDirectories(NamelessLog.LOGS);
            String name = "forked-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
            Path log = NamelessLog.LOGS.resolve(name + ".log").toAbsolutePath();
            List<String> command = new ArrayList<>(before);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                    "-D" + ClosingProcess.FACTS + "=" + facts,
                    "-D" + ClosingProcess.HALT + "=" + halt,
                    "-cp",
                    System.getProperty("java.class.path"),
                    ClosingProcess.class.getName(),
                    "--logging.threshold.console=off",
                    "--logging.file.name=" + log,
                    "--laurel.book=" + book,
                    "--spring.datasource.url=" + url));
            Process process = new ProcessBuilder(command)
                    .redirectError(NamelessLog.LOGS.resolve(name + ".err").toFile())
                    .start();
            return new Forked(process, log);
        }
    }

    /** Waits until it has said the word so many times. */
    void await(String word, int times) throws IOException {
        for (int heard = 0; heard < times; ) {
            @Nullable String line = words.readLine();
            assertThat(line)
                    .as("%s, heard %d times of %d, of %s", word, heard, times, log)
                    .isNotNull();
            if ((ClosingProcess.SAYS + word).equals(line)) {
                heard++;
            }
        }
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(128 + 9);
    }

    /** Waits for its own end. */
    int end() throws IOException, InterruptedException {
        while (words.readLine() != null) {
            // What it says is not asked for.
        }
        return process.waitFor();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
