package laurel.run;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that appears under its name only when it is complete, and leaves nothing behind when it is not. */
public final class WholeFile implements Closeable {

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean written;

    private WholeFile(Path target, Path part) throws IOException {
        this.target = target;
        this.part = part;
        this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        // Whoever stops the program from outside should find no half of a file either.
        part.toFile().deleteOnExit();
    }

    static WholeFile at(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw new FileSystemException(target.toString(), null, "it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        return new WholeFile(
                absolute, folder.resolve("." + absolute.getFileName() + "." + UUID.randomUUID() + ".part"));
    }

    /** Writes a file whose content is known. */
    public static void write(Path target, ByteArrayOutputStream content) throws IOException {
        try (WholeFile file = at(target)) {
            file.write(content);
            file.complete();
        }
    }

    void write(ByteArrayOutputStream bytes) throws IOException {
        written |= bytes.size() > 0;
        bytes.writeTo(out);
    }

    void write(String text) throws IOException {
        written |= !text.isEmpty();
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether anything was written. */
    boolean isWritten() {
        return written;
    }

    /** Puts it in place, at once, in the stead of any file of its name. */
    void complete() throws IOException {
        out.flush();
        channel.force(true);
        channel.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Sees to it that there is no file of its name. */
    void leaveOut() throws IOException {
        close();
        Files.deleteIfExists(target);
    }

    /** Deletes what is not complete. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
