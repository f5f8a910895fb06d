package laurel.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.InflaterInputStream;

/** The elements of one sorted temporary file. */
final class Run<T> implements Iterator<T>, AutoCloseable {

    private final SortedRuns.Codec<T> codec;
    private final DataInputStream in;
    private int left;

    Run(Path file, SortedRuns.Codec<T> codec) {
        this.codec = codec;
        try {
            in = new DataInputStream(
                    new BufferedInputStream(new InflaterInputStream(Files.newInputStream(file)), 1 << 14));
            left = in.readInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public T next() {
        if (left == 0) {
            throw new NoSuchElementException();
        }
        left--;
        try {
            T element = codec.read(in);
            if (left == 0) {
                in.close();
            }
            return element;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
