package laurel.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is its process' as long as that lives. Beside it lies a file that the process has locked, with the same name
 * up to the number: whatever ends the process ends the lock.
 */
record OwnFolder(Path path, Path lock) {

    private static final String NAME = "laurel-scratch";
    private static final String LOCK = ".lock";

    /** A folder or its lock; what comes first both have. */
    private static final Pattern EITHER = Pattern.compile("(" + NAME + "\\d+)(-\\d+|\\" + LOCK + ")");

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
        String name = lock.getFileName().toString().replace(LOCK, "");
        HELD.put(name, channel);
        Path path = Files.createTempDirectory(parent, name + "-");
        // From the last to the first, and a folder only if it is empty: there is none without a lock before the end.
        lock.toFile().deleteOnExit();
        path.toFile().deleteOnExit();
        return new OwnFolder(path, lock);
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

    boolean isThere() {
        return Files.isDirectory(path) && Files.exists(lock);
    }

    /** Deletes what lies beside it of the same user's processes that have ended. */
    void deleteLeft() {
        Path parent = path.getParent();
        String[] names = parent == null ? null : parent.toFile().list();
        for (String name : names == null ? new String[0] : names) {
            Matcher either = EITHER.matcher(name);
            if (either.matches() && !HELD.containsKey(either.group(1))) {
                try {
                    deleteIfLeft(path.resolveSibling(name), path.resolveSibling(either.group(1) + LOCK));
                } catch (IOException | UncheckedIOException inUse) {
                    // Somebody else deletes it at the same time, or the next process does.
                }
            }
        }
    }

    private void deleteIfLeft(Path left, Path itsLock) throws IOException {
        // What another user put there could be anything, such as a link into this user's files.
        if (!isOfSameUser(left)) {
            return;
        }
        // Nor does that user's lock say anything, or a pipe, which would be opened only when somebody reads it.
        if (!Files.isRegularFile(itsLock, LinkOption.NOFOLLOW_LINKS) || !isOfSameUser(itsLock)) {
            delete(left);
            return;
        }
        try (FileChannel channel =
                FileChannel.open(itsLock, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
            if (channel.tryLock() != null) {
                delete(left);
            }
        } catch (NoSuchFileException ended) {
            delete(left);
        }
    }

    private boolean isOfSameUser(Path other) throws IOException {
        return Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(path));
    }

    private static void delete(Path left) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(left)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }
}
