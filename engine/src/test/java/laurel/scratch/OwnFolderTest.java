package laurel.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
            own.deleteLeft();
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
}
