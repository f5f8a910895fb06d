package laurel.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The folder of this process' temporary files, below the one that all programs share. They hold names and salaries, so nobody
 * else can read them; whoever makes one deletes it, and what a process that was killed has left the next one deletes.
 */
public final class Scratch {

    private static @Nullable OwnFolder own;

    private Scratch() {}

    /** Where they are; for what makes temporary files by itself. */
    public static synchronized Path folder() {
        return own().path();
    }

    /**
     * Makes it look used at that time, so that a cleaner that removes what is some days old leaves it: a process that lives
     * long calls this each hour. Does nothing if there is none yet.
     *
     * @throws UncheckedIOException if nothing can be kept there
     */
    public static synchronized void keep(Instant now) {
        if (own == null) {
            return;
        }
        try {
            own().keep(now);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static OwnFolder own() {
        // Whoever tidies up the machine may have taken away what looked old.
        if (own != null && (own.isThere() || isPutBack(own))) {
            return own;
        }
        Path parent = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        try {
            own = OwnFolder.in(parent);
        } catch (IOException failed) {
            throw new UncheckedIOException("Nothing can be kept in " + parent + ". Maybe its disk is full.", failed);
        }
        new Left(own).delete();
        return own;
    }

    private static boolean isPutBack(OwnFolder missing) {
        try {
            missing.putBack();
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** A new empty file. */
    public static Path newFile(String name, String suffix) throws IOException {
        return Files.createTempFile(folder(), name, suffix);
    }

    /** A new empty folder. */
    public static Path newFolder(String name) throws IOException {
        return Files.createTempDirectory(folder(), name);
    }
}
