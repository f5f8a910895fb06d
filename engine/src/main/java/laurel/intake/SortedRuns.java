package laurel.intake;

import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import laurel.scratch.Scratch;

/**
 * A collection that gives its elements back in order, however many there are: what does not fit into memory is kept in
 * sorted temporary files and merged. Few elements never touch the disk.
 */
final class SortedRuns<T> implements Iterable<T>, AutoCloseable {

    /** How an element is written to a run and read back. */
    interface Codec<T> {
        void write(T element, DataOutput out) throws IOException;

        T read(DataInput in) throws IOException;
    }

    /**
     * What it may use.
     *
     * @param elements how many may be in memory
     * @param scratch the folder for temporary files
     */
    record Room(int elements, Path scratch) {
        static Room usual() {
            return new Room(100_000, Scratch.folder());
        }
    }

    private final Comparator<? super T> order;
    private final Codec<T> codec;
    private final Room room;
    private final List<Path> files = new ArrayList<>();
    private final List<Run<T>> open = new ArrayList<>();
    private List<T> held = new ArrayList<>();
    private long size;

    SortedRuns(Comparator<? super T> order, Codec<T> codec, Room room) {
        this.order = order;
        this.codec = codec;
        this.room = room;
    }

    void add(T element) {
        held.add(element);
        size++;
        if (held.size() >= room.elements()) {
            spill();
        }
    }

    long size() {
        return size;
    }

    /** In order; equal elements in the order in which they were added. */
    @Override
    public Iterator<T> iterator() {
        if (files.isEmpty()) {
            held.sort(order);
            return List.copyOf(held).iterator();
        }
        if (!held.isEmpty()) {
            spill();
        }
        List<Run<T>> runs = new ArrayList<>();
        for (Path file : files) {
            Run<T> run = new Run<>(file, codec);
            open.add(run);
            runs.add(run);
        }
        return new Merge<>(runs, order);
    }

    private void spill() {
        held.sort(order);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            Path file = Files.createTempFile(room.scratch(), "rows", ".run");
            // It holds salaries, so it must not outlive an interrupted run either.
            file.toFile().deleteOnExit();
            files.add(file);
            try (OutputStream plain = Files.newOutputStream(file);
                    DataOutputStream out = new DataOutputStream(
                            new BufferedOutputStream(new DeflaterOutputStream(plain, deflater, 1 << 14), 1 << 14))) {
                out.writeInt(held.size());
                for (T element : held) {
                    codec.write(element, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Rows cannot be kept in " + room.scratch() + ". Maybe its disk is full.", e);
        } finally {
            deflater.end();
        }
        held = new ArrayList<>();
    }

    /** Deletes the temporary files. */
    @Override
    public void close() {
        held = new ArrayList<>();
        open.forEach(Run::close);
        open.clear();
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        files.clear();
    }
}
