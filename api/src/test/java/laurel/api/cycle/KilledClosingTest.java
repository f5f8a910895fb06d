package laurel.api.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import laurel.api.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closing whose process is killed again and again, or whose disk is full, and which comes to what it would have come to. */
class KilledClosingTest {

    private static final int EMPLOYEES = 3000;
    private static final int PARTS = EMPLOYEES / 200;

    /** On each of two databases. Starting a process takes the time. */
    private static final int KILLS = Integer.getInteger("laurel.test.kills", 5);

    @TempDir
    static Path folder;

    static Forked.Start start = new Forked.Start(Path.of(""), Path.of(""), List.of());
    static List<String> undisturbed = List.of();

    /** Killed when it has said the word so many times. */
    private record Moment(String word, int times) {}

    @BeforeAll
    static void closeUndisturbed() throws Exception {
        start = new Forked.Start(
                Company.book(folder.resolve("book")), Company.facts(folder.resolve("facts"), EMPLOYEES), List.of());
        undisturbed = closed(file("undisturbed"));
        assertThat(undisturbed).filteredOn(line -> line.startsWith("1\tE")).hasSize(EMPLOYEES);
        assertThat(undisturbed).anyMatch(line -> line.contains("CLOSE\tFINISHED"));
    }

    private static String file(String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0";
    }

    private static List<String> closed(String url) throws IOException, SQLException {
        try (Forked process = start.on(url, "")) {
            process.await("DONE", 1);
            process.end();
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
        return Outcome.of(url);
    }

    /** While everything is read, at some parts, and when all but the end is done. */
    private static List<Moment> moments(long seed) {
        Random random = new Random(seed);
        List<Moment> moments = new ArrayList<>(List.of(new Moment("READING", 1), new Moment("COMPARING", 1)));
        while (moments.size() < KILLS) {
            moments.add(new Moment("CALCULATING", 1 + random.nextInt(PARTS * 2 / 3)));
        }
        Collections.shuffle(moments, random);
        return moments;
    }

    private static void closeThoughKilled(String url, long seed) throws Exception {
        for (Moment moment : moments(seed)) {
            String halt = moment.word().equals("COMPARING") ? "COMPARING" : "";
            try (Forked process = start.on(url, halt)) {
                process.await(moment.word(), moment.times());
                process.kill();
            }
        }
        assertThat(closed(url)).isEqualTo(undisturbed);
    }

    @Test
    void comesToTheSameBytesThoughKilledInAFile() throws Exception {
        closeThoughKilled(file("killed"), 6);
    }

    @Test
    void comesToTheSameBytesThoughKilledOnPostgres() throws Exception {
        closeThoughKilled(Postgres.newDatabase(), 7);
    }

    @Test
    void isLeftAloneWhileAnotherProcessIsAtIt() throws Exception {
        String url = Postgres.newDatabase();
        try (Forked first = start.on(url, "COMPARING")) {
            first.await("COMPARING", 1);
            try (Forked second = start.on(url, "")) {
                second.await("LEFT", 1);
                assertThat(second.end()).isZero();
            }
            first.kill();
        }
        assertThat(closed(url)).isEqualTo(undisturbed);
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnOnceThereIsRoom() throws Exception {
        String url = file("full");
        try (Forked importing = start.on(url, "IMPORTED")) {
            importing.await("IMPORTED", 1);
            importing.kill();
        }
        long kilobytes = folder.resolve("full.mv.db").toFile().length() / 1024 + 200;
        Forked.Start limited = new Forked.Start(
                start.book(), start.facts(), List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$0\" \"$@\""));
        try (Forked process = limited.on(url, "")) {
            process.await("LEFT", 1);
            process.end();
            assertThat(process.log()).contains("was broken off, for a disk is full");
        }
        assertThat(closed(url)).isEqualTo(undisturbed);
    }
}
