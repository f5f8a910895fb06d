package laurel.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a process does when others meddle with its folder, or with what lies beside it. */
class OwnFolderTest {

    @TempDir
    Path temporary;

    /** A folder below that one, with so many others in each other that its path is over half of the longest that there is. */
    private static Path deep(Path top) throws IOException {
        Path deepest = top;
        for (int level = 0; level < 9; level++) {
            deepest = deepest.resolve("d".repeat(250));
        }
        return Files.createDirectories(deepest);
    }

    /** As happens when another process deletes at the same time; here since a path in it is too long. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesWhatCannotBeDeleted() throws IOException {
        Path left = temporary.resolve("laurel-scratch1-1");
        Path end = deep(left);
        Path other = temporary.resolve("other");
        deep(other);
        Files.move(other, end.resolve("other"));
        try {
            OwnFolder own = OwnFolder.in(temporary);
            new Left(own).delete();
            assertThat(left).exists();
            assertThat(own.isThere()).isTrue();
        } finally {
            Files.move(end.resolve("other"), other);
        }
    }

    @Test
    void holdsNoLockThatAnotherHasDeleted() throws IOException {
        assertThat(OwnFolder.hold(temporary.resolve("laurel-scratch1.lock"))).isNull();
    }

    /** Such as another user may put there; to open a pipe waits for somebody who reads it. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void takesOnlyFilesForLocks() throws Exception {
        OwnFolder own = OwnFolder.in(temporary);
        Path piped = left(1);
        assertThat(new ProcessBuilder("mkfifo", lockOf(1).toString()).start().waitFor())
                .isZero();
        Path linked = left(2);
        Files.createSymbolicLink(lockOf(2), own.lock());
        Path foldered = left(3);
        Files.createDirectory(lockOf(3));
        new Left(own).delete();
        assertThat(List.of(piped, linked, foldered)).noneMatch(Files::exists);
        assertThat(own.isThere()).isTrue();
    }

    private Path left(int number) throws IOException {
        return Files.createDirectory(temporary.resolve("laurel-scratch" + number + "-1"));
    }

    private Path lockOf(int number) {
        return temporary.resolve("laurel-scratch" + number + ".lock");
    }

    @Test
    void isPutBackAtItsPlaceForNobodyElseToRead() throws IOException {
        OwnFolder own = OwnFolder.in(temporary);
        Files.delete(own.lock());
        Files.delete(own.path());
        own.putBack();
        assertThat(own.isThere()).isTrue();
        assertThat(temporary).isDirectoryContaining(own.lock()::equals).isDirectoryContaining(own.path()::equals);
        assertThat(temporary.toFile().list()).hasSize(2);
        isPrivate(own);
    }

    @Test
    void isNotThereWhereSomethingElseHasItsName() throws IOException {
        OwnFolder own = OwnFolder.in(temporary);
        Path others = Files.createDirectory(temporary.resolve("others"));
        Files.delete(own.path());
        Files.createSymbolicLink(own.path(), others);
        assertThat(own.isThere()).isFalse();
        assertThatThrownBy(own::putBack).isInstanceOf(IOException.class);
        assertThat(temporary.toFile().list()).hasSize(3);
    }

    @Test
    void looksUsedWhenItIsKept() throws IOException {
        OwnFolder own = OwnFolder.in(temporary);
        Instant now = Instant.parse("2026-04-01T00:00:00Z");
        own.keep(now);
        assertThat(Files.getLastModifiedTime(own.path()).toInstant()).isEqualTo(now);
        assertThat(Files.getLastModifiedTime(own.lock()).toInstant()).isEqualTo(now);
    }

    /** As a server that misses its folder makes it. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isClosedToOthersWhenItIsKept() throws IOException {
        OwnFolder own = OwnFolder.in(temporary);
        Files.setPosixFilePermissions(own.path(), PosixFilePermissions.fromString("rwxr-xr-x"));
        own.keep(Instant.parse("2026-04-01T00:00:00Z"));
        isPrivate(own);
    }

    private static void isPrivate(OwnFolder own) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(own.path()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }
}
