package laurel.api.checking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import laurel.api.problem.InputRefused;
import laurel.table.BookCopy;
import org.springframework.http.HttpStatus;
import org.springframework.util.FileSystemUtils;

/** The book in force with one workbook replaced or added, in a folder that nobody else can read and that vanishes. */
final class TriedBook implements AutoCloseable {

    private final Path folder;

    private TriedBook(Path folder) {
        this.folder = folder;
    }

    /**
     * @param file the workbook's path in the book
     * @throws InputRefused if no workbook of a book could lie there
     */
    static TriedBook of(Path book, String file, InputStream workbook) throws IOException {
        if (!BookCopy.isWorkbook(file)) {
            throw refused(file);
        }
        TriedBook tried = new TriedBook(Files.createTempDirectory("laurel-check"));
        try {
            BookCopy.copy(book, tried.folder);
            tried.put(file, workbook);
            return tried;
        } catch (IOException | RuntimeException failed) {
            tried.close();
            throw failed;
        }
    }

    private void put(String file, InputStream workbook) throws IOException {
        Path target = folder.resolve(file);
        try {
            Files.createDirectories(target.getParent());
        } catch (FileAlreadyExistsException isNoFolder) {
            throw refused(file);
        }
        if (Files.isDirectory(target)) {
            throw refused(file);
        }
        try {
            Files.copy(workbook, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException unnameable) {
            // Such as a name that is longer than the file system takes.
            throw refused(file);
        }
    }

    private static InputRefused refused(String file) {
        return InputRefused.because(HttpStatus.BAD_REQUEST, "workbook.name", file);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
