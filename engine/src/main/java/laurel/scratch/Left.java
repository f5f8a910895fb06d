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
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies beside a process' folder of the same user's processes that have ended. */
record Left(OwnFolder own) {

    /** A folder or its lock; what comes first both have. */
    private static final Pattern EITHER =
            Pattern.compile("(" + OwnFolder.NAME + "\\d+)(-\\d+|\\" + OwnFolder.LOCK + ")");

    /** Deletes it, except for what cannot be deleted now. */
    void delete() {
        Path parent = own.path().resolveSibling("");
        String[] names = parent.toFile().list();
        for (String name : names == null ? new String[0] : names) {
            Matcher either = EITHER.matcher(name);
            if (either.matches() && !OwnFolder.isHeld(either.group(1))) {
                try {
                    deleteIfLeft(parent.resolve(name), parent.resolve(either.group(1) + OwnFolder.LOCK));
                } catch (IOException | UncheckedIOException inUse) {
                    // Somebody else deletes it at the same time, or the next process does.
                }
            }
        }
    }

    private void deleteIfLeft(Path left, Path itsLock) throws IOException {
        // What another user put there could be anything, such as a link into this user's files.
        if (!isOwn(left)) {
            return;
        }
        // Nor does that user's lock say anything, or a pipe, which would be opened only when somebody reads it.
        if (!Files.isRegularFile(itsLock, LinkOption.NOFOLLOW_LINKS) || !isOwn(itsLock)) {
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

    private boolean isOwn(Path one) throws IOException {
        return Files.getOwner(one, LinkOption.NOFOLLOW_LINKS).equals(own.user());
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
