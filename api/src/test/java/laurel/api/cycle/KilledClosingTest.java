package laurel.api.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import laurel.scratch.Scratch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closing whose process is killed again and again, and which comes to what it would have come to. */
class KilledClosingTest {

    private static final int PARTS = 6;
    private static final int EMPLOYEES = PARTS * 200;

    /** On each database. */
    private static final int KILLS = Integer.getInteger("laurel.test.kills", 5);

    private static final long SEED = Long.getLong("laurel.test.seed", System.nanoTime());

    @TempDir
    static Path folder;

    static Undisturbed undisturbed = Undisturbed.NONE;

    /** Killed when it has said the word so many times, or that share of the time later that others have lived. */
    private record Moment(String word, int times, double later) {

        String halt() {
            return word.equals("COMPARING") ? word : "";
        }

        /** How long it has lived since the import, if {@code longest} is how long others have. */
        Duration kill(Forked process, Duration longest) throws IOException, InterruptedException {
            process.await("IMPORTED", 1);
            long begun = System.nanoTime();
            process.await(word, times);
            if (later > 0) {
                process.killAfter(Duration.ofNanos((long) (longest.toNanos() * later)));
            } else {
                process.kill();
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    @BeforeAll
    static void closeUndisturbed() throws Exception {
        undisturbed = Undisturbed.close(folder, EMPLOYEES);
    }

    String newDatabase() {
        return Undisturbed.file(folder.resolve("killed"));
    }

    /** While everything is read, at some parts, when all but the end is done; at last at a time that no word tells. */
    private static List<Moment> moments(Random random) {
        List<Moment> moments = new ArrayList<>(List.of(new Moment("READING", 1, 0), new Moment("COMPARING", 1, 0)));
        while (moments.size() < KILLS - 1) {
            moments.add(new Moment("CALCULATING", 1 + random.nextInt(PARTS * 2 / 3), 0));
        }
        Collections.shuffle(moments, random);
        moments.add(new Moment("", 0, random.nextDouble()));
        return moments;
    }

    @Test
    void comesToTheSameBytesThoughKilled() throws Exception {
        List<Moment> moments = moments(new Random(SEED));
        assertThatCode(() -> closeThoughKilled(newDatabase(), moments))
                .as("Killed at %s; again with -Dlaurel.test.seed=%d", moments, SEED)
                .doesNotThrowAnyException();
    }

    private static void closeThoughKilled(String url, List<Moment> moments) throws Exception {
        Duration longest = Duration.ZERO;
        for (Moment moment : moments) {
            try (Forked process = undisturbed.start().on(url, moment.halt())) {
                Duration lived = moment.kill(process, longest);
                longest = lived.compareTo(longest) > 0 ? lived : longest;
            }
        }
        // Each has deleted what the one before it had left.
        assertThat(left()).hasSizeLessThanOrEqualTo(1);
        assertThat(undisturbed.start().here(url)).isEqualTo("DONE");
        assertThat(Outcome.of(url)).isEqualTo(undisturbed.outcome());
    }

    /** The folders of temporary files, which may be facts, of processes other than this. */
    private static List<String> left() throws IOException {
        String own = Scratch.folder().getFileName().toString();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("laurel-scratch\\d+-\\d+") && !name.equals(own))
                    .toList();
        }
    }
}
