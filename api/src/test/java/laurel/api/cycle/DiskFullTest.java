package laurel.api.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closing whose database is on a small disk that gets full, and on a larger one then. */
class DiskFullTest {

    private static final int EMPLOYEES = 1000;

    /** How much more the disk takes than what was imported; the packages alone need some times as much. */
    private static final int FREE_KILOBYTES = 200;

    /** A disk in memory of so many kilobytes, in that folder, with a copy of that file on it, for the command. */
    private static final String DISK = """
            mount -t tmpfs -o size="$0"k tmpfs "$1" && cp "$2" "$1" && "${@:3}"
            mount -o remount,size=1g "$1" && "${@:3}"
            cp "$1/${2##*/}" "$2"
            """;

    /** Nearly the same where nobody may mount: files of the command cannot get larger than so many kilobytes. */
    private static final String LIMIT = """
            cp "$2" "$1" && (ulimit -f "$0"; "${@:3}")
            "${@:3}"
            cp "$1/${2##*/}" "$2"
            """;

    @TempDir
    Path folder;

    private boolean canMount() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("tried"));
        try {
            return new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", disk.toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noUnshare) {
            return false;
        }
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnOnceThereIsRoom() throws Exception {
        Undisturbed undisturbed = Undisturbed.close(folder, EMPLOYEES);
        String url = Undisturbed.file(folder.resolve("full"));
        try (Forked importing = undisturbed.start().on(url, "IMPORTED")) {
            importing.await("IMPORTED", 1);
            importing.kill();
        }
        boolean isDisk = canMount();
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path file = folder.resolve("full.mv.db");
        String room = Long.toString(Files.size(file) / 1024 + FREE_KILOBYTES);
        List<String> before = isDisk
                ? List.of("unshare", "-rm", "bash", "-c", DISK, room, disk.toString(), file.toString())
                : List.of("bash", "-c", LIMIT, room, disk.toString(), file.toString());
        try (Forked process = undisturbed.start().within(before).on(Undisturbed.file(disk.resolve("full")), "")) {
            process.await("LEFT", 1);
            assertThat(process.log())
                    .contains("was broken off, for a disk is full")
                    .contains(isDisk ? "No space left on device" : "File too large");
            process.await("DONE", 1);
            assertThat(process.end()).isZero();
        }
        assertThat(Outcome.of(url)).isEqualTo(undisturbed.outcome());
    }
}
