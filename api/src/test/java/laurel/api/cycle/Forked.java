package laurel.api.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

        Start within(List<String> other) {
            return new Start(book, facts, other);
        }

        /** The last word of the closing if it is done in the test's own process, which is warm. */
        String here(String url) {
            List<String> words = Collections.synchronizedList(new ArrayList<>());
            ClosingProcess.close(facts, settings(url), words::add);
            return words.get(words.size() - 1);
        }

        private String[] settings(String url) {
            return new String[] {"--laurel.book=" + book, "--spring.datasource.url=" + url};
        }

        Forked on(String url, String halt) throws IOException {
            Files.createDirectories(NamelessLog.LOGS);
            String name = "forked-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
            Path log = NamelessLog.LOGS.resolve(name + ".log").toAbsolutePath();
            List<String> command = new ArrayList<>(before);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                    "-D" + ClosingProcess.FACTS + "=" + facts,
                    "-D" + ClosingProcess.HALT + "=" + halt,
                    "-cp",
                    System.getProperty("java.class.path"),
                    ClosingProcess.class.getName(),
                    "--logging.threshold.console=off",
                    "--logging.file.name=" + log));
            command.addAll(List.of(settings(url)));
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

    /** The same after so long, unless it has ended well before. */
    void killAfter(Duration time) throws InterruptedException {
        if (process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS)) {
            assertThat(process.exitValue()).isZero();
        } else {
            kill();
        }
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
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
