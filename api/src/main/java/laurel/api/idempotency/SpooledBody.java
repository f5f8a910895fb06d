package laurel.api.idempotency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.scratch.Scratch;
import org.jspecify.annotations.Nullable;

/** A request's body that can be read again and again: a small one is held in memory, the rest of a large one in a file. */
final class SpooledBody implements AutoCloseable {

    private static final int IN_MEMORY = 256 * 1024;

    private final byte[] head;
    private final @Nullable Path rest;
    private final List<InputStream> opened = new ArrayList<>();

    private SpooledBody(byte[] head, @Nullable Path rest) {
        this.head = head;
        this.rest = rest;
    }

    static SpooledBody of(InputStream body) throws IOException {
        byte[] head = body.readNBytes(IN_MEMORY);
        if (head.length < IN_MEMORY) {
            return new SpooledBody(head, null);
        }
        Path rest = Scratch.newFile("upload", ".body");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(rest)) {
            body.transferTo(out);
            whole = true;
            return new SpooledBody(head, rest);
        } finally {
            if (!whole) {
                Files.delete(rest);
            }
        }
    }

    InputStream open() throws IOException {
        InputStream first = new ByteArrayInputStream(head);
        if (rest == null) {
            return first;
        }
        InputStream both = new SequenceInputStream(first, Files.newInputStream(rest));
        opened.add(both);
        return both;
    }

    /** Whoever read it need not have closed it. */
    @Override
    public void close() throws IOException {
        for (InputStream one : opened) {
            one.close();
        }
        if (rest != null) {
            Files.delete(rest);
        }
    }
}
