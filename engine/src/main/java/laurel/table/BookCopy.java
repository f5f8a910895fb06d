package laurel.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** A copy of a book in a folder of its own, so that an edit can be tried without touching the book. */
public final class BookCopy {

    private BookCopy() {}

    /** Copies every file that counts, and those that are a problem. */
    public static void copy(Path book, Path to) throws IOException {
        for (BookFiles.File file : BookFiles.found(book)) {
            Path target = to.resolve(file.name());
            Files.createDirectories(target.getParent());
            Files.copy(file.path(), target);
        }
    }

    /** Whether a workbook of that path would lie in a book and count there. */
    public static boolean isWorkbook(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".xlsx") && isInBook(file);
    }

    /** Whether a DRL file of that path would lie in a book and count there. */
    public static boolean isDrl(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".drl") && isInBook(file);
    }

    private static boolean isInBook(String file) {
        try {
            Path path = Path.of(file);
            return !path.isAbsolute()
                    && file.indexOf('\\') < 0
                    && path.normalize().toString().equals(file)
                    && BookFiles.counts(path);
        } catch (InvalidPathException none) {
            return false;
        }
    }
}
