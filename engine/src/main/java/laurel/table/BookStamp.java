package laurel.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/** What can be told of a book without reading its files. Two stamps that differ are of two states of the folder. */
public record BookStamp(List<Entry> entries) {

    /** A file of the book: its path in the book, its bytes, and when it was last written. */
    public record Entry(String file, long size, FileTime written) {}

    public BookStamp {
        entries = List.copyOf(entries);
    }

    /** Of the folder as it is now; without entries if it cannot be listed, which reading the book will report. */
    public static BookStamp of(Path book) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (BookFiles.File file : BookFiles.found(book)) {
                entries.add(new Entry(file.name(), Files.size(file.path()), Files.getLastModifiedTime(file.path())));
            }
            return new BookStamp(entries);
        } catch (IOException | UncheckedIOException unlisted) {
            return new BookStamp(List.of());
        }
    }
}
