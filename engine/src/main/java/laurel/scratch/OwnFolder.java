package laurel.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is its process' as long as that lives. Beside it lies a file that the process has locked, with the same name
 * up to the number: whatever ends the process ends the lock.
 */
record OwnFolder(Path path, Path lock, UserPrincipal user) {

    static final String NAME = "laurel-scratch";
    static final String LOCK = ".lock";

    /** Of this process, until it ends: the lock of a channel that nobody holds is gone. */
    private static final Map<String, FileChannel> HELD = new HashMap<>();

    /** A new one below that folder. */
    static OwnFolder in(Path parent) throws IOException {
        OwnFolder made = tryIn(parent);
        return made == null ? in(parent) : made;
    }

    /** Null if its lock could not be held. */
    private static @Nullable OwnFolder tryIn(Path parent) throws IOException {
        Path lock = Files.createTempFile(parent, NAME, LOCK);
        FileChannel channel = hold(lock);
        if (channel == null) {
            return null;
        }
        String name = nameOf(lock);
        HELD.put(name, channel);
        Path path = Files.createTempDirectory(parent, name + "-");
        // From the last to the first, and a folder only if it is empty: there is none without a lock before the end.
        lock.toFile().deleteOnExit();
        path.toFile().deleteOnExit();
        return new OwnFolder(path, lock, Files.getOwner(lock));
    }

    /** Null if another process took the lock for one that was left, in the moment before it was held. */
    static @Nullable FileChannel hold(Path lock) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        } catch (NoSuchFileException taken) {
            return null;
        }
        if (channel.tryLock() == null || !Files.exists(lock)) {
            channel.close();
            return null;
        }
        return channel;
    }

    private static String nameOf(Path lock) {
        return lock.getFileName().toString().replace(LOCK, "");
    }

    /** If this process holds the lock of that name. */
    static boolean isHeld(String name) {
        return HELD.containsKey(name);
    }

    boolean isThere() {
        return hasFolder() && hasLock();
    }

    private boolean hasFolder() {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && isOwn(path);
    }

    private boolean hasLock() {
        return Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS) && isOwn(lock);
    }

    /**
     * Puts back at its place what somebody has taken away of it, for those who have kept its path.
     *
     * @throws IOException if somebody else took that place, or nothing can be kept there
     */
    void putBack() throws IOException {
        Path parent = path.resolveSibling("");
        // The lock first, and held before it is where others look: there is no folder without one.
        if (!hasLock()) {
            Path made = Files.createTempFile(parent, NAME, LOCK);
            FileChannel channel = hold(made);
            if (channel == null) {
                putBack();
                return;
            }
            FileChannel before = HELD.put(nameOf(lock), channel);
            if (before != null) {
                before.close();
            }
            place(made, lock);
        }
        if (!hasFolder()) {
            place(Files.createTempDirectory(parent, nameOf(lock) + "-"), path);
        }
        closeToOthers();
    }

    private static void place(Path made, Path place) throws IOException {
        try {
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /** Makes it look used at that time. Whoever tidies up by age then leaves it. */
    void keep(Instant now) throws IOException {
        Files.setLastModifiedTime(lock, FileTime.from(now));
        Files.setLastModifiedTime(path, FileTime.from(now));
        closeToOthers();
    }

    /** A server that misses its folder makes it itself, for all to read. */
    private void closeToOthers() throws IOException {
        PosixFileAttributeView modes =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (modes != null) {
            modes.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private boolean isOwn(Path one) {
        try {
            return Files.getOwner(one, LinkOption.NOFOLLOW_LINKS).equals(user);
        } catch (IOException gone) {
            return false;
        }
    }
}
