package laurel.scratch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What processes leave, and what others of them. */
class ScratchTest {

    @TempDir
    Path temporary;

    private final List<Process> started = new ArrayList<>();

    /** A process that lives, and the file that it has made. */
    private record Living(Process process, Path file) {

        Path folder() {
            return file.resolveSibling("");
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /** Lets it end by itself, and first delete its file if so. */
        void end(boolean isTidy) throws Exception {
            try (Writer ears = process.outputWriter(UTF_8)) {
                ears.write(isTidy ? ScratchProcess.DELETE : 'e');
            }
            assertThat(process.waitFor()).isZero();
        }
    }

    private Living start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScratchProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return new Living(process, Path.of(process.inputReader(UTF_8).readLine()));
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process one : started) {
            one.destroyForcibly().waitFor();
        }
    }

    @Test
    void isDeletedByTheNextWhenItsProcessWasKilled() throws Exception {
        Living first = start();
        Living second = start();
        first.kill();
        assertThat(first.file()).exists();
        Living third = start();
        assertThat(first.folder()).doesNotExist();
        assertThat(second.file()).exists();
        assertThat(third.file()).exists();
    }

    @Test
    void leavesNothingWhenItsProcessEnds() throws Exception {
        start().end(true);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void isDeletedByTheNextIfAnythingIsLeftInIt() throws Exception {
        Living first = start();
        first.end(false);
        assertThat(first.file()).exists();
        start().end(true);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void isForNobodyElseToRead() throws Exception {
        Living one = start();
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(one.folder()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(one.folder().getParent()).isEqualTo(temporary);
    }

    /** Whoever puts a file that they have locked where this user's lock would lie must not keep what was left. */
    @Test
    void isDeletedByTheNextIfOnlyAnotherUserHoldsItsLock() throws Exception {
        Living first = start();
        Path lock = temporary.resolve(first.folder().getFileName().toString().replaceFirst("-\\d+$", ".lock"));
        isOf("nobody", lock);
        start();
        assertThat(first.folder()).doesNotExist();
        assertThat(lock).exists();
    }

    private static void isOf(String user, Path file) throws IOException {
        try {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
        } catch (FileSystemException | UnsupportedOperationException notRoot) {
            Assumptions.abort("Only root may give files away.");
        }
    }

    /** A server goes on using the path that it was told when it began. */
    @Test
    void isMadeAnewAtItsPlaceIfSomebodyTookItAway() throws Exception {
        Path first = Scratch.folder();
        Files.delete(first);
        Path file = Scratch.newFile("salaries", ".csv");
        assertThat(file).exists().hasParent(first);
        Files.delete(file);
    }

    @Test
    void isMadeElsewhereIfItsPlaceIsTaken() throws Exception {
        Path first = Scratch.folder();
        Files.delete(first);
        Files.createFile(first);
        Path second = Scratch.folder();
        assertThat(second).isDirectory().isNotEqualTo(first);
        assertThat(first).isRegularFile();
        Files.delete(first);
    }

    @Test
    void isPutBackAndLooksUsedWhenItIsKept() throws Exception {
        Path folder = Scratch.folder();
        Files.delete(folder);
        Instant now = Instant.parse("2026-04-01T00:00:00Z");
        Scratch.keep(now);
        assertThat(Files.getLastModifiedTime(folder).toInstant()).isEqualTo(now);
    }

    @Test
    void isLeftByTheNextWhenItsLockWasPutBack() throws Exception {
        OwnFolder own = OwnFolder.in(temporary);
        Files.delete(own.lock());
        own.putBack();
        start();
        assertThat(own.isThere()).isTrue();
    }
}
