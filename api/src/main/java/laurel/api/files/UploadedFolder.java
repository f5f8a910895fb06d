package laurel.api.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import laurel.api.database.Failures;
import laurel.api.problem.InputRefused;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.scratch.Scratch;
import laurel.table.BookCopy;
import org.springframework.http.HttpStatus;
import org.springframework.util.FileSystemUtils;

/** A folder with what a request brought along, or what is kept. Nobody else can read it, and it vanishes when it is closed. */
public final class UploadedFolder implements AutoCloseable {

    /** What fills a folder. */
    public interface Filling {
        void into(Path folder) throws IOException;
    }

    private final Path folder;

    private UploadedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A book with one workbook replaced or added.
     *
     * @param file the workbook's path in the book
     * @throws InputRefused if no workbook of a book could lie there
     */
    public static UploadedFolder bookWith(Filling book, String file, InputStream workbook) throws IOException {
        if (!BookCopy.isWorkbook(file)) {
            throw refused(file);
        }
        return with(book, file, workbook);
    }

    /**
     * A book with one workbook or DRL file replaced or added.
     *
     * @param file its path in the book
     * @throws InputRefused if no such file of a book could lie there
     */
    public static UploadedFolder bookWithFile(Filling book, String file, InputStream content) throws IOException {
        if (!BookCopy.isWorkbook(file) && !BookCopy.isDrl(file)) {
            throw InputRefused.because(HttpStatus.BAD_REQUEST, "upload.file", file);
        }
        return with(book, file, content);
    }

    private static UploadedFolder with(Filling book, String file, InputStream content) throws IOException {
        return filled(folder -> {
            book.into(folder);
            put(content, file, folder);
        });
    }

    /**
     * What a zip file holds; what lies in one folder alone is taken out of that folder.
     *
     * @param part what the request calls it
     * @param mostBytes of all its files once they are unpacked
     * @throws InputRefused if it is no zip file, is larger, or has a path that leads elsewhere
     */
    public static UploadedFolder unzipped(InputStream zip, String part, long mostBytes) throws IOException {
        return unzipped(zip, part, 0, mostBytes);
    }

    /** The same, where something else that came with it has taken {@code usedBytes} of them already. */
    public static UploadedFolder unzipped(InputStream zip, String part, long usedBytes, long mostBytes)
            throws IOException {
        Path file = Scratch.newFile("upload", ".zip");
        try {
            Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
            return filled(folder -> new Unzipping(file, part, usedBytes, mostBytes).into(folder));
        } finally {
            Files.delete(file);
        }
    }

    /** How much that file counts where files are limited: a great many empty ones are too much too. */
    public static long counted(Path file) throws IOException {
        return Unzipping.LEAST_BYTES + Files.size(file);
    }

    /** What somebody is told who brings more. */
    public static InputRefused tooLarge(String part, long mostBytes) {
        return new InputRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                List.of(Problem.error(new Place.Pointer("/" + part), "upload.large", Long.toString(mostBytes))));
    }

    /** Filled by that; if that fails, nothing of it is left. */
    public static UploadedFolder filled(Filling filling) throws IOException {
        UploadedFolder uploaded = new UploadedFolder(Scratch.newFolder("upload"));
        try {
            filling.into(uploaded.folder);
            return uploaded;
        } catch (IOException | RuntimeException failed) {
            uploaded.close();
            throw failed;
        }
    }

    private static void put(InputStream workbook, String file, Path folder) throws IOException {
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
            if (Failures.isDiskFull(unnameable)) {
                throw unnameable;
            }
            // Such as a name that is longer than the file system takes.
            throw refused(file);
        }
    }

    private static InputRefused refused(String file) {
        return InputRefused.because(HttpStatus.BAD_REQUEST, "workbook.name", file);
    }

    public Path folder() {
        return folder;
    }

    /** The problems as a request's reader knows their places: what is wrong with the folder as such is wrong with the part. */
    public List<Problem> told(List<Problem> problems, String part) {
        return problems.stream()
                .map(problem -> problem.place().file().equals(folder.toString())
                        ? new Problem(
                                problem.severity(), new Place.Pointer("/" + part), problem.code(), problem.values())
                        : problem)
                .toList();
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
